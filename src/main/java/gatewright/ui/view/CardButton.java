package gatewright.ui.view;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;

/**
 * A button whose face is a small page of text that wraps. A plain button asks its face for a height without telling it the width,
 * and gets that of the narrowest one.
 */
public final class CardButton extends Button {
  /** Without a face yet. */
  public CardButton() {
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Node face = getGraphic();
    if (face == null) {
      return super.computePrefHeight(width);
    }
    double sides = snappedLeftInset() + snappedRightInset();
    double inner = width < 0 ? -1 : Math.max(0, width - sides);
    return snapSizeY(face.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node face = getGraphic();
    if (face != null) {
      double width = getWidth() - snappedLeftInset() - snappedRightInset();
      double height = getHeight() - snappedTopInset() - snappedBottomInset();
      face.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, Math.min(height, face.prefHeight(width)));
    }
  }
}
