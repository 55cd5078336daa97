package gatewright.ui;

import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.Theme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import javafx.scene.control.Button;

class ProxyScreens {
  @TempDir private Path folder;

  @Test
  void draw() throws Exception {
    FxThread.run(() -> one(Theme.LIGHT, "en", Settings.USUAL, 1280, 1400, "tall"));
    FxThread.run(() -> one(Theme.LIGHT, "de", Settings.USUAL, 1280, 1400, "de"));
    FxThread.run(() -> one(Theme.DARK, "en", Settings.USUAL, 1280, 720, "dark"));
    FxThread.run(() -> one(Theme.LIGHT, "en", Settings.USUAL, 1920, 1080, "wide"));
    FxThread.run(() -> one(Theme.DARK, "en", 20, 1280, 2400, "big"));
    FxThread.run(() -> {
      TestWindow window = new TestWindow(new Look(Theme.LIGHT, "en", Settings.USUAL, 1280, 720), Site.empty(), folder);
      window.session().workbench().throughProxy();
      window.main().start().open(Path.of("new"));
      window.main().models().wizard().currentProperty().set(StepKind.PROXY);
      window.settle();
      Png.write(window.main().scene().snapshot(null), Path.of("target/screens/px-empty.png"));
      window.close();
    });
  }

  private void one(Theme theme, String language, int size, int width, int height, String name) throws Exception {
    TestWindow window = new TestWindow(new Look(theme, language, size, width, height), SampleSite.whole(), folder);
    window.session().workbench().throughProxy();
    window.main().start().open(Path.of("acme"));
    StepModels models = window.main().models();
    models.wizard().currentProperty().set(StepKind.PROXY);
    window.settle();
    Png.write(window.main().scene().snapshot(null), Path.of("target/screens/px-ready-" + name + ".png"));
    models.wizard().test(StepKind.TEST);
    window.settle();
    Png.write(window.main().scene().snapshot(null), Path.of("target/screens/px-" + name + ".png"));
    window.nodes().stream().filter(n -> n instanceof Button b && (b.getText().startsWith("Show the cert") || b.getText().startsWith("Zertifikate"))).forEach(n -> ((Button) n).fire());
    window.settle();
    Png.write(window.main().scene().snapshot(null), Path.of("target/screens/px-chains-" + name + ".png"));
    window.close();
  }
}
