package gatewright.plan;

import java.util.List;
import java.util.Objects;

/**
 * One end of a flow inside the customer's network.
 *
 * @param id of a gateway, or "administrators", "pmm-users" or a custom name
 * @param name host name; empty if it has none
 * @param addresses addresses or networks (CIDR)
 * @param zone of the firewall; empty if unknown
 * @param natAddress how the Internet sees it; null if it is not translated
 */
public record Party(String id, String name, List<String> addresses, String zone, String natAddress) {
  public Party {
    Objects.requireNonNull(id, "id");
    name = name == null ? "" : name;
    addresses = List.copyOf(addresses);
    zone = zone == null ? "" : zone;
  }
}
