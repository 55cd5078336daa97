package gatewright.ui.parties;

import gatewright.catalogue.Protocol;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.Wiring;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shows one directory server. */
public final class DirectoryRowController {
  private final DirectoryRow row;
  private final RowsAnswer<DirectoryRow> rows;
  private final Wiring wiring;
  @FXML private Label heading;
  @FXML private Button remove;
  @FXML private AnswerField name;
  @FXML private AnswerField host;
  @FXML private ChoiceField kind;
  @FXML private VBox ports;
  @FXML private AnswerField baseDn;
  @FXML private AnswerField bindDn;
  @FXML private AnswerField passphrase;

  DirectoryRowController(DirectoryRow row, RowsAnswer<DirectoryRow> rows, Wiring wiring) {
    this.row = row;
    this.rows = rows;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    wiring.watch(
        row.name().textProperty(), text -> heading.setText(text.isBlank() ? wiring.texts().text("directory.heading") : text));
    remove.setAccessibleText(wiring.texts().text("list.remove", row.name().value()));
    name.show(row.name(), wiring);
    host.show(row.host(), wiring);
    kind.show(row.kind(), "directoryKind", wiring);
    row.ports().forEach((port, flag) -> ports.getChildren().add(box(port, flag)));
    baseDn.show(row.baseDn(), wiring);
    bindDn.show(row.bindDn(), wiring);
    passphrase.show(row.login().passphrase(), wiring);
  }

  @FXML
  private void remove() {
    rows.remove(row);
  }

  private FlagField box(Protocol port, FlagAnswer flag) {
    FlagField box = new FlagField();
    box.setLabel(wiring.texts().text("directory.port", port));
    box.show(flag, wiring);
    return box;
  }
}
