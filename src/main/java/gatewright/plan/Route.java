package gatewright.plan;

import gatewright.catalogue.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where a connection really goes. In production this is the identity; practice mode sends every destination to a server of its
 * own on loopback. Results always speak of the destination, never of what it was translated to.
 */
@FunctionalInterface
public interface Route {
  /**
   * Translates one destination.
   *
   * @param host the name it was asked for by; the address as text if there was no name
   * @param address the address it has
   * @param port its port
   * @return where to connect to or send to instead; never null
   */
  InetSocketAddress to(String host, InetAddress address, int port, Transport transport);

  /** No translation. */
  static Route identity() {
    return (host, address, port, transport) -> new InetSocketAddress(address, port);
  }
}
