package gatewright.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * One row of the vendor's document: something the gateway needs.
 *
 * @param id stable, lower case with hyphens ("sophos-updates")
 * @param title the document's own wording
 * @param source the row itself
 * @param direction who opens the connection
 * @param directionBasis where that is known from: the document has no such column
 * @param condition which answers make it needed
 * @param endpoints what is listened for at the far end, at least one
 * @param destination the far end
 * @param proxyable whether an HTTP proxy can carry it
 * @param remarks what else the document says; may be empty
 * @param insecure why it is a weak service; null if it is not
 * @param justification one sentence for the firewall request
 * @param breaks what stops working without it, a clause
 * @param owner who acts when it fails and nothing more is known
 */
public record Service(
    String id,
    Section section,
    Area area,
    String title,
    Source source,
    Direction direction,
    Provenance directionBasis,
    Condition condition,
    List<Endpoint> endpoints,
    Destination destination,
    boolean proxyable,
    List<Remark> remarks,
    Insecure insecure,
    String justification,
    String breaks,
    Owner owner) {
  public Service {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(directionBasis, "directionBasis");
    Objects.requireNonNull(condition, "condition");
    endpoints = List.copyOf(endpoints);
    Objects.requireNonNull(destination, "destination");
    remarks = remarks == null ? List.of() : List.copyOf(remarks);
    Objects.requireNonNull(justification, "justification");
    Objects.requireNonNull(breaks, "breaks");
    Objects.requireNonNull(owner, "owner");
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("service without an endpoint: " + id);
    }
  }

  /** Whether the document says this of the row. */
  public boolean has(Remark.Kind kind) {
    return remarks.stream().anyMatch(remark -> remark.kind() == kind);
  }
}
