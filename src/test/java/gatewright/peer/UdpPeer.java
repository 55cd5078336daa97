package gatewright.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A UDP server that answers each packet with any number of packets. */
public final class UdpPeer implements AutoCloseable {
  private final DatagramSocket socket;
  private final AtomicInteger questions = new AtomicInteger();

  private UdpPeer(Function<byte[], List<byte[]>> answers) {
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(() -> serve(answers), "udp-peer");
    thread.setDaemon(true);
    thread.start();
  }

  public static UdpPeer that(Function<byte[], List<byte[]>> answers) {
    return new UdpPeer(answers);
  }

  /** Takes everything and says nothing. */
  public static UdpPeer silent() {
    return new UdpPeer(question -> List.of());
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** How many packets came. */
  public int questions() {
    return questions.get();
  }

  private void serve(Function<byte[], List<byte[]>> answers) {
    DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
    while (!socket.isClosed()) {
      try {
        packet.setLength(65_535);
        socket.receive(packet);
        questions.incrementAndGet();
        for (byte[] answer : answers.apply(Arrays.copyOf(packet.getData(), packet.getLength()))) {
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        // Closed, or the client's port is gone already; the loop ends with the socket.
        continue;
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
