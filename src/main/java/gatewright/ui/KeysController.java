package gatewright.ui;

import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Explains the keys. */
public final class KeysController {
  private final Texts texts;
  private final Runnable closes;
  @FXML private GridPane grid;
  @FXML private Button close;

  KeysController(Texts texts, Runnable closes) {
    this.texts = texts;
    this.closes = closes;
  }

  @FXML
  private void initialize() {
    for (Shortcut shortcut : Shortcut.values()) {
      Label key = new Label(texts.text(shortcut.keys()));
      key.getStyleClass().add("key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), key, new Words(texts.text(shortcut.words())));
    }
    close.setCancelButton(true);
  }

  /** The button that closes it, which gets the focus. */
  Button button() {
    return close;
  }

  @FXML
  private void close() {
    closes.run();
  }
}
