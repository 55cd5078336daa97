package gatewright.ui;

import gatewright.ui.error.ErrorController;
import gatewright.ui.error.ErrorViewModel;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.ThemeModel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import gatewright.ui.view.ViewLoader;
import gatewright.ui.view.Wiring;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The one dialog for errors that nobody foresaw, on whatever thread. It blocks nothing: the window below can be used. */
final class ErrorDialog implements Thread.UncaughtExceptionHandler {
  private static final double WIDTH = 58;
  private static final double HEIGHT = 36;

  private final ErrorViewModel viewModel;
  private final SettingsModel settings;
  private final ThemeModel theme;
  private final Executor fx;
  private Window owner;
  private Stage stage;
  private Wiring wiring;

  /** Not there until something happens. */
  ErrorDialog(ErrorViewModel viewModel, SettingsModel settings, ThemeModel theme, Executor fx) {
    this.viewModel = viewModel;
    this.settings = settings;
    this.theme = theme;
    this.fx = fx;
    viewModel.openProperty().addListener((of, before, now) -> turned(now));
  }

  /** Stays above that window from then on. */
  void above(Window window) {
    owner = window;
  }

  /** The dialog; null if it is not there. */
  Stage stage() {
    return stage;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    String name = thread.getName();
    fx.execute(() -> viewModel.add(name, thrown));
  }

  private void turned(boolean open) {
    if (open) {
      show();
    } else if (stage != null) {
      stage.close();
    }
  }

  private void show() {
    Texts texts = new Texts(Locale.forLanguageTag(settings.settings().language()));
    wiring = new Wiring(texts);
    ViewLoader loader = new ViewLoader(texts, Map.of(ErrorController.class, () -> new ErrorController(viewModel, wiring)));
    Parent root = loader.load(View.ERROR).root();
    int size = settings.settings().fontSize();
    Scene scene = new Scene(root, WIDTH * size, HEIGHT * size);
    stage = new Stage();
    stage.initOwner(owner);
    stage.setTitle(texts.text("error.title"));
    stage.setScene(scene);
    Appearance.apply(settings.settings(), theme.darkProperty().get(), scene);
    stage.setOnHidden(event -> gone());
    stage.show();
  }

  private void gone() {
    wiring.close();
    stage = null;
    viewModel.close();
  }
}
