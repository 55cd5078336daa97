package gatewright.catalogue;

import java.util.Objects;

/**
 * A port of a service and what is spoken there.
 *
 * @param name as the document prints it ("FTP/S"); may be empty
 */
public record Endpoint(String name, Protocol protocol, Transport transport, PortRange ports) {
  public Endpoint {
    name = name == null ? "" : name;
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(ports, "ports");
  }
}
