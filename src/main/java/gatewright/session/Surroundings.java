package gatewright.session;

import gatewright.plan.Route;
import gatewright.probe.RunSettings;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.Patience;
import gatewright.secret.SecretSource;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Where a workbench stands: on a real network, or on the practice site.
 *
 * @param folder that a site's own overlays and certificates are relative to
 * @param route identity in production
 * @param furtherRoots trusted beside the public ones
 * @param source address to connect from; null to let the system choose
 * @param parallel conversations at once
 * @param program version of Gatewright
 * @param practice "none" or a fault's id; null for a real site
 */
public record Surroundings(
    Path folder,
    Route route,
    List<X509Certificate> furtherRoots,
    SecretSource secrets,
    Acquaintances known,
    Patience patience,
    InetAddress source,
    int parallel,
    Clock clock,
    String program,
    String practice) {
  public Surroundings {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(route, "route");
    furtherRoots = List.copyOf(furtherRoots);
    Objects.requireNonNull(secrets, "secrets");
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(patience, "patience");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(program, "program");
  }

  /** The real network, with usual waits. */
  public static Surroundings real(Path folder, SecretSource secrets, Clock clock, String program) {
    return new Surroundings(
        folder, Route.identity(), List.of(), secrets, Acquaintances.none(), Patience.usual(), null, RunSettings.USUAL_PARALLEL, clock,
        program, null);
  }
}
