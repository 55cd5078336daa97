package gatewright.map;

import java.util.List;
import java.util.Objects;

/**
 * Gateways behind the same rules: flows begin at a zone, not at a gateway.
 *
 * @param name empty if nobody named it
 * @param gateways ids of their boxes, one at least
 */
public record Zone(String id, String name, List<String> gateways) {
  public Zone {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    gateways = List.copyOf(gateways);
  }
}
