package gatewright.probe;

import gatewright.plan.Route;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.Patience;
import gatewright.secret.SecretSource;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * How a run is made.
 *
 * @param route identity in production
 * @param source address to connect from; null to let the system choose
 * @param ownResolvers the workstation's own, asked where the site's do not serve it
 * @param furtherRoots certificate authorities trusted beside the public ones
 * @param known host keys and certificates that the engineer confirmed
 * @param parallel how many conversations at once, at least 1
 */
public record RunSettings(
    Route route,
    InetAddress source,
    List<InetAddress> ownResolvers,
    List<X509Certificate> furtherRoots,
    SecretSource secrets,
    Acquaintances known,
    Patience patience,
    int parallel,
    Clock clock) {
  /** Enough that a site whose targets are all dropped takes no longer than one of them. */
  public static final int USUAL_PARALLEL = 256;

  public RunSettings {
    Objects.requireNonNull(route, "route");
    ownResolvers = List.copyOf(ownResolvers);
    furtherRoots = List.copyOf(furtherRoots);
    Objects.requireNonNull(secrets, "secrets");
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(patience, "patience");
    Objects.requireNonNull(clock, "clock");
    if (parallel < 1) {
      throw new IllegalArgumentException("nothing at once: " + parallel);
    }
  }
}
