package gatewright.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where boxes stand and lines run: the customer's side at the left, the gateways in the middle, the Internet at the right, a wall
 * on both sides of the gateways. Boxes and ways depend on the map alone, so that a picture keeps still while results come in.
 */
public final class Layout {
  private static final int SAMPLE_STROKE = 34;
  private static final int SAMPLE_GAP = 26;

  private final SiteMap map;
  private final MapWords words;
  private final Map<String, Slot> slots = new HashMap<>();
  private final Column customer;
  private final Column site;
  private final Column internet;
  private final Map<String, Route> routes = new LinkedHashMap<>();
  private final int bottom;

  /** Lays a map out, in words of a language. */
  public Layout(SiteMap map, MapWords words) {
    this.map = map;
    this.words = words;
    this.customer = column(Side.CUSTOMER, Grid.BOX_INSET);
    this.internet = column(Side.INTERNET, Grid.FAR_EDGE);
    this.site = middle();
    Gutter left = new Gutter(true);
    Gutter right = new Gutter(false);
    Inner inner = new Inner();
    map.lines().forEach(line -> sort(line, left, right, inner));
    List<Slot> zones = site.slots().stream().filter(slot -> slot.node() == null).toList();
    inner.makeRoom(zones);
    left.makeRoom();
    right.makeRoom();
    int height =
        Math.max(site.height(Grid.STRAIGHT_GAP), Math.max(customer.height(Grid.GAP), internet.height(Grid.GAP)));
    customer.place(Grid.TOP, height, Grid.GAP, Grid.MOST_GAP);
    internet.place(Grid.TOP, height, Grid.GAP, Grid.MOST_GAP);
    site.place(Grid.TOP, height, Grid.STRAIGHT_GAP, Grid.STRAIGHT_GAP);
    routes.putAll(left.routes());
    routes.putAll(right.routes());
    routes.putAll(inner.routes(site.slots()));
    this.bottom = Grid.TOP + height + Grid.GAP;
  }

  /** The map that is laid out. */
  public SiteMap map() {
    return map;
  }

  /**
   * The picture at a moment.
   *
   * @param stands how each line stands, by its id
   */
  public Picture picture(Map<String, Stand> stands) {
    List<Picture.Wire> wires = map.lines().stream().map(line -> wire(line, stands.get(line.id()))).toList();
    List<Picture.Sample> samples = samples(wires);
    return new Picture(
        Grid.WIDTH, bottom + (samples.isEmpty() ? 2 : Grid.TOP), panels(), frames(), walls(), boxes(), wires, samples);
  }

  private Column column(Side side, int x) {
    List<Slot> boxes =
        map.nodes().stream()
            .filter(node -> node.side() == side)
            .map(node -> Slot.box(node, words, x, Grid.WIDTH - Grid.FAR_EDGE - Grid.BOX_INSET))
            .toList();
    boxes.forEach(slot -> slots.put(slot.id(), slot));
    return new Column(boxes);
  }

  private Column middle() {
    List<Slot> all = new ArrayList<>();
    map.node("proxy").ifPresent(proxy -> all.add(wide(proxy)));
    for (Zone zone : map.zones()) {
      boolean plain = zone.gateways().size() == 1 && zone.name().isBlank();
      Slot slot = plain ? wide(map.node(zone.gateways().get(0)).orElseThrow()) : Slot.zone(zone, map, words);
      all.add(slot);
      slots.put(zone.id(), slot);
      slot.inner().forEach(box -> slots.put(box.id(), box));
    }
    map.node("workstation").ifPresent(workstation -> all.add(wide(workstation)));
    all.forEach(slot -> slots.put(slot.id(), slot));
    return new Column(all);
  }

  private Slot wide(Node node) {
    return Slot.box(node, words, Grid.mirrored(Grid.EDGE), 2 * Grid.EDGE - Grid.WIDTH);
  }

  private void sort(Line line, Gutter left, Gutter right, Inner inner) {
    Slot from = slots.get(line.from());
    Slot to = slots.get(line.to());
    if (line.kind() == Line.Kind.PEER || line.kind() == Line.Kind.TO_PROXY) {
      inner.add(line, from, to);
      return;
    }
    Slot far = line.kind() == Line.Kind.IN ? from : to;
    (far.node().side() == Side.CUSTOMER ? left : right).add(line, line.kind() == Line.Kind.IN ? to : from, far);
  }

  private Picture.Wire wire(Line line, Stand stand) {
    Route route = routes.get(line.id());
    return new Picture.Wire(
        line, stand, route.until(stand.reach()), route.sign(), stand.reach() == Reach.FAR, words.sentence(map, line, stand));
  }

  private List<Picture.Area> panels() {
    int height = bottom;
    return List.of(
        new Picture.Area(0, 0, Grid.PANEL, height, words.title(Side.CUSTOMER)),
        new Picture.Area(Grid.SITE_LEFT, 0, Grid.WIDTH - 2 * Grid.SITE_LEFT, height, words.title(Side.SITE)),
        new Picture.Area(Grid.WIDTH - Grid.PANEL, 0, Grid.PANEL, height, words.title(Side.INTERNET)));
  }

  private List<Picture.Area> frames() {
    return site.slots().stream().filter(slot -> slot.node() == null).map(slot -> slot.area()).toList();
  }

  private List<Picture.Area> walls() {
    int height = bottom - Grid.TOP + Grid.GAP / 2;
    Picture.Area right = new Picture.Area(Grid.WALL, Grid.TOP - Grid.GAP / 2, Grid.WALL_WIDTH, height, words.wall());
    Picture.Area left =
        new Picture.Area(Grid.mirrored(right.right()), right.y(), right.width(), right.height(), words.wall());
    return List.of(left, right);
  }

  private List<Picture.Box> boxes() {
    return ordered().stream().map(Slot::box).toList();
  }

  private List<Slot> ordered() {
    List<Slot> all = new ArrayList<>(customer.slots());
    for (Slot slot : site.slots()) {
      if (slot.node() == null) {
        all.addAll(slot.inner());
      } else {
        all.add(slot);
      }
    }
    all.addAll(internet.slots());
    return all;
  }

  /** What the picture has to explain, in the order of the marks. */
  private List<Picture.Sample> samples(List<Picture.Wire> wires) {
    List<Picture.Sample> samples = new ArrayList<>();
    int x = 0;
    for (Mark mark : Mark.values()) {
      if (wires.stream().anyMatch(wire -> wire.stand().mark() == mark)) {
        String word = words.word(mark);
        samples.add(new Picture.Sample(mark, new Point(x, bottom + Grid.TOP - Grid.GAP), word));
        x += SAMPLE_STROKE + SAMPLE_GAP + 2 * Picture.SIGN + (int) Math.ceil(Letters.width(word, Picture.TEXT));
      }
    }
    return samples;
  }
}
