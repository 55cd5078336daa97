package gatewright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Brings a window back to where it was, if it can be seen and moved there. */
public final class WindowFit {
  /** How much of the upper edge must be on a screen for a hand to get hold of it. */
  private static final double GRIP = 100;

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 830;

  private WindowFit() {}

  /**
   * The place on one of the screens that is nearest to what was kept: as large as fits, and moved until all of it is there.
   *
   * @param screens what can be used of each, without the system's bars
   * @return empty if its upper edge is on none of them: its monitor is gone
   */
  public static Optional<Rectangle2D> on(WindowPlace kept, List<Rectangle2D> screens) {
    Rectangle2D edge = new Rectangle2D(kept.x(), kept.y(), kept.width(), 1);
    return screens.stream()
        .filter(screen -> width(edge, screen) >= Math.min(GRIP, kept.width()) && holds(screen, kept.y()))
        .max((one, other) -> Double.compare(width(edge, one), width(edge, other)))
        .map(screen -> into(kept, screen));
  }

  /** The size of a window that has no place yet: the usual one, or all of a screen that is smaller. */
  public static Rectangle2D usual(List<Rectangle2D> screens) {
    double width = screens.isEmpty() ? WIDTH : Math.min(WIDTH, screens.get(0).getWidth());
    double height = screens.isEmpty() ? HEIGHT : Math.min(HEIGHT, screens.get(0).getHeight());
    return new Rectangle2D(0, 0, width, height);
  }

  private static boolean holds(Rectangle2D screen, double y) {
    // A window that fills a screen stands a little outside of it on Windows.
    return y >= screen.getMinY() - 16 && y < screen.getMaxY() - 16;
  }

  private static double width(Rectangle2D edge, Rectangle2D screen) {
    return Math.min(edge.getMaxX(), screen.getMaxX()) - Math.max(edge.getMinX(), screen.getMinX());
  }

  private static Rectangle2D into(WindowPlace kept, Rectangle2D screen) {
    double width = Math.min(kept.width(), screen.getWidth());
    double height = Math.min(kept.height(), screen.getHeight());
    double x = Math.max(screen.getMinX(), Math.min(kept.x(), screen.getMaxX() - width));
    double y = Math.max(screen.getMinY(), Math.min(kept.y(), screen.getMaxY() - height));
    return new Rectangle2D(x, y, width, height);
  }
}
