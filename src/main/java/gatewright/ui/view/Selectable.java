package gatewright.ui.view;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/**
 * Text that can be selected and copied, as high as its words need. It is left out of the order of Tab: there are many of them, and
 * what is worth copying has a button that does.
 */
public final class Selectable extends TextArea {
  private static final double CARET = 4;

  private final Text measure = new Text();

  /** Says nothing yet. */
  public Selectable(String... styles) {
    setEditable(false);
    setWrapText(true);
    setFocusTraversable(false);
    getStyleClass().add("selectable");
    getStyleClass().addAll(styles);
    textProperty().addListener((of, before, now) -> requestLayout());
  }

  /** Shows a text, and its name to those who hear it. */
  public void show(String name, String text) {
    if (!text.equals(getText())) {
      setText(text);
    }
    setAccessibleText(name + ": " + text);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return lay(0, true) + CARET + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? 0 : Math.max(1, width - CARET - snappedLeftInset() - snappedRightInset());
    return Math.ceil(lay(room, false)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private double lay(double room, boolean wide) {
    measure.setFont(getFont());
    measure.setText(getText());
    measure.setWrappingWidth(room);
    return wide ? measure.getLayoutBounds().getWidth() : measure.getLayoutBounds().getHeight();
  }
}
