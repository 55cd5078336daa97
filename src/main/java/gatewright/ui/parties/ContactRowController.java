package gatewright.ui.parties;

import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.model.Explain;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.ComboField;
import gatewright.ui.view.Wiring;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

/** Shows somebody to ask. */
public final class ContactRowController {
  private final ContactRow row;
  private final RowsAnswer<ContactRow> rows;
  private final Explain explain;
  private final Wiring wiring;
  @FXML private Button remove;
  @FXML private ComboField role;
  @FXML private AnswerField name;
  @FXML private AnswerField email;
  @FXML private AnswerField phone;

  ContactRowController(ContactRow row, RowsAnswer<ContactRow> rows, Explain explain, Wiring wiring) {
    this.row = row;
    this.rows = rows;
    this.explain = explain;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    remove.setAccessibleText(wiring.texts().text("list.remove", row.name().value()));
    role.show(row.role(), owner -> explain.owner(owner, wiring.texts().language()), wiring);
    name.show(row.name(), wiring);
    email.show(row.email(), wiring);
    phone.show(row.phone(), wiring);
  }

  @FXML
  private void remove() {
    rows.remove(row);
  }
}
