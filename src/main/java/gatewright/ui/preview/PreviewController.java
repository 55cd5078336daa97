package gatewright.ui.preview;

import gatewright.document.DocumentKind;
import gatewright.ui.answer.Message;
import gatewright.ui.view.Callout;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import java.nio.IntBuffer;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** Shows one page of a document that is not written yet, and turns its pages. */
public final class PreviewController {
  private static final double EDGES = 2;
  private static final double STRIDE = 60;

  private final PreviewViewModel viewModel;
  private final Wiring wiring;
  private final Texts texts;
  private double density = 1;
  @FXML private ToggleButton request;
  @FXML private ToggleButton report;
  @FXML private Button previous;
  @FXML private Button next;
  @FXML private Label pageNumber;
  @FXML private ToggleButton whole;
  @FXML private ToggleButton width;
  @FXML private Label percent;
  @FXML private Label mark;
  @FXML private Callout trouble;
  @FXML private ScrollPane scroll;
  @FXML private StackPane sheet;
  @FXML private ImageView picture;

  /** For that preview. */
  public PreviewController(PreviewViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.wiring = tools.wiring();
    this.texts = tools.texts();
  }

  @FXML
  private void initialize() {
    wiring.watch(viewModel.kindProperty(), this::showKind);
    wiring.watch(viewModel.zoomProperty(), this::showZoom);
    wiring.watch(viewModel.pageProperty(), this::showPage);
    wiring.watch(viewModel.troubleProperty(), this::showTrouble);
    wiring.watch(viewModel.workingProperty(), on -> mark.setText(texts.text(on ? "preview.working" : "preview.mark")));
    wiring.watch(scroll.viewportBoundsProperty(), now -> measure());
    wiring.watch(
        scroll.sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::outputScaleXProperty), this::measure);
    sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
    scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
  }

  @FXML
  private void request() {
    viewModel.kindProperty().set(DocumentKind.REQUEST);
    request.setSelected(true);
  }

  @FXML
  private void report() {
    viewModel.kindProperty().set(DocumentKind.REPORT);
    report.setSelected(true);
  }

  @FXML
  private void previous() {
    viewModel.turn(-1);
  }

  @FXML
  private void next() {
    viewModel.turn(1);
  }

  @FXML
  private void whole() {
    viewModel.zoomProperty().set(Zoom.whole());
    whole.setSelected(true);
  }

  @FXML
  private void width() {
    viewModel.zoomProperty().set(Zoom.width());
    width.setSelected(true);
  }

  @FXML
  private void larger() {
    viewModel.zoom(true);
  }

  @FXML
  private void smaller() {
    viewModel.zoom(false);
  }

  private void showKind(DocumentKind kind) {
    request.setSelected(kind == DocumentKind.REQUEST);
    report.setSelected(kind == DocumentKind.REPORT);
  }

  /** A bar is there or not there for good, or the page would be fitted to a room that changes with it. */
  private void showZoom(Zoom zoom) {
    whole.setSelected(zoom.fit() == Zoom.Fit.WHOLE);
    width.setSelected(zoom.fit() == Zoom.Fit.WIDTH);
    boolean free = zoom.fit() == Zoom.Fit.NONE;
    scroll.setHbarPolicy(free ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(
        free ? ScrollBarPolicy.AS_NEEDED : zoom.fit() == Zoom.Fit.WIDTH ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER);
  }

  private void showPage(ShownPage page) {
    boolean there = page != null;
    sheet.setVisible(there);
    previous.setDisable(!there || page.number() == 1);
    next.setDisable(!there || page.number() == page.of());
    if (!there) {
      pageNumber.setText(texts.text("preview.none"));
      percent.setText("");
      return;
    }
    PagePicture drawn = page.picture();
    picture.setImage(
        new WritableImage(
            new PixelBuffer<>(
                drawn.width(), drawn.height(), IntBuffer.wrap(drawn.argb()), PixelFormat.getIntArgbPreInstance())));
    picture.setFitWidth(page.width());
    picture.setFitHeight(page.height());
    pageNumber.setText(texts.text("preview.page", page.number(), page.of()));
    percent.setText(texts.text("preview.percent", page.percent()));
    sheet.setAccessibleText(
        texts.text("preview.read", texts.text("documents.kind", page.kind()), page.number(), page.of(), page.text()));
    scroll.setVvalue(0);
  }

  private void showTrouble(Message why) {
    trouble.show("", texts.text(why), "");
  }

  private void measure(Number scale) {
    density = scale == null ? 1 : scale.doubleValue();
    measure();
  }

  private void measure() {
    Bounds room = scroll.getViewportBounds();
    viewModel.room(room.getWidth() - EDGES, room.getHeight() - EDGES, density);
  }

  private void turn(KeyEvent event) {
    ShownPage page = viewModel.pageProperty().get();
    if (page == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case PAGE_UP -> viewModel.turn(-1);
      case PAGE_DOWN -> viewModel.turn(1);
      case HOME -> viewModel.turnTo(1);
      case END -> viewModel.turnTo(page.of());
      case UP -> scroll(-STRIDE);
      case DOWN -> scroll(STRIDE);
      case PLUS, ADD, EQUALS -> viewModel.zoom(true);
      case MINUS, SUBTRACT -> viewModel.zoom(false);
      case DIGIT0, NUMPAD0 -> viewModel.zoomProperty().set(Zoom.whole());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void scroll(double by) {
    double hidden = scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      scroll.setVvalue(Math.max(0, Math.min(1, scroll.getVvalue() + by / hidden)));
    }
  }

  private void wheel(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      viewModel.zoom(event.getDeltaY() > 0);
      event.consume();
    }
  }
}
