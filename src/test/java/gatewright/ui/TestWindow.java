package gatewright.ui;

import gatewright.site.Site;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Remembering;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.Theme;
import gatewright.ui.settings.ThemeModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** The real window over made-up sites, with everything done at once. Used on the window's thread. */
final class TestWindow implements AutoCloseable {
  private final Stage stage = new Stage();
  private final SettingsModel settings;
  private final MainWindow main;
  private final SampleSession session;
  private final List<Path> shown = new ArrayList<>();

  TestWindow(Look look, Site site, Path folder) {
    Appearance.loadFonts();
    Settings first =
        Settings.usual(look.language())
            .withTheme(look.theme())
            .withFontSize(look.fontSize());
    for (RecentSite each : SampleRecent.sites()) {
      first = first.withRecent(each);
    }
    Path file = folder.resolve("settings.json");
    settings = new SettingsModel(first, new SettingsFile(file), Immediately.all());
    session = new SampleSession(site);
    SampleRecent.looks().forEach(session::at);
    main =
        new MainWindow(
            SampleSession.services(session, file),
            settings,
            new ThemeModel(settings, () -> false, false, Immediately.all()),
            Immediately.all(),
            new MainWindow.Outside(
                title -> Optional.of(folder),
                shown::add,
                Clock.fixed(SampleWorkbench.AT, ZoneOffset.UTC),
                opened -> Remembering.nothing(Message.of("keychain.absent"))));
    main.showStart();
    stage.setScene(main.scene());
    stage.setWidth(look.width());
    stage.setHeight(look.height());
    stage.show();
    settle();
  }

  MainWindow main() {
    return main;
  }

  SettingsModel settings() {
    return settings;
  }

  SampleSession session() {
    return session;
  }

  /** What was shown in the system's way. */
  List<Path> shown() {
    return shown;
  }

  /** Lets layout come to rest: folding a page changes widths, which wraps texts, which changes heights. */
  void settle() {
    for (int i = 0; i < 3; i++) {
      main.scene().getRoot().applyCss();
      main.scene().getRoot().layout();
    }
  }

  /** All nodes that can be seen. */
  List<Node> nodes() {
    List<Node> found = new ArrayList<>();
    collect(main.scene().getRoot(), found);
    return found;
  }

  /** The node of that id, which can be seen. */
  Node find(String id) {
    return nodes().stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    main.leave();
    stage.close();
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    found.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** How the window looks. */
  record Look(Theme theme, String language, int fontSize, int width, int height) {
    static Look usual(String language) {
      return new Look(Theme.LIGHT, language, Settings.USUAL, 1280, 720);
    }

    /** For names of files. */
    String name() {
      return theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + fontSize + "-" + width + "x" + height;
    }
  }
}
