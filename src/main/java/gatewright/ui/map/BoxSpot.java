package gatewright.ui.map;

import gatewright.map.Picture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A box: somebody at an end of lines. */
final class BoxSpot extends Spot {
  private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
  private static final int INSET = 10;
  private static final int FIRST = 21;
  private static final int SECOND = 38;
  private static final int LINE = 15;

  private final Picture.Box box;
  private final double unit;

  /** One box with its whole title; {@code unit} is the length of the picture's unit. */
  BoxSpot(Picture.Box box, String title, double unit) {
    this.box = box;
    this.unit = unit;
    getStyleClass().add("map-box");
    Rectangle area = Canvas.rectangle(box.area(), "area", unit);
    area.pseudoClassStateChanged(PLANNED, box.node().planned());
    getChildren().addAll(area, text(box.title(), FIRST, "name"));
    for (int i = 0; i < box.details().size(); i++) {
      getChildren().add(text(box.details().get(i), SECOND + i * LINE, "detail"));
    }
    String hosts = String.join(", ", box.node().hosts());
    says(
        Stream.concat(Stream.of(title, hosts), box.details().stream().filter(line -> !hosts.contains(line)))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", ")));
  }

  @Override
  Point2D place() {
    return new Point2D(
        unit * (box.area().x() + box.area().width() / 2.0), unit * (box.area().y() + box.area().height() / 2.0));
  }

  private Text text(String words, int down, String style) {
    return Canvas.text(words, box.area().x() + INSET, box.area().y() + down, style, unit);
  }
}
