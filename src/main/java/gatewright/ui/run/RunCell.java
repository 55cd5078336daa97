package gatewright.ui.run;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/**
 * A cell whose content is made once and filled again and again, and is as high as its words need in the width that the column
 * gives them.
 */
abstract class RunCell extends TableCell<RunItem, RunItem> {
  RunCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAlignment(Pos.CENTER_LEFT);
  }

  /** Fills the content and gives it; null for an empty cell. */
  abstract Region content(RunItem item);

  /** How wide the content may be. */
  double room() {
    return getTableColumn() == null ? 0 : getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
  }

  @Override
  protected final void updateItem(RunItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(empty || item == null ? null : content(item));
  }

  @Override
  protected final double computePrefHeight(double width) {
    double edges = snappedTopInset() + snappedBottomInset();
    return getGraphic() instanceof Region content && room() > 0 ? content.prefHeight(room()) + edges : edges;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() instanceof Region content) {
      double high = getHeight() - snappedTopInset() - snappedBottomInset();
      double needed = Math.min(high, content.prefHeight(room()));
      content.resizeRelocate(snappedLeftInset(), snappedTopInset() + Math.max(0, high - needed) / 2, room(), needed);
    }
  }

  /** Words that wrap in a cell. */
  static Label words(String... styles) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
