package gatewright.map;

import java.util.List;
import java.util.Objects;

/**
 * A map, laid out: all that has to be drawn, in whole units, from the back to the front. Screen and paper draw the same.
 *
 * @param walls the customer's firewalls
 * @param wires in the map's order
 * @param samples what each kind of wire means, as far as there are such
 */
public record Picture(
    int width,
    int height,
    List<Area> panels,
    List<Area> frames,
    List<Area> walls,
    List<Box> boxes,
    List<Wire> wires,
    List<Sample> samples) {
  /** How wide every picture is, in units. */
  public static final int WIDTH = 1000;
  /** Size of a box's title, in units. */
  public static final double TITLE = 14.5;
  /** Size of all other letters, in units. */
  public static final double TEXT = 12.5;
  /** Radius of the disc that a sign stands on, in units. */
  public static final int SIGN = 9;
  /** Length of an arrow's head, in units. */
  public static final int HEAD = 8;

  public Picture {
    panels = List.copyOf(panels);
    frames = List.copyOf(frames);
    walls = List.copyOf(walls);
    boxes = List.copyOf(boxes);
    wires = List.copyOf(wires);
    samples = List.copyOf(samples);
  }

  /** A rectangle with a heading; the heading may be empty. */
  public record Area(int x, int y, int width, int height, String title) {
    /** Its right edge. */
    public int right() {
      return x + width;
    }

    /** Its lower edge. */
    public int bottom() {
      return y + height;
    }
  }

  /**
   * A box with its words, each short enough to fit.
   *
   * @param node whose it is
   */
  public record Box(Node node, Area area, String title, List<String> details) {
    public Box {
      details = List.copyOf(details);
    }
  }

  /**
   * A line as it runs, level and upright only.
   *
   * @param points from whoever opens the connection; two at least
   * @param sign where its sign stands
   * @param arrives whether it ends with an arrow; otherwise with a bar across
   * @param words all that it says, in a sentence
   */
  public record Wire(Line line, Stand stand, List<Point> points, Point sign, boolean arrives, String words) {
    public Wire {
      points = List.copyOf(points);
      Objects.requireNonNull(sign, "sign");
    }

    /** Where it ends. */
    public Point end() {
      return points.get(points.size() - 1);
    }

    /** The bend before its end. */
    public Point beforeEnd() {
      return points.get(points.size() - 2);
    }
  }

  /** An entry of the legend; the stroke begins at the point, the word after it. */
  public record Sample(Mark mark, Point at, String word) {}
}
