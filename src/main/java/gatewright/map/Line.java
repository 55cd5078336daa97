package gatewright.map;

import java.util.List;
import java.util.Objects;

/**
 * Connections of one kind between the same two, in the direction in which they are opened.
 *
 * @param id stable while the answers are
 * @param from a box or a zone
 * @param to a box or a zone
 * @param ports at the far end ("TCP 80, 443")
 * @param flows numbers of the flows that are on it ("FR-007")
 * @param members numbers of those of their members that it stands for; of the way to the proxy none, since the way on from there
 *     stands for them
 * @param checks ids of the checks that decide it
 */
public record Line(
    String id, Kind kind, String from, String to, String ports, List<String> flows, List<String> members,
    List<String> checks) {
  public Line {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(ports, "ports");
    flows = List.copyOf(flows);
    members = List.copyOf(members);
    checks = List.copyOf(checks);
  }

  /** Which way it leads. */
  public enum Kind {
    /** From a zone to somebody outside it. */
    OUT,
    /** From somebody outside to a zone. */
    IN,
    /** From a gateway to another. */
    PEER,
    /** From a zone to the proxy. */
    TO_PROXY,
    /** From the proxy on. */
    BEYOND_PROXY
  }
}
