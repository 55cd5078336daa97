package gatewright.practice.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;

/** The far side of the conversations under test: plain sockets, no library. */
public final class RawClient {
  private static final int PATIENCE_MILLIS = 10_000;

  private RawClient() {}

  /** A connected socket. */
  public static Socket connect(InetSocketAddress server) throws IOException {
    Socket socket = new Socket();
    socket.connect(server, PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Everything a server says to that, up to the end of the stream. */
  public static String converse(InetSocketAddress server, String text) throws IOException {
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** The first line a server says by itself. */
  public static String greeting(InetSocketAddress server) throws IOException {
    try (Socket socket = connect(server)) {
      StringBuilder line = new StringBuilder();
      for (int next = socket.getInputStream().read(); next >= 0 && next != '\n'; next = socket.getInputStream().read()) {
        line.append((char) next);
      }
      return line.toString();
    }
  }

  /** The answer to a datagram. */
  public static byte[] ask(InetSocketAddress server, byte[] datagram) throws IOException {
    return ask(server, datagram, PATIENCE_MILLIS).orElseThrow(() -> new SocketTimeoutException("no answer"));
  }

  /** The answer to a datagram if one comes soon. */
  public static Optional<byte[]> ask(InetSocketAddress server, byte[] datagram, int millis) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(server);
      socket.setSoTimeout(millis);
      socket.send(new DatagramPacket(datagram, datagram.length));
      DatagramPacket answer = new DatagramPacket(new byte[65_535], 65_535);
      socket.receive(answer);
      return Optional.of(Arrays.copyOf(answer.getData(), answer.getLength()));
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    }
  }
}
