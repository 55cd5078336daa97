package gatewright.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines that stay in the middle column: from zones to the proxy above them, and between gateways. Neighbours are joined
 * straight, others round the boxes: to the proxy at the left, between gateways at the right.
 */
final class Inner {
  private static final int MIDDLE = Grid.WIDTH / 2;
  private static final int ASIDE = 44;
  private static final int LANES = 28;
  private static final int FIRST_LANE = 8;
  private static final int LANE_STEP = 10;
  private static final int STEP = 12;

  private final Map<Line, Slot[]> ends = new LinkedHashMap<>();
  private final Map<Slot, Integer> used = new LinkedHashMap<>();

  void add(Line line, Slot from, Slot to) {
    ends.put(line, new Slot[] {from, to});
  }

  /** Spreads the boxes of a zone where lines run straight between them. */
  void makeRoom(List<Slot> zones) {
    for (Slot zone : zones) {
      boolean straight = ends.values().stream().anyMatch(pair -> neighbours(zone.inner(), pair));
      if (straight) {
        zone.spread();
      }
    }
    Map<Slot, Integer> number = new LinkedHashMap<>();
    ends.values().forEach(pair -> List.of(pair).forEach(slot -> number.merge(slot, 1, Integer::sum)));
    number.forEach((slot, lines) -> slot.atLeast(2 * Grid.CORNER + STEP * (lines + 1)));
  }

  /** Works the ways out, once the boxes stand. */
  Map<String, Route> routes(List<Slot> column) {
    Map<String, Route> routes = new LinkedHashMap<>();
    Map<List<Slot>, Integer> between = new LinkedHashMap<>();
    int left = 0;
    int right = 0;
    for (Map.Entry<Line, Slot[]> entry : ends.entrySet()) {
      Line line = entry.getKey();
      Slot[] pair = entry.getValue();
      boolean hop = line.kind() == Line.Kind.TO_PROXY;
      boolean straight = hop ? neighbours(column, pair) : column.stream().anyMatch(zone -> neighbours(zone.inner(), pair));
      if (straight) {
        boolean down = pair[0].area().y() < pair[1].area().y();
        List<Slot> gap = down ? List.of(pair) : List.of(pair[1], pair[0]);
        int number = between.merge(gap, 1, Integer::sum);
        routes.put(line.id(), straight(pair, hop ? 0 : number));
      } else {
        routes.put(line.id(), hop ? around(pair, true, left++) : around(pair, false, right++));
      }
    }
    return routes;
  }

  private static boolean neighbours(List<Slot> column, Slot[] pair) {
    int one = column.indexOf(pair[0]);
    int other = column.indexOf(pair[1]);
    return one >= 0 && other >= 0 && Math.abs(one - other) == 1;
  }

  /** In the middle if alone, else the first at the left of it and the second at the right. */
  private static Route straight(Slot[] pair, int number) {
    Picture.Area from = pair[0].area();
    Picture.Area to = pair[1].area();
    int x = number == 0 ? MIDDLE : number % 2 == 1 ? MIDDLE - ASIDE : MIDDLE + ASIDE;
    boolean down = from.y() < to.y();
    Point start = new Point(x, down ? from.bottom() : from.y());
    Point end = new Point(x, down ? to.y() : to.bottom());
    // Nearer to where it comes from, so that the arrow stays clear of the sign.
    int reach = Math.abs(end.y() - start.y()) * 2 / 5;
    Point sign = new Point(x, start.y() + (down ? reach : -reach));
    return new Route(List.of(start, end), sign, sign);
  }

  private Route around(Slot[] pair, boolean left, int number) {
    Picture.Area from = pair[0].area();
    Picture.Area to = pair[1].area();
    int x = Grid.EDGE + FIRST_LANE + number * LANE_STEP % LANES + number * LANE_STEP / LANES % LANE_STEP;
    int startY = free(pair[0], from);
    int endY = free(pair[1], to);
    int lane = left ? Grid.mirrored(x) : x;
    List<Point> points = new ArrayList<>();
    points.add(new Point(left ? from.x() : from.right(), startY));
    points.add(new Point(lane, startY));
    points.add(new Point(lane, endY));
    points.add(new Point(left ? to.x() : to.right(), endY));
    int shift = number % 3 * (2 * Picture.SIGN + 2) - 2 * Picture.SIGN;
    int low = Math.min(startY, endY);
    int high = Math.max(startY, endY);
    int y = Math.max(low, Math.min(high, (low + high) / 2 + shift));
    Point sign = new Point(lane, y);
    return new Route(points, sign, sign);
  }

  /** A height at the side of a box that no other line of this column has. */
  private int free(Slot slot, Picture.Area area) {
    int number = used.merge(slot, 1, Integer::sum);
    return Grid.inner(area.y() + Grid.CORNER + (number - 1) * STEP);
  }
}
