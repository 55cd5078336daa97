package gatewright.map;

import java.util.ArrayList;
import java.util.List;

/**
 * A line's whole way, before it is known how far it gets.
 *
 * @param points from whoever opens the connection to the far end
 * @param sign where its sign stands, on the way and before the wall: a line that never began ends there
 * @param wall where it meets the wall, on the way; the sign's place if there is no wall
 */
record Route(List<Point> points, Point sign, Point wall) {
  Route {
    points = List.copyOf(points);
  }

  /** The way as far as a connection got. */
  List<Point> until(Reach reach) {
    return switch (reach) {
      case FAR -> points;
      case WALL -> until(wall);
      case START -> until(sign);
    };
  }

  private List<Point> until(Point stop) {
    int leg = leg(stop);
    List<Point> way = new ArrayList<>(points.subList(0, leg + 1));
    if (!way.get(leg).equals(stop)) {
      way.add(stop);
    }
    return way;
  }

  private int leg(Point point) {
    for (int i = 0; i + 1 < points.size(); i++) {
      Point from = points.get(i);
      Point to = points.get(i + 1);
      if (distance(from, point) + distance(point, to) == distance(from, to)) {
        return i;
      }
    }
    throw new IllegalStateException("not on the way: " + point);
  }

  private static int distance(Point one, Point other) {
    return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
  }
}
