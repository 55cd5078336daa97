package planted.gatewright.ui;

import javafx.fxml.FXML;

/** Has FXML parts without being a controller. */
final class Row {
  @FXML private String text;

  @FXML
  void pressed() {
    text = "";
  }
}
