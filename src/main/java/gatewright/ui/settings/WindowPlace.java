package gatewright.ui.settings;

/**
 * Where the window stood when it was closed.
 *
 * @param x of its left edge, in the coordinates of all screens together
 * @param y of its upper edge
 * @param width in the same units, more than 0; without the edges of a window that fills the screen
 * @param height more than 0
 * @param maximised whether it filled the screen; the other values are then those it goes back to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
  /** Whether it can be the place of a window at all: a file may say anything. */
  public boolean sound() {
    return Double.isFinite(x) && Double.isFinite(y) && width >= 1 && height >= 1 && width < 100_000 && height < 100_000;
  }
}
