package gatewright.probe.ask;

import gatewright.result.KnownHosts;
import java.util.List;
import java.util.Objects;

/**
 * Whether a customer's own server is the one that the engineer confirmed.
 *
 * @param hosts what was confirmed before this run
 * @param acceptNew whether a server that was never seen before counts as confirmed in this run; never one that changed
 */
public record Acquaintances(KnownHosts hosts, boolean acceptNew) {
  public Acquaintances {
    Objects.requireNonNull(hosts, "hosts");
  }

  /** Nothing confirmed, and nothing accepted. */
  public static Acquaintances none() {
    return new Acquaintances(KnownHosts.none(), false);
  }

  /** How a server's key or certificate stands. */
  public enum Standing {
    /** It is the one that was confirmed. */
    CONFIRMED,
    /** Nothing was confirmed of this server, and the engineer asked to accept what is new. */
    ACCEPTED,
    /** Nothing was confirmed of this server. */
    UNKNOWN,
    /** Another one was confirmed. */
    CHANGED,
    /** Somebody compared it with what the server's operator says, and it was another one. */
    DENIED
  }

  /**
   * Judges a fingerprint.
   *
   * @param endpoint {@code host:port}
   * @param algorithm of a host key: one of another algorithm than those confirmed is unknown, not changed, unless the server was
   *     asked for a confirmed one and has it no more, which the caller knows
   */
  public Standing judge(KnownHosts.Kind kind, String endpoint, String algorithm, String fingerprint) {
    List<KnownHosts.Pin> pins = hosts.of(kind, endpoint);
    if (pins.stream().anyMatch(pin -> pin.fingerprint().equals(fingerprint))) {
      return Standing.CONFIRMED;
    }
    if (hosts.denied(kind, endpoint, fingerprint).isPresent()) {
      return Standing.DENIED;
    }
    boolean rival =
        pins.stream().anyMatch(pin -> kind == KnownHosts.Kind.CERTIFICATE || pin.algorithm().equals(algorithm));
    if (rival) {
      return Standing.CHANGED;
    }
    return acceptNew && pins.isEmpty() ? Standing.ACCEPTED : Standing.UNKNOWN;
  }
}
