package gatewright.site;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The HTTP proxy that the gateway uses.
 *
 * @param host name or address; null if there is no proxy
 * @param port 0 if there is no proxy
 * @param credential id of the login; null for none
 * @param inspectsTls what the customer says of it
 * @param services ids of the services that go through it
 */
public record Proxy(Kind kind, String host, int port, String credential, Inspection inspectsTls, List<String> services) {
  /** Not HTTP, so that no HTTP proxy can carry them. */
  private static final Set<String> NEVER = Set.of("dns", "ntp", "avira-cloud", "kaspersky-cloud");

  public Proxy {
    Objects.requireNonNull(kind, "kind");
    inspectsTls = inspectsTls == null ? Inspection.UNKNOWN : inspectsTls;
    services = services == null ? List.of() : List.copyOf(services);
  }

  /** Whether an HTTP proxy could carry the service of that id at all. */
  public static boolean couldCarry(String service) {
    return !NEVER.contains(service);
  }

  /** No proxy. */
  public static Proxy none() {
    return new Proxy(Kind.NONE, null, 0, null, Inspection.UNKNOWN, List.of());
  }

  /** Whether there is one. */
  public enum Kind {
    NONE,
    EXPLICIT
  }

  /** Whether it opens TLS connections and looks inside. */
  public enum Inspection {
    YES,
    NO,
    UNKNOWN
  }
}
