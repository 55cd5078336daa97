package gatewright.ui;

import gatewright.ui.live.LiveDesktopServices;
import gatewright.ui.model.Background;
import gatewright.ui.model.Remembering;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.ThemeModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.testfx.api.FxRobot;

/** The program's own window with everything behind it as a user has it, worked by its keyboard. Used from the test's thread. */
final class LiveWindow implements AutoCloseable {
  private static final int WORKERS = 4;
  private static final int MOST_TABS = 400;
  private static final long PATIENCE_SECONDS = 120;

  private final ExecutorService workers = Background.workers(WORKERS);
  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final MainWindow main;

  /** The start page, of somebody who has never opened anything; practice documents go below that directory. */
  LiveWindow(Path directory) throws Exception {
    Object[] made =
        FxThread.call(
            () -> {
              Appearance.loadFonts();
              Background background = Background.of(workers, Platform::runLater);
              SettingsFile file = new SettingsFile(directory.resolve("settings.json"));
              SettingsModel settings = new SettingsModel(file.read("en").settings(), file, background);
              MainWindow window =
                  new MainWindow(
                      new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of()),
                      settings,
                      new ThemeModel(settings, () -> false, false, background),
                      background,
                      new MainWindow.Outside(
                          title -> Optional.empty(), path -> {}, Clock.systemUTC(), opened -> Remembering.nothing(null)));
              window.showStart();
              Stage shown = new Stage();
              shown.setScene(window.scene());
              shown.setWidth(1280);
              shown.setHeight(720);
              shown.show();
              shown.requestFocus();
              return new Object[] {window, shown};
            });
    main = (MainWindow) made[0];
    stage = (Stage) made[1];
  }

  MainWindow main() {
    return main;
  }

  /** Presses keys together, and lets go of them. */
  void press(KeyCode... keys) {
    robot.push(keys);
  }

  /** Goes by Tab alone until the control of that id has the focus. */
  void tabTo(String id) throws Exception {
    tabTo("#" + id, node -> id.equals(node.getId()));
  }

  /** Goes by Tab alone until such a control has the focus; fails if the keyboard does not lead there. */
  void tabTo(String words, Predicate<Node> there) throws Exception {
    StringBuilder way = new StringBuilder();
    for (int i = 0; i < MOST_TABS; i++) {
      Node owner = FxThread.call(() -> main.scene().getFocusOwner());
      if (owner != null && there.test(owner)) {
        return;
      }
      way.append(owner == null ? "nothing" : owner.getClass().getSimpleName() + "#" + owner.getId()).append(' ');
      press(KeyCode.TAB);
    }
    throw new AssertionError("no way by Tab to " + words + ": " + way);
  }

  /** Waits until the value is so. Heard, not asked again and again. */
  <T> void await(Supplier<ObservableValue<T>> value, Predicate<? super T> so) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Subscription ear =
        FxThread.call(
            () ->
                value.get()
                    .subscribe(
                        now -> {
                          if (so.test(now)) {
                            done.complete(null);
                          }
                        }));
    done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    FxThread.run(ear::unsubscribe);
  }

  /** Waits until a site is open. */
  void awaitOpen() throws Exception {
    await(() -> main.scene().rootProperty(), root -> main.models() != null && root.lookup("#rail") != null);
    await(() -> main.models().wizard().planProperty(), plan -> plan != null);
  }

  @Override
  public void close() {
    try {
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the window closed", e);
    } catch (Exception e) {
      throw new AssertionError("the window did not close", e);
    }
  }

  private void end() throws Exception {
    CompletableFuture<Void> left = FxThread.call(main::leave);
    left.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    FxThread.run(stage::close);
    workers.shutdown();
    workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
