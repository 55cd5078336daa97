package gatewright.ui;

import gatewright.ui.model.Background;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
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

  private Desktop() {}

  /**
   * Opens the window and returns when it is closed. Call it once in a process, and not on the main thread of JavaFX.
   *
   * @param folder a site to open at once; null for the start page
   * @throws NoDisplayException if there is nothing to show a window on
   * @throws IOException if the settings cannot be read
   * @throws InterruptedException if the caller was interrupted while the window was open
   */
  public static void open(Path folder, DesktopServices services) throws NoDisplayException, IOException, InterruptedException {
    requireDisplay();
    // The preview draws through AWT, which would otherwise open a connection to the display beside that of JavaFX.
    System.setProperty("java.awt.headless", "true");
    SettingsFile file = new SettingsFile(services.settingsFile());
    Settings first = file.load(Locale.getDefault().getLanguage());
    ExecutorService workers = Background.workers(WORKERS);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      startToolkit();
      Platform.setImplicitExit(false);
      Platform.runLater(() -> show(folder, services, first, file, workers, closed));
      closed.await();
      Platform.exit();
    } finally {
      workers.shutdown();
      workers.awaitTermination(LAST_SAVE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void show(
      Path folder,
      DesktopServices services,
      Settings first,
      SettingsFile file,
      ExecutorService workers,
      CountDownLatch closed) {
    Appearance.loadFonts();
    Background background = Background.of(workers, Platform::runLater);
    SettingsModel settings = new SettingsModel(first, file, background);
    Stage stage = new Stage();
    HostServices host = new Host().getHostServices();
    MainWindow window =
        new MainWindow(
            services,
            settings,
            background,
            new MainWindow.Outside(
                title -> choose(stage, title), path -> host.showDocument(path.toUri().toString()), Clock.systemUTC()));
    window.showStart();
    stage.setTitle("Gatewright");
    stage.setMinWidth(800);
    stage.setMinHeight(600);
    stage.setScene(window.scene());
    stage.setOnHidden(event -> window.leave().whenComplete((nothing, thrown) -> closed.countDown()));
    stage.show();
    if (folder != null) {
      window.start().open(folder);
    }
  }

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
