package gatewright.plan;

import gatewright.catalogue.PortRange;
import java.util.List;
import java.util.Objects;

/**
 * One destination of a flow. Of a flow to the proxy: one entry of the proxy's allow list.
 *
 * @param number "FR-007.1", its own for ever
 * @param service id of the service that needs it
 * @param host name, address, network or pattern; empty if the document names none
 * @param ports at the far end
 * @param documented addresses that the document prints for the service's hosts together, as a dated fallback; may be empty
 * @param documentedOn the date of those, ISO 8601; null without them
 * @param rangesUrl where the operator publishes his ranges; null if nowhere
 */
public record Member(
    String number,
    String service,
    Kind kind,
    String host,
    PortRange ports,
    List<String> documented,
    String documentedOn,
    String rangesUrl) {
  public Member {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(ports, "ports");
    documented = List.copyOf(documented);
  }

  /** What {@link #host()} is. */
  public enum Kind {
    HOST,
    ADDRESS,
    /** Has a wildcard: needs a firewall that can, or concrete names. */
    PATTERN,
    /** The document names no destination; no rule can be written yet. */
    UNNAMED
  }
}
