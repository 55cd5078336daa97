package gatewright.ui.map;

import gatewright.map.Mark;
import gatewright.map.Picture;
import gatewright.map.Point;
import gatewright.ui.view.Icons;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line: its stroke, its end, and the icon that says how it stands. */
final class WireSpot extends Spot {
  private static final double HALF_HEAD = 4;
  private static final double HALF_BAR = 7;
  private static final int ICON = 14;

  private final Polyline halo = new Polyline();
  private final Polyline stroke = new Polyline();
  private final Polygon head = new Polygon();
  private final Polyline bar = new Polyline();
  private final Circle disc = new Circle();
  private final double unit;
  private Picture.Wire shown;

  /** None yet; {@code unit} is the length of the picture's unit. */
  WireSpot(double unit) {
    this.unit = unit;
    disc.setRadius(unit * Picture.SIGN);
    // Boxes are gone to by arrow keys only: a line says both its ends, and fewer stops are quicker.
    setFocusTraversable(true);
    getStyleClass().add("map-wire");
    halo.getStyleClass().add("halo");
    stroke.getStyleClass().add("stroke");
    head.getStyleClass().add("head");
    bar.getStyleClass().addAll("stroke", "solid");
    disc.getStyleClass().add("disc");
    getChildren().addAll(halo, stroke, head, bar, disc);
  }

  /** The line as it stands now. */
  Picture.Wire wire() {
    return shown;
  }

  /** Shows how the line stands now; changes nothing if that is as before. */
  void show(Picture.Wire wire) {
    if (wire.equals(shown)) {
      return;
    }
    shown = wire;
    says(wire.words());
    Mark mark = wire.stand().mark();
    getStyleClass().setAll("map-wire", Marks.style(mark));
    stroke.getStyleClass().setAll("stroke", Marks.stroke(mark));
    List<Double> way = wire.points().stream().flatMap(point -> Stream.of(unit * point.x(), unit * point.y())).toList();
    halo.getPoints().setAll(way);
    stroke.getPoints().setAll(way);
    end(wire);
    disc.setCenterX(unit * wire.sign().x());
    disc.setCenterY(unit * wire.sign().y());
    FontIcon icon = Icons.icon(Marks.icon(mark));
    int size = (int) Math.round(unit * ICON);
    icon.setIconSize(size);
    icon.setTextOrigin(VPos.CENTER);
    icon.setX(unit * wire.sign().x() - size / 2.0);
    icon.setY(unit * wire.sign().y());
    getChildren().removeIf(FontIcon.class::isInstance);
    getChildren().add(icon);
  }

  @Override
  Point2D place() {
    return new Point2D(unit * shown.sign().x(), unit * shown.sign().y());
  }

  private void end(Picture.Wire wire) {
    Point end = wire.end();
    int dx = Integer.signum(end.x() - wire.beforeEnd().x());
    int dy = Integer.signum(end.y() - wire.beforeEnd().y());
    double x = unit * end.x();
    double y = unit * end.y();
    double backX = x - dx * unit * Picture.HEAD;
    double backY = y - dy * unit * Picture.HEAD;
    double half = unit * HALF_HEAD;
    double across = unit * HALF_BAR;
    head.setVisible(wire.arrives());
    bar.setVisible(!wire.arrives());
    head.getPoints().setAll(x, y, backX + dy * half, backY + dx * half, backX - dy * half, backY - dx * half);
    bar.getPoints().setAll(x + dy * across, y + dx * across, x - dy * across, y - dx * across);
  }
}
