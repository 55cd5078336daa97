package gatewright.ui.map;

import gatewright.map.Layout;
import gatewright.map.MapWords;
import gatewright.map.Picture;
import gatewright.map.SiteMap;
import gatewright.ui.map.MapViewModel.Drawn;
import gatewright.ui.view.Icons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The picture itself. Boxes are made when the map or its size changes; while tests go on only lines change. Letters have the size
 * that they are read in, and are not stretched, so that they stay sharp.
 */
final class Canvas extends Pane {
  private static final int SIGN_ICON = 14;
  private static final int HEADING_INSET = 8;
  private static final int HEADING = 20;
  private static final int FRAME_HEADING = 16;
  private static final int SAMPLE = 26;
  private static final double TENTHS = 10;

  private final MapViewModel viewModel;
  private final MapWords words;
  private final Rows rows;
  private final Map<String, WireSpot> wires = new LinkedHashMap<>();
  private final List<Spot> spots = new ArrayList<>();
  private final Pane legend = new Pane();
  private Layout layout;
  private double unit;
  private List<Picture.Sample> samples = List.of();

  Canvas(MapViewModel viewModel, MapWords words, Rows rows) {
    this.viewModel = viewModel;
    this.words = words;
    this.rows = rows;
    getStyleClass().add("map");
    legend.setMouseTransparent(true);
  }

  /** Shows a map as it stands; {@code length} is that of the picture's unit. */
  void show(Drawn drawn, double length) {
    boolean fresh = layout == null || layout.map() != drawn.map() || length != unit;
    if (layout == null || layout.map() != drawn.map()) {
      layout = new Layout(drawn.map(), words);
    }
    unit = length;
    Picture picture = layout.picture(drawn.stands());
    if (fresh) {
      setStyle("-fx-font-size: " + Math.round(unit * Picture.TEXT * TENTHS) / TENTHS + "px;");
      build(picture);
    }
    picture.wires().forEach(wire -> wires.get(wire.line().id()).show(wire));
    if (fresh || !picture.samples().equals(samples)) {
      samples = picture.samples();
      legend.getChildren().setAll(samples.stream().flatMap(sample -> sample(sample).stream()).toList());
    }
    setPrefSize(unit * (picture.width() + 2), unit * (picture.height() + 2));
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** All that can be gone to, lines first. */
  List<Spot> spots() {
    return List.copyOf(spots);
  }

  /** What the keyboard is at; empty if that is not on the map. */
  Optional<Spot> focused() {
    Scene scene = getScene();
    return scene == null ? Optional.empty() : spots.stream().filter(spot -> spot == scene.getFocusOwner()).findFirst();
  }

  private void build(Picture picture) {
    SiteMap map = layout.map();
    int focused = focused().map(spots::indexOf).orElse(-1);
    wires.clear();
    spots.clear();
    getChildren().clear();
    picture.panels().forEach(panel -> area(panel, "map-panel", HEADING_INSET, HEADING));
    picture.frames().forEach(frame -> area(frame, "map-frame", HEADING_INSET + HEADING_INSET / 2, FRAME_HEADING));
    picture.walls().forEach(this::wall);
    for (Picture.Wire wire : picture.wires()) {
      WireSpot spot = new WireSpot(unit);
      spot.show(wire);
      spot.opens(() -> viewModel.open(wire.line(), words.route(map, wire.line())));
      spot.details(() -> rows.words(viewModel.rows(wire.line())));
      wires.put(wire.line().id(), spot);
      spots.add(spot);
    }
    List<BoxSpot> boxes = new ArrayList<>();
    for (Picture.Box box : picture.boxes()) {
      String title = words.title(box.node());
      BoxSpot spot = new BoxSpot(box, title, unit);
      spot.opens(() -> viewModel.open(box.node().id(), title));
      boxes.add(spot);
    }
    getChildren().addAll(boxes);
    getChildren().addAll(wires.values());
    getChildren().add(legend);
    spots.addAll(boxes);
    if (focused >= 0 && focused < spots.size()) {
      spots.get(focused).requestFocus();
    }
  }

  private void area(Picture.Area area, String style, int inset, int down) {
    getChildren().add(rectangle(area, style, unit));
    if (!area.title().isEmpty()) {
      getChildren().add(text(area.title(), area.x() + inset, area.y() + down, "map-heading", unit));
    }
  }

  private void wall(Picture.Area wall) {
    getChildren().add(rectangle(wall, "map-wall", unit));
    for (int y = wall.y() + wall.width(); y < wall.bottom(); y += wall.width()) {
      Line course = new Line(unit * (wall.x() + 1), unit * y, unit * (wall.right() - 1), unit * y);
      course.getStyleClass().add("map-course");
      getChildren().add(course);
    }
    Text title = text(wall.title(), 0, wall.y() - HEADING_INSET, "map-heading", unit);
    title.layoutBoundsProperty().addListener((of, before, now) -> centre(title, wall));
    centre(title, wall);
    getChildren().add(title);
  }

  /** A text knows its width only once it has its font. */
  private void centre(Text title, Picture.Area wall) {
    title.setX(unit * (wall.x() + wall.width() / 2.0) - title.getLayoutBounds().getWidth() / 2);
  }

  private List<Node> sample(Picture.Sample sample) {
    double x = unit * sample.at().x();
    double y = unit * sample.at().y();
    double end = x + unit * SAMPLE;
    Line stroke = new Line(x, y, end, y);
    stroke.getStyleClass().addAll("stroke", Marks.stroke(sample.mark()));
    FontIcon icon = Icons.icon(Marks.icon(sample.mark()));
    icon.setIconSize((int) Math.round(unit * SIGN_ICON));
    icon.setTextOrigin(VPos.CENTER);
    icon.setX(end + unit * HEADING_INSET / 2);
    icon.setY(y);
    Group entry = new Group(stroke, icon);
    entry.getStyleClass().addAll("map-wire", Marks.style(sample.mark()));
    int after = sample.at().x() + SAMPLE + SIGN_ICON + 2 * HEADING_INSET;
    return List.of(entry, text(sample.word(), after, sample.at().y() + HEADING_INSET / 2, "map-word", unit));
  }

  static Rectangle rectangle(Picture.Area area, String style, double unit) {
    Rectangle rectangle =
        new Rectangle(unit * area.x(), unit * area.y(), unit * area.width(), unit * area.height());
    rectangle.getStyleClass().add(style);
    return rectangle;
  }

  static Text text(String words, int x, int y, String style, double unit) {
    Text text = new Text(Math.round(unit * x), Math.round(unit * y), words);
    text.getStyleClass().add(style);
    return text;
  }
}
