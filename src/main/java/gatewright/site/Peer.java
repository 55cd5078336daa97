package gatewright.site;

import java.util.Objects;

/**
 * Two gateways of a group, the first connecting to the second.
 *
 * @param from id of a gateway
 * @param to id of another
 */
public record Peer(String from, String to) {
  public Peer {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
