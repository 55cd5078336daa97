package gatewright.site;

import java.util.List;
import java.util.Objects;

/**
 * One gateway.
 *
 * @param id short and stable ("gw1"); other answers refer to it
 * @param name its host name; empty if unknown
 * @param addresses IPv4 or IPv6, the first is the one that rules are written for
 * @param zone the firewall zone it stands in; empty if unknown
 * @param natAddress the address the Internet sees; null if it is not translated
 * @param version of the product; null if unknown
 */
public record Gateway(
    String id, String name, List<String> addresses, String zone, String natAddress, State state, String version) {
  public Gateway {
    Objects.requireNonNull(id, "id");
    name = name == null ? "" : name;
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    zone = zone == null ? "" : zone;
    state = state == null ? State.INSTALLED : state;
  }

  /** Whether there is something to connect to yet. */
  public enum State {
    INSTALLED,
    PLANNED
  }
}
