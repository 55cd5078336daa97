package gatewright.plan;

import gatewright.catalogue.Transport;
import java.util.Objects;

/**
 * What a check is aimed at, as the gateway would name it.
 *
 * @param host name or address; empty if the document names none
 * @param port 1 to 65535; 0 if there is none
 */
public record Target(String host, int port, Transport transport) {
  public Target {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(transport, "transport");
  }

  /** {@code host:port}, an IPv6 address in brackets. */
  public String hostPort() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
