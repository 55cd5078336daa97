package gatewright.map;

import java.util.List;
import java.util.Objects;

/**
 * A box: somebody who opens connections or takes them.
 *
 * @param id stable while the answers are
 * @param name of a gateway, a directory or a service; empty if the role says enough
 * @param hosts names, addresses or networks, as far as they are known; may be empty
 * @param ports that are listened on there ("TCP 80, 443"); empty if none matters
 * @param outside the address that the Internet sees; empty if there is none
 * @param planned whether it is not there yet
 * @param tested whether a run was made from there
 */
public record Node(
    String id, Role role, Side side, String name, List<String> hosts, String ports, String outside, boolean planned,
    boolean tested) {
  public Node {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(name, "name");
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(ports, "ports");
    Objects.requireNonNull(outside, "outside");
  }
}
