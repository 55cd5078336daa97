package gatewright.practice.server;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;

/** Receives datagrams on a port of loopback and answers each by itself. */
public final class UdpServer {
  private static final System.Logger LOG = System.getLogger(UdpServer.class.getName());
  private static final int LARGEST = 65_535;
  private static final int MOST_FAILURES = 100;

  private final Workers workers;
  private final DatagramSocket socket;
  private final String name;
  private final Answerer answerer;

  private UdpServer(Workers workers, DatagramSocket socket, String name, Answerer answerer) {
    this.workers = workers;
    this.socket = socket;
    this.name = name;
    this.answerer = answerer;
  }

  /** Answers a datagram. */
  @FunctionalInterface
  public interface Answerer {
    /** The answer; empty to stay silent, as to anything that cannot be understood. */
    Optional<byte[]> answer(byte[] datagram);
  }

  /** Starts one on a port of the system's choice. */
  public static InetSocketAddress open(Workers workers, String name, Answerer answerer) throws IOException {
    return open(workers, Workers.anyPort(), name, answerer);
  }

  /**
   * Starts one.
   *
   * @param at port 0 for one of the system's choice
   * @throws java.net.BindException if the port is taken
   */
  public static InetSocketAddress open(Workers workers, InetSocketAddress at, String name, Answerer answerer) throws IOException {
    DatagramSocket socket = workers.keep(new DatagramSocket(at));
    workers.execute(new UdpServer(workers, socket, name, answerer)::listen);
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void listen() {
    byte[] buffer = new byte[LARGEST];
    int failures = 0;
    while (!socket.isClosed() && failures < MOST_FAILURES) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        Optional<byte[]> answer = answerer.answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (answer.isPresent()) {
          socket.send(new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
        }
        failures = 0;
      } catch (IOException e) {
        failures++;
        LOG.log(System.Logger.Level.DEBUG, name + ": datagram lost", e);
      }
    }
    workers.end(socket);
  }
}
