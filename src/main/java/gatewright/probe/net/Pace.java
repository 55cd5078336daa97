package gatewright.probe.net;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How fast this run's network is, as far as it has been seen. Waits for what should stay silent are measured by it. */
public final class Pace {
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private final AtomicLong slowestNanos = new AtomicLong();

  /** A connect succeeded after that long. */
  public void connected(Duration took) {
    slowestNanos.accumulateAndGet(took.toNanos(), Math::max);
  }

  /** Long enough to hear from a path that answers for the dead: three times the slowest connect, at least a second. */
  public Duration control() {
    Duration wait = Duration.ofNanos(3 * slowestNanos.get());
    return wait.compareTo(AT_LEAST) > 0 ? wait : AT_LEAST;
  }
}
