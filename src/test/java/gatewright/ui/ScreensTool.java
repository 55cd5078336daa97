package gatewright.ui;

import gatewright.site.Site;
import gatewright.ui.model.StepKind;
import gatewright.ui.run.RunItem;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws every page into {@code target/screens}: {@code mvn test -Dtest=ScreensTool -DexcludedGroups= -Dgroups=screens}. */
@Tag("screens")
class ScreensTool {
  private static final Path SCREENS = Path.of("target", "screens");
  @TempDir private Path folder;

  @Test
  void drawEveryPage() throws Exception {
    for (Theme theme : Theme.values()) {
      FxThread.run(() -> draw(theme, "en", Settings.USUAL, 1280, 800));
    }
    FxThread.run(() -> draw(Theme.LIGHT, "en", Settings.USUAL, 1100, 1000));
    FxThread.run(() -> draw(Theme.LIGHT, "de", Settings.USUAL, 1280, 720));
    FxThread.run(() -> draw(Theme.DARK, "en", 20, 1280, 720));
  }

  @Test
  void drawAnEmptySite() throws Exception {
    FxThread.run(
        () -> {
          Window window = new Window(Theme.LIGHT, "en", Settings.USUAL, 1280, 800, Site.empty(), folder);
          window.main.start().open(Path.of("new"));
          for (StepKind step : StepKind.values()) {
            window.main.models().wizard().currentProperty().set(step);
            window.picture("empty-" + name(step));
          }
          window.stage.close();
        });
  }

  private void draw(Theme theme, String language, int size, int width, int height) throws Exception {
    String look =
        theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + size + "-" + width + "x" + height;
    Window window = new Window(theme, language, size, width, height, SampleSite.whole(), folder);
    window.picture("00-start-" + look);
    window.main.start().open(Path.of("acme"));
    StepModels models = window.main.models();
    for (StepKind step : StepKind.values()) {
      models.wizard().currentProperty().set(step);
      if (step == StepKind.TEST) {
        models.run().start();
        window.picture(name(step) + "-" + look);
        models.run().selectedProperty().set(
            models.run().items().stream()
                .filter(item -> item instanceof RunItem.Line line && line.key().startsWith("licence"))
                .findFirst()
                .orElseThrow());
        window.picture(name(step) + "-details-" + look);
      } else if (step == StepKind.DOCUMENTS) {
        window.picture(name(step) + "-before-" + look);
        models.documents().export();
      }
      window.picture(name(step) + "-" + look);
    }
    window.stage.close();
  }

  private static String name(StepKind step) {
    return String.format(Locale.ROOT, "%02d-%s", step.ordinal() + 1, step.key());
  }

  private static final class Window {
    private final Stage stage = new Stage();
    private final MainWindow main;

    Window(Theme theme, String language, int size, int width, int height, Site site, Path folder) {
      Appearance.loadFonts();
      Settings settings =
          new Settings(
              Settings.SCHEMA,
              theme,
              size,
              language,
              List.of(
                  new RecentSite(
                      "/home/engineer/acme", "Acme Ltd", "Reading data centre", "CHG0012345", "2026-11-24T10:53:00Z", "FAILING"),
                  new RecentSite("/home/engineer/borealis", "Borealis Foods", "Hamburg", "REQ-88120", "2026-11-20T09:00:00Z",
                      "PASSING")));
      SampleSession session = new SampleSession(site);
      main =
          new MainWindow(
              SampleSession.services(session, folder.resolve("settings.json")),
              new SettingsModel(settings, new SettingsFile(folder.resolve("settings.json")), Immediately.all()),
              Immediately.all(),
              new MainWindow.Outside(
                  title -> Optional.empty(), path -> {}, Clock.fixed(SampleWorkbench.AT, ZoneOffset.UTC)));
      main.showStart();
      stage.setScene(main.scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
    }

    void picture(String name) throws Exception {
      Scene scene = main.scene();
      for (int i = 0; i < 3; i++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      Png.write(scene.snapshot(null), SCREENS.resolve(name + ".png"));
    }
  }
}
