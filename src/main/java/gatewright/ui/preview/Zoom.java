package gatewright.ui.preview;

import java.util.List;

/**
 * How large a page is shown.
 *
 * @param fit what it is fitted to
 * @param percent of its size on paper; counts only where it is not fitted
 */
public record Zoom(Fit fit, int percent) {
  private static final List<Integer> STEPS = List.of(25, 50, 75, 100, 125, 150, 200, 300, 400);
  private static final double POINTS = 72;
  private static final double DOTS = 96;

  /** The whole page at once. */
  public static Zoom whole() {
    return new Zoom(Fit.WHOLE, 100);
  }

  /** As wide as there is room. */
  public static Zoom width() {
    return new Zoom(Fit.WIDTH, 100);
  }

  /** What a page is fitted to. */
  public enum Fit {
    WHOLE,
    WIDTH,
    NONE
  }

  /** Units of the window to a point of paper, for a page of that size in a room of that size. */
  double factor(double pageWidth, double pageHeight, double width, double height) {
    return switch (fit) {
      case WHOLE -> Math.min(width / pageWidth, height / pageHeight);
      case WIDTH -> width / pageWidth;
      case NONE -> percent / 100.0 * DOTS / POINTS;
    };
  }

  /** The percentage that a factor comes to. */
  static int percent(double factor) {
    return (int) Math.round(factor * POINTS / DOTS * 100);
  }

  /** The next larger size that is not fitted, counted from this percentage; the largest stays. */
  static Zoom larger(int from) {
    int next = STEPS.stream().filter(step -> step > from).findFirst().orElse(STEPS.get(STEPS.size() - 1));
    return new Zoom(Fit.NONE, next);
  }

  /** The next smaller size that is not fitted, counted from this percentage; the smallest stays. */
  static Zoom smaller(int from) {
    int next = STEPS.stream().filter(step -> step < from).reduce((one, other) -> other).orElse(STEPS.get(0));
    return new Zoom(Fit.NONE, next);
  }
}
