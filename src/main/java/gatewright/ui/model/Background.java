package gatewright.ui.model;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one way from the window's thread to others and back.
 *
 * @param worker for what may take time
 * @param fx the window's thread
 * @param delay for what shall wait a little
 */
public record Background(Executor worker, Executor fx, Delay delay) {
  public Background {
    Objects.requireNonNull(worker, "worker");
    Objects.requireNonNull(fx, "fx");
    Objects.requireNonNull(delay, "delay");
  }

  /** Runs something later. */
  @FunctionalInterface
  public interface Delay {
    /** Runs the task on the window's thread once that time has passed. */
    void after(Duration time, Runnable task);
  }

  /** One with the waiting done by the JDK's own timer. */
  public static Background of(Executor worker, Executor fx) {
    return new Background(
        worker,
        fx,
        (time, task) ->
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, fx).execute(task));
  }

  /** Workers for a whole window; whoever asks for them ends them. */
  public static ExecutorService workers(int number) {
    return Executors.newFixedThreadPool(number);
  }

  /** Works on the worker, and hands over on the window's thread what came of it, or what went wrong. */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    CompletableFuture.supplyAsync(() -> call(work), worker)
        .whenCompleteAsync(
            (value, thrown) -> {
              if (thrown == null) {
                done.accept(value);
              } else {
                failed.accept(thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown);
              }
            },
            fx);
  }

  private static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }
}
