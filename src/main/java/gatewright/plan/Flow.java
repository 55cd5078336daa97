package gatewright.plan;

import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Insecure;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Remark;
import gatewright.catalogue.Source;
import gatewright.catalogue.Transport;
import java.util.List;
import java.util.Objects;

/**
 * Who opens a connection to whom and why: service, initiating zone, transport and port. One entry of the firewall request.
 *
 * @param number "FR-001", its own for ever
 * @param key what the number belongs to: service, zone, transport and ports as text
 * @param service id; {@link #PROXY} for the flow that carries all services through the proxy
 * @param title for people
 * @param directionBasis how the direction is known
 * @param from the initiators, one at least
 * @param zone the initiators'; empty if unknown
 * @param proxy the proxy, if the flow ends there; null if it ends at its members
 * @param members destinations, one at least
 * @param crossesPerimeter whether it leaves the customer's network
 * @param insecure null unless it is a weak service
 * @param source the document's row; null for the engineer's own
 */
public record Flow(
    String number,
    String key,
    String service,
    String title,
    Area area,
    Direction direction,
    Provenance directionBasis,
    List<Party> from,
    String zone,
    Transport transport,
    PortRange ports,
    Target proxy,
    List<Member> members,
    boolean crossesPerimeter,
    String justification,
    String breaks,
    Insecure insecure,
    List<Remark> remarks,
    Owner owner,
    Source source) {
  /** Id of the flow to the proxy. */
  public static final String PROXY = "proxy";

  public Flow {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(service, "service");
    from = List.copyOf(from);
    members = List.copyOf(members);
    remarks = List.copyOf(remarks);
  }
}
