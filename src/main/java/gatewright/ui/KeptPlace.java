package gatewright.ui;

import gatewright.ui.model.Background;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.WindowPlace;
import gatewright.ui.settings.WindowFit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Brings the window back to where it stood, and keeps where it stands. */
final class KeptPlace {
  /** A window that is being moved or changed in size says so many times a second. */
  private static final Duration REST = Duration.ofMillis(500);

  private static final double NARROWEST = 900;
  private static final double LOWEST = 600;

  private final Stage stage;
  private final SettingsModel settings;
  private final Background background;
  private long moves;

  private KeptPlace(Stage stage, SettingsModel settings, Background background) {
    this.stage = stage;
    this.settings = settings;
    this.background = background;
  }

  /** Puts a window that is not shown yet in its place, on one of the screens that there are now, and follows it from then on. */
  static KeptPlace of(Stage stage, SettingsModel settings, Background background, List<Rectangle2D> screens) {
    KeptPlace place = new KeptPlace(stage, settings, background);
    place.restore(screens);
    List<ObservableValue<?>> values =
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty(), stage.maximizedProperty());
    values.forEach(value -> value.addListener((of, before, now) -> place.moved()));
    return place;
  }

  /** What can be used of the screens of this computer. */
  static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  /** Keeps the place as it is now. */
  void keep() {
    moves++;
    WindowPlace before = settings.settings().window();
    if (stage.isIconified() || stage.isFullScreen()) {
      return;
    }
    if (!stage.isMaximized()) {
      WindowPlace now = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
      if (now.sound()) {
        settings.change(known -> known.withWindow(now));
      }
    } else if (before != null && !before.maximised()) {
      settings.change(
          known -> known.withWindow(new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)));
    } else if (before == null) {
      Rectangle2D screen = screens().get(0);
      settings.change(
          known ->
              known.withWindow(new WindowPlace(screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight(), true)));
    }
  }

  private void restore(List<Rectangle2D> screens) {
    Optional<WindowPlace> kept = Optional.ofNullable(settings.settings().window());
    Optional<Rectangle2D> fit = kept.flatMap(place -> WindowFit.on(place, screens));
    fit.ifPresent(
        place -> {
          stage.setX(place.getMinX());
          stage.setY(place.getMinY());
        });
    // Without a place the system puts it in the middle of the first screen.
    Rectangle2D size = fit.orElseGet(() -> WindowFit.usual(screens));
    stage.setMinWidth(Math.min(NARROWEST, size.getWidth()));
    stage.setMinHeight(Math.min(LOWEST, size.getHeight()));
    stage.setWidth(size.getWidth());
    stage.setHeight(size.getHeight());
    boolean maximised = kept.isPresent() && kept.get().maximised();
    stage.setMaximized(maximised);
    if (!maximised) {
      stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> background.fx().execute(() -> insist(size)));
    }
  }

  /**
   * Gives the window its size once more. Some window managers (Openbox, for one) show a new window of JavaFX 21 as small as it may be;
   * and a size that the window believes to have already would not be asked for.
   */
  private void insist(Rectangle2D size) {
    stage.setWidth(size.getWidth() - 1);
    stage.setHeight(size.getHeight() - 1);
    stage.setWidth(size.getWidth());
    stage.setHeight(size.getHeight());
  }

  private void moved() {
    long mine = ++moves;
    background.delay().after(
        REST,
        () -> {
          if (mine == moves && stage.isShowing()) {
            keep();
          }
        });
  }
}
