package gatewright.probe.net;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Every scope of one run: each has its deadline, and all of them end when the engineer cancels. */
public final class Scopes {
  private final ScheduledExecutorService timer;
  private final Set<Scope> open = new HashSet<>();
  private boolean cancelled;

  /** Deadlines are kept by that timer, which the caller owns. */
  public Scopes(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** What a scope is used for. */
  @FunctionalInterface
  public interface Use<T> {
    /** Talks, with all that is open under the scope's care. */
    T with(Scope scope) throws StepFailed, InterruptedException;
  }

  /**
   * Lends a scope for as long as one conversation lasts.
   *
   * @param deadline after which it is ended whatever it does
   */
  public <T> T use(Duration deadline, Use<T> use) throws StepFailed, InterruptedException {
    Scope scope = new Scope();
    synchronized (this) {
      if (cancelled) {
        scope.end(Scope.End.CANCELLED);
      } else {
        open.add(scope);
      }
    }
    Future<?> alarm = null;
    try (scope) {
      alarm = timer.schedule(() -> scope.end(Scope.End.DEADLINE), deadline.toMillis(), TimeUnit.MILLISECONDS);
      return use.with(scope);
    } finally {
      if (alarm != null) {
        alarm.cancel(false);
      }
      synchronized (this) {
        open.remove(scope);
      }
    }
  }

  /** Ends all, and every later one at once. */
  public void cancel() {
    List<Scope> ending;
    synchronized (this) {
      cancelled = true;
      ending = new ArrayList<>(open);
    }
    ending.forEach(scope -> scope.end(Scope.End.CANCELLED));
  }

  /** Whether {@link #cancel()} was called. */
  public synchronized boolean cancelled() {
    return cancelled;
  }
}
