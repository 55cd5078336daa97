package planted.gatewright.ui;

/** Loads FXML by itself. */
final class Loads {
  javafx.fxml.FXMLLoader loader;
}
