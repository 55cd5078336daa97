package gatewright.ui.parties;

import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.ListField;
import gatewright.ui.view.Wiring;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Shows one gateway. */
public final class GatewayRowController {
  private final GatewayRow row;
  private final RowsAnswer<GatewayRow> rows;
  private final Wiring wiring;
  @FXML private Label heading;
  @FXML private Button remove;
  @FXML private AnswerField name;
  @FXML private ListField addresses;
  @FXML private AnswerField zone;
  @FXML private AnswerField natAddress;
  @FXML private ChoiceField state;
  @FXML private AnswerField version;

  GatewayRowController(GatewayRow row, RowsAnswer<GatewayRow> rows, Wiring wiring) {
    this.row = row;
    this.rows = rows;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    heading.setText(wiring.texts().text("gateway.heading", row.id()));
    remove.setAccessibleText(wiring.texts().text("list.remove", row.id()));
    name.show(row.name(), wiring);
    addresses.show(row.addresses(), wiring);
    zone.show(row.zone(), wiring);
    natAddress.show(row.natAddress(), wiring);
    state.show(row.state(), "gatewayState", wiring);
    version.show(row.version(), wiring);
  }

  @FXML
  private void remove() {
    rows.remove(row);
  }
}
