package gatewright.probe.net;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait for what.
 *
 * @param connect for one TCP connect; under about 3 s a refusal of Windows looks like silence
 * @param tries how often a silent connect is tried
 * @param read for the next bytes of a conversation
 * @param names for the answer to a name, all resolvers and repeats together
 * @param check for one address of one check, all of it
 */
public record Patience(Duration connect, int tries, Duration read, Duration names, Duration check) {
  public Patience {
    Objects.requireNonNull(connect, "connect");
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(check, "check");
    if (tries < 1) {
      throw new IllegalArgumentException("no try: " + tries);
    }
  }

  /** Two tries of 5 s. */
  public static Patience usual() {
    return withConnect(Duration.ofSeconds(5));
  }

  /**
   * The usual with another wait for a connect. Names are given up early enough that they cost a run of dropped targets little.
   */
  public static Patience withConnect(Duration connect) {
    Duration names = min(Duration.ofMillis(1800), connect.multipliedBy(9).dividedBy(25));
    return new Patience(connect, 2, max(connect, Duration.ofSeconds(1)), names, connect.multipliedBy(2).plusSeconds(30));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
