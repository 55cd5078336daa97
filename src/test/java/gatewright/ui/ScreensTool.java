package gatewright.ui;

import gatewright.document.DocumentKind;
import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.documents.PaperworkForm;
import gatewright.ui.model.StepKind;
import gatewright.ui.preview.Zoom;
import gatewright.ui.run.RunItem;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
          TestWindow window = new TestWindow(new Look(Theme.LIGHT, "en", Settings.USUAL, 1280, 800), Site.empty(), folder);
          window.main().start().open(Path.of("new"));
          for (StepKind step : StepKind.values()) {
            window.main().models().wizard().currentProperty().set(step);
            picture(window, "empty-" + name(step));
          }
          window.close();
        });
  }

  private void draw(Theme theme, String language, int size, int width, int height) throws Exception {
    String look =
        theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + size + "-" + width + "x" + height;
    TestWindow window = new TestWindow(new Look(theme, language, size, width, height), SampleSite.whole(), folder);
    picture(window, "00-start-" + look);
    window.main().start().open(Path.of("acme"));
    StepModels models = window.main().models();
    for (StepKind step : StepKind.values()) {
      models.wizard().currentProperty().set(step);
      if (step == StepKind.TEST) {
        models.run().start();
        picture(window, name(step) + "-" + look);
        models.run().selectedProperty().set(
            models.run().items().stream()
                .filter(item -> item instanceof RunItem.Line line && line.key().startsWith("licence"))
                .findFirst()
                .orElseThrow());
        picture(window, name(step) + "-details-" + look);
        models.run().selectedProperty().set(null);
      } else if (step == StepKind.DOCUMENTS) {
        picture(window, name(step) + "-before-" + look);
        models.documents().form().neededBy().give("2026-12-01");
        models.documents().preview().kindProperty().set(DocumentKind.REPORT);
        models.documents().preview().zoomProperty().set(Zoom.width());
        models.documents().export();
        picture(window, name(step) + "-written-" + look);
        window.session().exporter().fail(new IOException("No space left on device"));
        models.documents().form().term().valueProperty().set(PaperworkForm.Term.UNTIL);
        models.documents().export();
        picture(window, name(step) + "-failing-" + look);
        window.session().exporter().fail(null);
        models.documents().preview().kindProperty().set(DocumentKind.REQUEST);
        models.documents().preview().zoomProperty().set(Zoom.whole());
        models.documents().dismiss();
      }
      picture(window, name(step) + "-" + look);
    }
    window.close();
  }

  private static String name(StepKind step) {
    return String.format(Locale.ROOT, "%02d-%s", step.ordinal() + 1, step.key());
  }

  private static void picture(TestWindow window, String name) throws IOException {
    window.settle();
    Png.write(window.main().scene().snapshot(null), SCREENS.resolve(name + ".png"));
  }
}
