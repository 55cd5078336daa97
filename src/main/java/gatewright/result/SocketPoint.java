package gatewright.result;

import java.net.InetSocketAddress;

/**
 * An address and a port, as a firewall's log shows them.
 *
 * @param address in text form
 * @param port 0 if it was never known
 */
public record SocketPoint(String address, int port) {
  /** The point of a socket address that has an address. */
  public static SocketPoint of(InetSocketAddress socket) {
    return new SocketPoint(socket.getAddress().getHostAddress(), socket.getPort());
  }
}
