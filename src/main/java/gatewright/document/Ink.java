package gatewright.document;

import gatewright.map.Mark;
import gatewright.map.Picture;
import gatewright.map.Point;
import java.util.List;

/** How a map is drawn in a document: the same strokes for a browser and for paper, told apart without their colours too. */
public final class Ink {
  private static final int HALF_HEAD = 4;
  private static final int HALF_BAR = 7;

  private Ink() {}

  /** The colour of a mark, as in the rest of the document. */
  public static String colour(Mark mark) {
    return switch (mark) {
      case PASS, CONFIRMED -> "#1a7f37";
      case WARN -> "#8a5d00";
      case FAIL -> "#cf222e";
      case UNCONFIRMED, TESTING -> "#0969da";
      case INCONCLUSIVE, NOT_TESTED, UNTESTED -> "#59636e";
    };
  }

  /** Strokes and gaps; "none" for a whole line. */
  public static String dashes(Mark mark) {
    return switch (mark.stroke()) {
      case SOLID -> "none";
      case DASHED -> "7 4";
      case DOTTED -> "2 3";
    };
  }

  /** A way as path data. */
  public static String way(List<Point> points) {
    StringBuilder way = new StringBuilder();
    for (Point point : points) {
      way.append(way.length() == 0 ? "M" : "L").append(point.x()).append(' ').append(point.y());
    }
    return way.toString();
  }

  /** The head of an arrow at a wire's end, or a bar across it, as path data. */
  public static String end(Picture.Wire wire) {
    Point end = wire.end();
    int dx = Integer.signum(end.x() - wire.beforeEnd().x());
    int dy = Integer.signum(end.y() - wire.beforeEnd().y());
    if (wire.arrives()) {
      Point back = new Point(end.x() - dx * Picture.HEAD, end.y() - dy * Picture.HEAD);
      return way(List.of(end, aside(back, dx, dy, HALF_HEAD), aside(back, dx, dy, -HALF_HEAD))) + "Z";
    }
    return way(List.of(aside(end, dx, dy, HALF_BAR), aside(end, dx, dy, -HALF_BAR)));
  }

  private static Point aside(Point point, int dx, int dy, int by) {
    return new Point(point.x() + dy * by, point.y() + dx * by);
  }

  /** Courses of a wall, as path data. */
  public static String courses(Picture.Area wall) {
    StringBuilder courses = new StringBuilder();
    for (int y = wall.y() + wall.width(); y < wall.bottom(); y += wall.width()) {
      courses.append('M').append(wall.x()).append(' ').append(y).append('L').append(wall.right()).append(' ').append(y);
    }
    return courses.toString();
  }
}
