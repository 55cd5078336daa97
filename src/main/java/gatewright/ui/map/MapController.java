package gatewright.ui.map;

import gatewright.map.MapWords;
import gatewright.map.Picture;
import gatewright.ui.view.Callout;
import gatewright.ui.view.PageTools;
import java.util.Comparator;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shows the map as wide as the page, moves over it by keys, and makes it larger and smaller. */
public final class MapController {
  private static final double STEP = 1.25;
  private static final double LEAST = 0.5;
  private static final double MOST = 4;
  /** How small letters may be beside the page's. */
  private static final double READABLE = 0.85;
  /** What is left free beside the picture, and for a scroll bar. */
  private static final double BORDER = 66;
  /** How much a step aside counts, against one straight on. */
  private static final double ASIDE = 3;

  private final MapViewModel viewModel;
  private final PageTools tools;
  private final Canvas canvas;
  private double zoom = 1;
  @FXML private ScrollPane scroll;
  @FXML private Group host;
  @FXML private Label hint;
  @FXML private Label percent;
  @FXML private Callout trouble;

  /** For that map. */
  public MapController(MapViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.canvas = new Canvas(viewModel, new MapWords(tools.texts().language()), new Rows(tools.texts()));
  }

  @FXML
  private void initialize() {
    host.getChildren().add(canvas);
    tools.wiring().watch(viewModel.drawnProperty(), now -> fit());
    tools.wiring().watch(scroll.widthProperty(), now -> fit());
    tools.wiring().watch(hint.fontProperty(), now -> fit());
    tools.wiring().watch(viewModel.troubleProperty(), now -> trouble.show("", tools.texts().text(now), ""));
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @FXML
  private void larger() {
    zoom(zoom * STEP);
  }

  @FXML
  private void smaller() {
    zoom(zoom / STEP);
  }

  @FXML
  private void whole() {
    zoom(1);
  }

  private void zoom(double wanted) {
    zoom = Math.max(LEAST, Math.min(MOST, wanted));
    fit();
  }

  /** As wide as there is room for, but never with letters that are too small to read. */
  private void fit() {
    double room = scroll.getWidth() - BORDER;
    if (room <= 0) {
      return;
    }
    double readable = READABLE * hint.getFont().getSize() / Picture.TEXT;
    canvas.show(viewModel.drawnProperty().get(), zoom * Math.max(room / Picture.WIDTH, readable));
    percent.setText(tools.texts().text("map.percent", Math.round(zoom * 100)));
  }

  private void pressed(KeyEvent event) {
    Optional<Spot> here = canvas.focused();
    boolean known =
        switch (event.getCode()) {
          case PLUS, ADD, EQUALS -> {
            larger();
            yield true;
          }
          case MINUS, SUBTRACT -> {
            smaller();
            yield true;
          }
          case DIGIT0, NUMPAD0 -> {
            whole();
            yield true;
          }
          case ENTER, SPACE -> {
            here.ifPresent(Spot::open);
            yield here.isPresent();
          }
          case UP, DOWN, LEFT, RIGHT -> here.isPresent() && move(here.get(), event.getCode());
          default -> false;
        };
    if (known) {
      event.consume();
    }
  }

  /** Goes to the nearest in that direction. */
  private boolean move(Spot from, KeyCode code) {
    Point2D at = from.place();
    canvas.spots().stream()
        .filter(spot -> spot != from && ahead(spot.place().subtract(at), code) > 0)
        .min(Comparator.comparingDouble(spot -> distance(spot.place().subtract(at), code)))
        .ifPresent(
            next -> {
              next.requestFocus();
              reveal(next);
            });
    return true;
  }

  private static double ahead(Point2D way, KeyCode code) {
    return switch (code) {
      case UP -> -way.getY();
      case DOWN -> way.getY();
      case LEFT -> -way.getX();
      default -> way.getX();
    };
  }

  private static double distance(Point2D way, KeyCode code) {
    boolean upright = code == KeyCode.UP || code == KeyCode.DOWN;
    return ahead(way, code) + ASIDE * Math.abs(upright ? way.getX() : way.getY());
  }

  /** Scrolls so far that it can be seen. */
  private void reveal(Spot spot) {
    Bounds whole = host.getLayoutBounds();
    Bounds seen = scroll.getViewportBounds();
    Point2D place = spot.place();
    if (whole.getHeight() > seen.getHeight()) {
      scroll.setVvalue(middle(place.getY(), seen.getHeight(), whole.getHeight()));
    }
    if (whole.getWidth() > seen.getWidth()) {
      scroll.setHvalue(middle(place.getX(), seen.getWidth(), whole.getWidth()));
    }
  }

  private static double middle(double place, double seen, double whole) {
    return Math.max(0, Math.min(1, (place - seen / 2) / (whole - seen)));
  }
}
