package gatewright.map;

import java.util.ArrayList;
import java.util.List;

/** Something that stands in a column: a box, or a zone with the boxes of its gateways; and where it stands once that is decided. */
final class Slot {
  private static final int MOST_SHOWN = 6;
  private static final int TITLE_LINE = 18;
  private static final int LINE = 15;
  private static final int PADDING = 8;

  private final String id;
  private final Node node;
  private final List<Slot> inner = new ArrayList<>();
  private final String title;
  private final List<String> details;
  private final int x;
  private final int width;
  private int gap = Grid.GAP;
  private int atLeast;
  private int y;

  private Slot(String id, Node node, String title, List<String> details, int x, int width) {
    this.id = id;
    this.node = node;
    this.title = title;
    this.details = details;
    this.x = x;
    this.width = width;
  }

  static Slot box(Node node, MapWords words, int x, int width) {
    return new Slot(node.id(), node, words.title(node), words.details(node), x, width);
  }

  static Slot zone(Zone zone, SiteMap map, MapWords words) {
    Slot slot = new Slot(zone.id(), null, words.title(zone), List.of(), Grid.mirrored(Grid.EDGE), 2 * Grid.EDGE - Grid.WIDTH);
    zone.gateways().stream()
        .limit(MOST_SHOWN)
        .forEach(id -> slot.inner.add(box(map.node(id).orElseThrow(), words, slot.x + Grid.INNER_INSET, slot.width - 2 * Grid.INNER_INSET)));
    return slot;
  }

  String id() {
    return id;
  }

  /** Null for a zone. */
  Node node() {
    return node;
  }

  List<Slot> inner() {
    return inner;
  }

  /** Makes room for lines between the boxes inside. */
  void spread() {
    gap = Grid.STRAIGHT_GAP;
  }

  /** Makes it no lower than that. */
  void atLeast(int height) {
    atLeast = Math.max(atLeast, height);
  }

  int height() {
    int own = node == null ? zoneHeight() : 2 * PADDING + TITLE_LINE + LINE * details.size();
    return Math.max(own, atLeast);
  }

  private int zoneHeight() {
    int boxes = inner.stream().mapToInt(slot -> slot.height()).sum();
    return heading() + boxes + gap * (inner.size() - 1) + Grid.INNER_INSET;
  }

  private int heading() {
    return title.isEmpty() ? Grid.INNER_INSET : Grid.HEADING;
  }

  /** Puts it there, and what is inside it under each other. */
  void place(int top) {
    y = top;
    if (node != null) {
      return;
    }
    int spare = height() - zoneHeight();
    int next = y + heading();
    for (Slot slot : inner) {
      slot.atLeast(slot.height() + spare / inner.size());
      slot.place(next);
      next += slot.height() + gap;
    }
  }

  /** Where it stands; a zone's has its title. */
  Picture.Area area() {
    return new Picture.Area(x, y, width, height(), node == null ? title : "");
  }

  /** The box with its words, as far as they fit. */
  Picture.Box box() {
    int room = width - 2 * Grid.CORNER;
    return new Picture.Box(
        node, area(), Letters.fitted(title, Picture.TITLE, room),
        details.stream().map(line -> Letters.fitted(line, Picture.TEXT, room)).toList());
  }
}
