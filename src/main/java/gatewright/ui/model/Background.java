package gatewright.ui.model;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
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
  private static final long IDLE_SECONDS = 5;

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

  /** One worker for what may hang: it keeps no program from ending, and is gone when it has nothing to do. */
  public static Executor apart(String name) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /**
   * Works on the worker, and hands over on the window's thread what came of it, or what went wrong. What no caller can have
   * foreseen, a fault of the program in any of the three, goes to the thread's handler of uncaught exceptions as well.
   */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    hand(CompletableFuture.supplyAsync(() -> call(work), worker), done, failed);
  }

  /** The same for work that may never end; after that time it has failed with a TimeoutException, and what comes of it is dropped. */
  public <T> void run(Duration longest, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    hand(
        CompletableFuture.supplyAsync(() -> call(work), worker).orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS), done, failed);
  }

  private <T> void hand(CompletableFuture<T> coming, Consumer<T> done, Consumer<Throwable> failed) {
    coming
        .whenCompleteAsync(
            (value, thrown) -> {
              if (thrown == null) {
                heard(() -> done.accept(value));
              } else {
                Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
                heard(() -> failed.accept(cause));
                if (isFault(cause)) {
                  report(cause);
                }
              }
            },
            fx);
  }

  /** An error of the program, not of what it works on: its callers show files and networks that fail, and bad overlays. */
  private static boolean isFault(Throwable thrown) {
    boolean foreseen =
        thrown instanceof UncheckedIOException
            || thrown instanceof IllegalArgumentException
            || thrown instanceof RejectedExecutionException;
    return thrown instanceof Error || thrown instanceof RuntimeException && !foreseen;
  }

  /** The future would keep to itself what goes wrong here. */
  private static void heard(Runnable reaction) {
    try {
      reaction.run();
    } catch (RuntimeException | Error e) {
      report(e);
    }
  }

  private static void report(Throwable fault) {
    Thread current = Thread.currentThread();
    current.getUncaughtExceptionHandler().uncaughtException(current, fault);
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
