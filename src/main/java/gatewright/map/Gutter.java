package gatewright.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines between the middle column and one of the outer columns. Each leaves its box level, changes its height once in the
 * gutter, and meets the wall level. Places are worked out as if the outer column were the right one.
 */
final class Gutter {
  private static final int STRAIGHT = 8;
  private static final int CLEAR = 5;

  private final boolean left;
  private final List<Run> runs = new ArrayList<>();

  Gutter(boolean left) {
    this.left = left;
  }

  /** A line that it holds, with the boxes at its ends. */
  void add(Line line, Slot near, Slot far) {
    runs.add(new Run(line, near, far));
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Makes the boxes high enough for the ends of lines at them. */
  void makeRoom() {
    Map<Slot, Integer> near = new HashMap<>();
    Map<Slot, Integer> far = new HashMap<>();
    for (Run run : runs) {
      near.merge(run.near, 1, Integer::sum);
      far.merge(run.far, 1, Integer::sum);
    }
    near.forEach((slot, number) -> slot.atLeast(2 * Grid.CORNER + (number > Grid.FEW ? Grid.PORTS : Grid.WIDE_PORTS) * number));
    far.forEach((slot, number) -> slot.atLeast(Grid.SIGNS * (number + 1)));
  }

  /** Works the ways out, once the boxes stand. */
  Map<String, Route> routes() {
    ends();
    tracks();
    Map<String, Route> routes = new LinkedHashMap<>();
    runs.forEach(run -> routes.put(run.line.id(), run.route(left)));
    return routes;
  }

  private void ends() {
    sides(Comparator.comparingInt(run -> run.middle(run.near)), true)
        .forEach((slot, ends) -> spread(ends, slot.area(), true));
    sides(Comparator.comparingInt(run -> run.farY), false)
        .forEach((slot, ends) -> spread(ends, slot.area(), false));
    for (Run run : runs) {
      boolean clear = runs.stream().noneMatch(other -> other != run && other.near == run.near && close(other.nearY, run.farY));
      if (clear && Math.abs(run.nearY - run.farY) <= STRAIGHT && run.inside()) {
        run.nearY = run.farY;
      }
    }
  }

  private Map<Slot, List<Run>> sides(Comparator<Run> order, boolean far) {
    Map<Slot, List<Run>> sides = new LinkedHashMap<>();
    runs.stream().sorted(order).forEach(run -> sides.computeIfAbsent(far ? run.far : run.near, slot -> new ArrayList<>()).add(run));
    return sides;
  }

  private static void spread(List<Run> ends, Picture.Area area, boolean far) {
    for (int i = 0; i < ends.size(); i++) {
      int margin = far ? 0 : Grid.CORNER;
      int room = area.height() - 2 * margin;
      int y = area.y() + margin + room * (i + 1) / (ends.size() + 1);
      if (far) {
        ends.get(i).farY = Grid.far(y);
      } else {
        ends.get(i).nearY = Grid.near(y);
      }
    }
  }

  private static boolean close(int one, int other) {
    return Math.abs(one - other) < CLEAR;
  }

  /**
   * Gives each line that bends a track of its own. Of lines that climb, the highest bends first, of those that fall the lowest:
   * neighbours then do not cross.
   */
  private void tracks() {
    List<Run> placed = new ArrayList<>();
    runs.stream().filter(Run::climbs).sorted(Comparator.comparingInt(run -> run.farY)).forEach(run -> give(run, placed));
    runs.stream().filter(Run::falls).sorted(Comparator.comparingInt(run -> -run.farY)).forEach(run -> give(run, placed));
    int most = placed.stream().mapToInt(run -> run.track).max().orElse(0);
    for (Run run : placed) {
      run.x = Grid.TRACKS + Math.min(run.track * Grid.TRACK_STEP, run.track * Grid.TRACKS_WIDTH / Math.max(1, most));
    }
  }

  private static void give(Run run, List<Run> placed) {
    int track =
        placed.stream().filter(other -> other.climbs() == run.climbs() && other.overlaps(run)).mapToInt(other -> other.track + 1)
            .max().orElse(0);
    while (taken(run, track, placed)) {
      track++;
    }
    run.track = track;
    placed.add(run);
  }

  private static boolean taken(Run run, int track, List<Run> placed) {
    return placed.stream().anyMatch(other -> other.track == track && other.overlaps(run));
  }

  /** A line on its way through the gutter. */
  private static final class Run {
    private final Line line;
    private final Slot near;
    private final Slot far;
    private int nearY;
    private int farY;
    private int track;
    private int x;

    Run(Line line, Slot near, Slot far) {
      this.line = line;
      this.near = near;
      this.far = far;
    }

    int middle(Slot slot) {
      Picture.Area area = slot.area();
      return area.y() + area.height() / 2;
    }

    boolean inside() {
      Picture.Area area = near.area();
      return farY > area.y() + CLEAR && farY < area.bottom() - CLEAR;
    }

    boolean climbs() {
      return farY < nearY;
    }

    boolean falls() {
      return farY > nearY;
    }

    boolean overlaps(Run other) {
      return Math.min(nearY, farY) <= Math.max(other.nearY, other.farY) + CLEAR
          && Math.min(other.nearY, other.farY) <= Math.max(nearY, farY) + CLEAR;
    }

    Route route(boolean left) {
      List<Point> outward = new ArrayList<>();
      outward.add(point(left, Grid.EDGE, nearY));
      if (nearY != farY) {
        outward.add(point(left, x, nearY));
        outward.add(point(left, x, farY));
      }
      outward.add(point(left, Grid.FAR_EDGE, farY));
      if (line.kind() == Line.Kind.IN) {
        List<Point> inward = new ArrayList<>(outward);
        Collections.reverse(inward);
        return new Route(inward, point(left, Grid.SIGN_BEYOND, farY), point(left, Grid.WALL + Grid.WALL_WIDTH, farY));
      }
      return new Route(outward, point(left, Grid.SIGN, farY), point(left, Grid.WALL, farY));
    }

    private static Point point(boolean left, int x, int y) {
      return new Point(left ? Grid.mirrored(x) : x, y);
    }
  }
}
