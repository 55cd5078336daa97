package gatewright.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Runs parts of a test on the window's thread. */
public final class FxThread {
  private FxThread() {}

  /** Runs it there and gives what came of it. */
  public static <T> T call(Callable<T> work) throws Exception {
    FxToolkit.registerPrimaryStage();
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception | AssertionError e) {
            done.completeExceptionally(e);
          }
        });
    return done.get(60, TimeUnit.SECONDS);
  }

  /** Runs it there. */
  public static void run(Work work) throws Exception {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /** Something that may fail. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }
}
