package gatewright.ui.parties;

import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.ComboField;
import gatewright.ui.view.Wiring;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Shows a connection that the engineer adds. */
public final class CustomRowController {
  private final CustomRow row;
  private final RowsAnswer<CustomRow> rows;
  private final Wiring wiring;
  @FXML private Label heading;
  @FXML private Button remove;
  @FXML private AnswerField name;
  @FXML private AnswerField host;
  @FXML private AnswerField port;
  @FXML private ChoiceField transport;
  @FXML private ComboField protocol;
  @FXML private ComboField direction;
  @FXML private AnswerField reason;

  CustomRowController(CustomRow row, RowsAnswer<CustomRow> rows, Wiring wiring) {
    this.row = row;
    this.rows = rows;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    wiring.watch(
        row.name().textProperty(), text -> heading.setText(text.isBlank() ? wiring.texts().text("custom.heading") : text));
    remove.setAccessibleText(wiring.texts().text("list.remove", row.name().value()));
    name.show(row.name(), wiring);
    host.show(row.host(), wiring);
    port.show(row.port(), wiring);
    transport.show(row.transport(), "transport", wiring);
    protocol.show(row.protocol(), option -> wiring.texts().text("protocol", option), wiring);
    direction.show(row.direction(), option -> wiring.texts().text("direction", option), wiring);
    reason.show(row.reason(), wiring);
  }

  @FXML
  private void remove() {
    rows.remove(row);
  }
}
