package gatewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.plan.Route;
import gatewright.probe.net.Destination;
import gatewright.probe.net.Dialler;
import gatewright.probe.net.Pace;
import gatewright.probe.net.Patience;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.Scopes;
import gatewright.probe.net.Trace;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every way out that the JDK has is tried and found shut. 192.0.2.1 is nobody's address (RFC 5737). */
class LoopbackGuardTest {
  private static final InetSocketAddress OUTSIDE = new InetSocketAddress(address(192, 0, 2, 1), 80);

  @Test
  void plainSocketIsStopped() throws IOException {
    try (Socket socket = new Socket()) {
      assertStopped(() -> socket.connect(OUTSIDE, 500), "connect /192.0.2.1:80");
    }
  }

  @Test
  void channelIsStopped() throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      assertStopped(() -> channel.connect(OUTSIDE), "connect /192.0.2.1:80");
    }
    try (SocketChannel channel = SocketChannel.open()) {
      assertStopped(() -> channel.socket().connect(OUTSIDE, 500), "connect /192.0.2.1:80");
    }
  }

  @Test
  void asynchronousChannelIsStopped() throws IOException {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      assertStopped(() -> channel.connect(OUTSIDE), "connect /192.0.2.1:80");
    }
  }

  @Test
  void httpClientIsStopped() {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://192.0.2.1/")).build();
    assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(Throwable.class);
    assertThat(LoopbackGuard.drain()).contains("connect /192.0.2.1:80");
  }

  @Test
  void datagramsAreStoppedAndConnectingIsNot() throws IOException {
    byte[] bytes = {1};
    try (DatagramSocket socket = new DatagramSocket()) {
      assertStopped(() -> socket.send(new DatagramPacket(bytes, 1, OUTSIDE)), "send /192.0.2.1:80");
    }
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(OUTSIDE);
      assertStopped(() -> socket.send(new DatagramPacket(bytes, 1)), "send /192.0.2.1:80");
    }
    try (DatagramChannel channel = DatagramChannel.open()) {
      assertStopped(() -> channel.send(ByteBuffer.wrap(bytes), OUTSIDE), "send /192.0.2.1:80");
      channel.connect(OUTSIDE);
      assertStopped(() -> channel.write(ByteBuffer.wrap(bytes)), "send /192.0.2.1:80");
    }
  }

  /** The engine's own way out, with a route that leads nowhere else. */
  @Test
  void diallerOfTheEngineIsStopped() throws Exception {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    try {
      Dialler dialler = new Dialler(Route.identity(), null, Patience.usual(), new Pace(), Clock.systemUTC());
      Trace trace = new Trace(System.nanoTime(), new Redactor());
      Destination outside = new Destination("192.0.2.1", OUTSIDE.getAddress(), OUTSIDE.getPort());
      assertStopped(
          () -> new Scopes(timer).use(Duration.ofSeconds(5), scope -> dialler.connect(outside, trace, scope)),
          "connect /192.0.2.1:80");
    } finally {
      timer.shutdownNow();
    }
  }

  @Test
  void namesAreNotAskedOfTheSystem() {
    assertStopped(() -> InetAddress.getByName("name.example"), "look up name.example");
    assertStopped(() -> OUTSIDE.getAddress().getCanonicalHostName(), "look up the name of an address");
  }

  @Test
  void swallowedAttemptStillFailsTheTest() throws IOException {
    try (Socket socket = new Socket()) {
      assertThatThrownBy(() -> socket.connect(OUTSIDE, 500)).isInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> new LoopbackGuard().afterEach(null))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("192.0.2.1");
  }

  @Test
  void loopbackIsFree() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(InetAddress.getByName("localhost"), server.getLocalPort());
        DatagramSocket datagrams = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      datagrams.send(new DatagramPacket(new byte[1], 1, datagrams.getLocalSocketAddress()));
      assertThat(socket.isConnected()).isTrue();
    }
  }

  private static void assertStopped(ThrowingCallable attempt, String caught) {
    assertThatThrownBy(attempt).isInstanceOf(AssertionError.class).hasMessageContaining("tests must not");
    assertThat(LoopbackGuard.drain()).contains(caught);
  }

  private static InetAddress address(int... bytes) {
    byte[] raw = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      raw[i] = (byte) bytes[i];
    }
    try {
      return InetAddress.getByAddress(raw);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
