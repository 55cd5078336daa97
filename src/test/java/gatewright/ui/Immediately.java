package gatewright.ui;

import gatewright.ui.model.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Backgrounds for tests: everything on the calling thread, waiting left to the test. */
public final class Immediately {
  private Immediately() {}

  /** Does everything at once, without any waiting. */
  public static Background all() {
    return new Background(Runnable::run, Runnable::run, (time, task) -> task.run());
  }

  /** Keeps what is to be done later until the test says so. */
  public static final class Later implements Background.Delay {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Duration> times = new ArrayList<>();

    @Override
    public void after(Duration time, Runnable task) {
      tasks.add(task);
      times.add(time);
    }

    /** A background that waits for this. */
    public Background background() {
      return new Background(Runnable::run, Runnable::run, this);
    }

    /** How long each was to wait, in order. */
    public List<Duration> times() {
      return times;
    }

    /** Does what is due, and what becomes due meanwhile. */
    public void pass() {
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    }
  }
}
