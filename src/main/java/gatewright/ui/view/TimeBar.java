package gatewright.ui.view;

import javafx.scene.layout.Region;

/** When something happened, and how long it took, as a bar on the time of the whole. */
public final class TimeBar extends Region {
  private static final double SHORTEST = 2;

  private final Region stretch = new Region();
  private final double start;
  private final double length;

  /**
   * A bar that cannot be changed.
   *
   * @param start in the unit of the whole
   * @param length likewise; below 0 for no bar at all
   * @param style class of its colour: accent or danger
   */
  public TimeBar(long start, long length, long whole, String style) {
    getStyleClass().add("waterfall-bar");
    stretch.getStyleClass().addAll("stretch", style);
    this.start = Math.min(1, (double) start / whole);
    this.length = Math.min(1 - this.start, (double) length / whole);
    if (length >= 0) {
      getChildren().add(stretch);
    }
  }

  @Override
  protected void layoutChildren() {
    double x = Math.min(start * getWidth(), getWidth() - SHORTEST);
    stretch.resizeRelocate(x, 0, Math.max(SHORTEST, length * getWidth()), getHeight());
  }
}
