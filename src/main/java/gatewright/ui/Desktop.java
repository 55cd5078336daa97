package gatewright.ui;

import gatewright.ui.error.ErrorViewModel;
import gatewright.ui.model.Background;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.ThemeModel;
import gatewright.ui.system.SystemCommands;
import gatewright.ui.system.SystemTheme;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/** Opens the wizard. */
public final class Desktop {
  private static final int WORKERS = 4;
  private static final long LAST_SAVE_SECONDS = 10;

  /** A system that has not said by then whether it is dark is taken for light. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private Desktop() {}

  /**
   * Opens the window and returns when it is closed. Call it once in a process, and not on the main thread of JavaFX.
   *
   * @param folder a site to open at once; null for the start page
   * @throws NoDisplayException if there is nothing to show a window on
   * @throws InterruptedException if the caller was interrupted while the window was open
   */
  public static void open(Path folder, DesktopServices services) throws NoDisplayException, InterruptedException {
    requireDisplay();
    // The preview draws through AWT, which would otherwise open a connection to the display beside that of JavaFX.
    System.setProperty("java.awt.headless", "true");
    SettingsFile file = new SettingsFile(services.settingsFile());
    ExecutorService workers = Background.workers(WORKERS);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      SystemTheme system = SystemTheme.of(System.getProperty("os.name"), System.getenv(), new SystemCommands(LONGEST));
      CompletableFuture<Boolean> dark = CompletableFuture.supplyAsync(system::dark, workers);
      SettingsFile.Reading first = file.read(Locale.getDefault().getLanguage());
      startToolkit();
      Platform.setImplicitExit(false);
      // The toolkit took its time; whoever has not answered by now does so later, and the window turns dark then.
      Before before = new Before(file, first, system, dark.getNow(false));
      Platform.runLater(() -> show(folder, services, before, workers, closed));
      closed.await();
      Platform.exit();
    } finally {
      workers.shutdown();
      workers.awaitTermination(LAST_SAVE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void show(
      Path folder, DesktopServices services, Before before, ExecutorService workers, CountDownLatch closed) {
    Appearance.loadFonts();
    Background background = Background.of(workers, Platform::runLater);
    SettingsModel settings = new SettingsModel(before.first().settings(), before.file(), background);
    before.first().trouble().ifPresent(settings::warn);
    ThemeModel theme = new ThemeModel(settings, before.system(), before.dark(), background);
    Stage stage = new Stage();
    HostServices host = new Host().getHostServices();
    Clock clock = Clock.systemDefaultZone();
    MainWindow window =
        new MainWindow(
            services,
            settings,
            theme,
            background,
            new MainWindow.Outside(
                title -> choose(stage, title),
                path -> host.showDocument(path.toUri().toString()),
                clock,
                KeptPasswords.of(settings, background, clock)));
    ErrorViewModel errors =
        new ErrorViewModel(() -> ProgramFacts.lines(services.version()), window::withoutSecrets, clock);
    ErrorDialog dialog = new ErrorDialog(errors, settings, theme, background.fx());
    Thread.setDefaultUncaughtExceptionHandler(dialog);
    window.showStart();
    stage.titleProperty().bind(window.titleProperty());
    stage.getIcons().addAll(Appearance.icons());
    stage.setScene(window.scene());
    KeptPlace place = KeptPlace.of(stage, settings, background, KeptPlace.screens());
    stage.focusedProperty().addListener(
        (of, was, now) -> {
          if (now) {
            theme.lookUp();
          }
        });
    stage.setOnHiding(event -> place.keep());
    stage.setOnHidden(
        event -> window.leave().thenCombine(settings.settled(), (left, kept) -> left)
            .whenComplete((nothing, thrown) -> closed.countDown()));
    dialog.above(stage);
    stage.show();
    if (folder != null) {
      window.start().open(folder);
    }
  }

  /**
   * What was found out before the window's thread began.
   *
   * @param dark what the system said by then
   */
  private record Before(SettingsFile file, SettingsFile.Reading first, SystemTheme system, boolean dark) {}

  private static Optional<Path> choose(Stage stage, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  private static void requireDisplay() throws NoDisplayException {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    boolean headless = System.getProperty("glass.platform") != null;
    if (linux && !headless && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      throw new NoDisplayException("There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.", null);
    }
  }

  private static void startToolkit() throws NoDisplayException {
    try {
      Platform.startup(() -> {});
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new NoDisplayException(
          "The window system cannot be used (" + e.getMessage() + "). On Debian and Ubuntu: apt install libgtk-3-0 libgl1 "
              + "libxtst6.",
          e);
    }
  }

  /** Gives access to the system's way of opening files, which JavaFX ties to an application. */
  private static final class Host extends Application {
    @Override
    public void start(Stage stage) {
      throw new IllegalStateException("never launched");
    }
  }
}
