package gatewright.practice.server;

import gatewright.catalogue.Transport;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port that refuses. It stays bound, so that nobody else is given it: TCP without listening, and UDP connected to itself, so
 * that the system answers everybody else with "port unreachable".
 */
public final class RefusedPort {
  private final InetSocketAddress tcp;
  private final InetSocketAddress udp;

  private RefusedPort(InetSocketAddress tcp, InetSocketAddress udp) {
    this.tcp = tcp;
    this.udp = udp;
  }

  /**
   * Opens one.
   *
   * @throws IOException if the system gives no socket
   */
  public static RefusedPort open(Workers workers) throws IOException {
    Socket stream = workers.keep(new Socket());
    stream.bind(Workers.anyPort());
    DatagramSocket datagrams = workers.keep(new DatagramSocket(Workers.anyPort()));
    datagrams.connect(datagrams.getLocalSocketAddress());
    return new RefusedPort(
        (InetSocketAddress) stream.getLocalSocketAddress(), (InetSocketAddress) datagrams.getLocalSocketAddress());
  }

  /** Where it is. */
  public InetSocketAddress address(Transport transport) {
    return transport == Transport.TCP ? tcp : udp;
  }
}
