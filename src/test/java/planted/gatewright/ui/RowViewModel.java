package planted.gatewright.ui;

/** A view model that knows a control. */
final class RowViewModel {
  javafx.scene.control.Label label;
}
