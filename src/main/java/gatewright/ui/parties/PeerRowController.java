package gatewright.ui.parties;

import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.view.ComboField;
import gatewright.ui.view.Wiring;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

/** Shows two gateways of a group. */
public final class PeerRowController {
  private final PeerRow row;
  private final RowsAnswer<PeerRow> rows;
  private final UnaryOperator<String> gateway;
  private final Wiring wiring;
  @FXML private Button remove;
  @FXML private ComboField from;
  @FXML private ComboField to;

  PeerRowController(PeerRow row, RowsAnswer<PeerRow> rows, UnaryOperator<String> gateway, Wiring wiring) {
    this.row = row;
    this.rows = rows;
    this.gateway = gateway;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    remove.setAccessibleText(wiring.texts().text("peer.remove"));
    from.show(row.from(), gateway, wiring);
    to.show(row.to(), gateway, wiring);
  }

  @FXML
  private void remove() {
    rows.remove(row);
  }
}
