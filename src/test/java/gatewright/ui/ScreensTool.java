package gatewright.ui;

import gatewright.catalogue.Protocol;
import gatewright.document.DocumentKind;
import gatewright.plan.Check;
import gatewright.probe.files.FolderListing;
import gatewright.result.Result;
import gatewright.site.Backup;
import gatewright.site.Dns;
import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.documents.PaperworkForm;
import gatewright.ui.files.SampleFiles;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.preview.Zoom;
import gatewright.ui.run.RunItem;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws every page into {@code target/screens}: {@code mvn test -Dtest=ScreensTool -Dtests.left.out=benchmark}. */
@Tag("screens")
class ScreensTool {
  private static final Path SCREENS = Path.of("target", "screens");
  @TempDir private Path folder;

  @Test
  void drawEveryPage() throws Exception {
    for (Look look : looks()) {
      FxThread.run(() -> draw(look.theme(), look.language(), Settings.USUAL, look.width(), look.height()));
    }
    FxThread.run(() -> draw(Theme.LIGHT, "en", Settings.USUAL, 1100, 1000));
    FxThread.run(() -> draw(Theme.DARK, "en", 20, 1280, 720));
  }

  /** Light and dark, both languages, a small and a large window. */
  private static List<Look> looks() {
    return Stream.of(Theme.LIGHT, Theme.DARK)
        .flatMap(theme -> Stream.of("en", "de").flatMap(language -> Stream.of(
            new Look(theme, language, Settings.USUAL, 1280, 720), new Look(theme, language, Settings.USUAL, 1920, 1080))))
        .toList();
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
  void drawWhatPagesLearn() throws Exception {
    FxThread.run(() -> drawLearning("passing", SamplePages::passing, Look.usual("en")));
    for (Look look : looks()) {
      FxThread.run(() -> drawLearning("failing", SamplePages::failing, look));
    }
    FxThread.run(() -> drawLearning("passing", SamplePages::passing, new Look(Theme.LIGHT, "en", 20, 1280, 720)));
    FxThread.run(() -> drawLearning("running", SamplePages::passing, Look.usual("en")));
  }

  @Test
  void drawResolvers() throws Exception {
    List<String> five = List.of("10.20.0.53", "10.20.0.54", "8.8.8.8", "2001:db8:20::53", "10.20.1.53");
    FxThread.run(() -> drawResolvers("one", five.subList(0, 1), SampleWorkbench::result));
    FxThread.run(() -> drawResolvers("five", five, SampleWorkbench::result));
    FxThread.run(() -> drawResolvers("silent", five.subList(0, 3), SamplePages::silent));
  }

  private void drawResolvers(String how, List<String> servers, Function<Check, Result> answers) throws Exception {
    Site site = SampleSite.whole();
    Dns dns = new Dns(site.dns().kind(), servers, site.dns().blockListZone());
    Look look = Look.usual("en");
    try (TestWindow window = new TestWindow(look, SiteDraft.of(site).dns(dns).site(), folder)) {
      window.session().workbench().answering(answers);
      window.main().start().open(Path.of("acme"));
      WizardModel wizard = window.main().models().wizard();
      wizard.currentProperty().set(StepKind.DNS);
      wizard.test(StepKind.DNS);
      picture(window, String.join("-", name(StepKind.DNS), how, look.name()));
    }
  }

  private void drawLearning(String how, Function<Check, Result> answers, Look look) throws Exception {
    try (TestWindow window = new TestWindow(look, SampleSite.whole(), folder)) {
      SampleWorkbench workbench = window.session().workbench().planning(SamplePages::checks);
      workbench.answering(answers);
      window.main().start().open(Path.of("acme"));
      WizardModel wizard = window.main().models().wizard();
      if (how.equals("running")) {
        workbench.byHand();
      }
      for (StepKind step : StepKind.values()) {
        if (step.asks()) {
          wizard.currentProperty().set(step);
          wizard.test(step);
          if (how.equals("running") && !workbench.jobs().isEmpty()) {
            SampleWorkbench.SampleJob job = workbench.jobs().get(workbench.jobs().size() - 1);
            job.checks().forEach(job::begin);
            job.checks().stream().limit(1).forEach(job::finish);
          }
          picture(window, String.join("-", name(step), how, look.name()));
        }
      }
    }
  }

  @Test
  void drawFileServers() throws Exception {
    for (Look look : List.of(
        new Look(Theme.LIGHT, "en", Settings.USUAL, 1280, 720),
        new Look(Theme.LIGHT, "de", Settings.USUAL, 1920, 1080),
        new Look(Theme.DARK, "en", 20, 1280, 720))) {
      FxThread.run(() -> drawFileServer(look, Protocol.SFTP, "waits", SampleFiles::unknown));
      FxThread.run(() -> drawFileServer(look, Protocol.SFTP, "changed", SampleFiles::changed));
      FxThread.run(() -> drawFileServer(look, Protocol.SFTP, "denied", SampleFiles::denied));
      FxThread.run(() -> drawFileServer(look, Protocol.SFTP, "passes", SampleFiles::passing));
      FxThread.run(() -> drawFileServer(look, Protocol.FTPS_EXPLICIT, "blocked", SampleFiles::dataBlocked));
      FxThread.run(() -> drawFileServer(look, Protocol.FTPS_EXPLICIT, "certificate", SampleFiles::untrusted));
    }
  }

  private void drawFileServer(Look look, Protocol protocol, String name, Function<Check, Result> how) throws IOException {
    Backup backup = SampleSite.whole().backup();
    Backup other =
        new Backup(
            protocol, backup.host(), protocol.usualPort(), backup.directory(), backup.credential(), backup.dataMode());
    TestWindow window = new TestWindow(look, SiteDraft.of(SampleSite.whole()).backup(other).site(), folder);
    window.session().workbench().answer(
        check -> check.service().equals("backup") ? Optional.of(how.apply(check)) : Optional.empty());
    window.main().start().open(Path.of("acme"));
    WizardModel wizard = window.main().models().wizard();
    wizard.currentProperty().set(StepKind.BACKUP);
    wizard.test(StepKind.BACKUP);
    window.settle();
    window.nodes().stream()
        .filter(node -> "given".equals(node.getId()) && name.equals("waits"))
        .forEach(node -> ((TextField) node).setText("SHA256:" + SampleFiles.KEY));
    if (name.equals("passes")) {
      window.session().workbench().holds(Map.of("/clearswift", FolderListing.of(SampleFiles.folder("/clearswift"))));
      window.main().models().backup().folders().open();
    }
    picture(window, "06-backup-" + name + "-" + look.theme() + "-" + look.language() + "-" + look.fontSize());
    window.close();
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
    Look shape = new Look(theme, language, size, width, height);
    String look = shape.name();
    TestWindow window = new TestWindow(shape, SampleSite.whole(), folder);
    picture(window, "00-start-" + look);
    window.main().start().open(Path.of("acme"));
    StepModels models = window.main().models();
    for (StepKind step : StepKind.values()) {
      models.wizard().currentProperty().set(step);
      if (step == StepKind.TEST) {
        models.run().map().shownProperty().set(true);
        picture(window, name(step) + "-map-untested-" + look);
        models.run().start();
        picture(window, name(step) + "-map-" + look);
        models.run().map().shownProperty().set(false);
        picture(window, name(step) + "-" + look);
        models.run().selectedProperty().set(
            models.run().items().stream()
                .filter(item -> item instanceof RunItem.Line line && line.key().startsWith("licence"))
                .findFirst()
                .orElseThrow());
        picture(window, name(step) + "-details-" + look);
        models.run().selectedProperty().set(
            models.run().items().stream()
                .filter(item -> item instanceof RunItem.Line line && models.run().question(line).isPresent())
                .findFirst()
                .orElseThrow());
        picture(window, name(step) + "-host-key-" + look);
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
