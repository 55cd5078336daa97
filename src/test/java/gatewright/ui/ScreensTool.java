package gatewright.ui;

import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.run.RunItem;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
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

  @Test
  void drawARunAsItGoes() throws Exception {
    FxThread.run(
        () -> {
          TestWindow window = new TestWindow(new Look(Theme.LIGHT, "en", Settings.USUAL, 1280, 720), SampleSite.whole(), folder);
          window.main().start().open(Path.of("acme"));
          window.main().models().wizard().currentProperty().set(StepKind.TEST);
          picture(window, name(StepKind.TEST) + "-ready");
          window.session().workbench().byHand();
          window.main().models().run().start();
          SampleWorkbench.SampleJob job = window.session().workbench().jobs().get(0);
          job.checks().stream().limit(9).forEach(job::begin);
          job.checks().stream().limit(7).forEach(job::finish);
          picture(window, name(StepKind.TEST) + "-running");
          window.main().models().run().pause();
          picture(window, name(StepKind.TEST) + "-paused");
          window.main().models().run().pause();
          job.checks().stream().skip(7).forEach(job::finish);
          job.end();
          window.main().models().run().keepTesting().start();
          picture(window, name(StepKind.TEST) + "-keep-testing");
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
        models.documents().export();
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
