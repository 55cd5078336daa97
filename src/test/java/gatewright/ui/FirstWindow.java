package gatewright.ui;

import gatewright.cli.CommandContext;
import gatewright.cli.LiveServices;
import gatewright.cli.Program;
import gatewright.ui.live.LiveDesktopServices;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A process of its own for {@link WindowBenchmark}: shows the wizard as the program does, or an empty window, and says when it was
 * there and what memory it had some seconds later.
 */
final class FirstWindow {
  private static final int FRAMES = 2;
  private static final long IDLE_SECONDS = 6;
  private static final List<String> ASKED_FOR_THE_FIRST_PAGE = List.of("edition", "faults");

  private FirstWindow() {}

  /** {@code wizard} or {@code empty}, and the directory that the wizard may use. */
  public static void main(String[] arguments) throws InterruptedException {
    Path directory = Path.of(arguments[1]);
    if (arguments[0].equals("empty")) {
      Platform.startup(FirstWindow::empty);
    } else {
      LiveServices services = new LiveServices(Clock.systemUTC());
      new Program(CommandContext.ofProcess(services, folder -> wizard(directory))).run(new String[0]);
    }
  }

  private static void empty() {
    watch();
    Stage stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 1280, 800));
    stage.show();
  }

  private static void wizard(Path directory) throws IOException, InterruptedException {
    LiveDesktopServices real = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    CompletableFuture<Void> watching = new CompletableFuture<>();
    DesktopServices heard =
        (DesktopServices)
            Proxy.newProxyInstance(
                FirstWindow.class.getClassLoader(),
                new Class<?>[] {DesktopServices.class},
                (proxy, method, given) -> {
                  if (ASKED_FOR_THE_FIRST_PAGE.contains(method.getName()) && watching.complete(null)) {
                    Platform.runLater(FirstWindow::watch);
                  }
                  try {
                    return method.invoke(real, given);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    try {
      Desktop.open(null, heard);
    } catch (NoDisplayException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says when a window is there: at the second frame after it. */
  private static void watch() {
    if (Window.getWindows().isEmpty()) {
      Window.getWindows().addListener((ListChangeListener<Window>) change -> frames());
    } else {
      frames();
    }
  }

  private static void frames() {
    new AnimationTimer() {
      private int seen;

      @Override
      public void handle(long now) {
        if (++seen == FRAMES) {
          stop();
          System.out.println("shown " + (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()));
          CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS).execute(FirstWindow::memory);
        }
      }
    }.start();
  }

  private static void memory() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      lines.filter(line -> line.startsWith("VmRSS:")).forEach(line -> System.out.println("memory " + line.replaceAll("\\D", "")));
    } catch (IOException e) {
      System.out.println("memory 0");
    }
    Runtime.getRuntime().halt(0);
  }
}
