package gatewright.site;

import gatewright.catalogue.Direction;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import java.util.Objects;

/**
 * A connection that the engineer adds.
 *
 * @param name what it is called in the documents
 * @param host the far end; for TO_GATEWAY the network or host that connects
 * @param reason one sentence for the firewall request
 */
public record Custom(
    String name, String host, int port, Transport transport, Protocol protocol, Direction direction, String reason) {
  public Custom {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(host, "host");
    transport = transport == null ? Transport.TCP : transport;
    protocol = protocol == null ? Protocol.OTHER : protocol;
    direction = direction == null ? Direction.FROM_GATEWAY : direction;
    reason = reason == null ? "" : reason;
  }
}
