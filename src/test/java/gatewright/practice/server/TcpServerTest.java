package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpServerTest {
  private static final Greeting SSH = new Greeting("SSH-2.0-OpenSSH_8.7\r\n");

  private final Workers workers = new Workers();

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void greetingsAreThoseOfTheirProtocols() throws IOException {
    assertThat(RawClient.greeting(TcpServer.open(workers, "SSH", SSH))).isEqualTo("SSH-2.0-OpenSSH_8.7\r");
    assertThat(RawClient.greeting(TcpServer.open(workers, "SMTP", new MailServer("mx.example")))).startsWith("220 ").contains(" ESMTP");
  }

  @Test
  void quietServerSaysNothingAndHangsUpAfterTheCaller() throws IOException {
    try (Socket socket = RawClient.connect(TcpServer.open(workers, "quiet", Greeting.NONE))) {
      socket.getOutputStream().write(new byte[] {1, 2, 3});
      socket.shutdownOutput();
      assertThat(socket.getInputStream().readAllBytes()).isEmpty();
    }
  }

  @Test
  void opaqueServerHangsUpOnAnyBytesWithoutAWord() throws IOException {
    InetSocketAddress server = TcpServer.open(workers, "look-up", Greeting.OPAQUE);
    try (Socket socket = RawClient.connect(server)) {
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3});
      assertThat(socket.getInputStream().readAllBytes()).isEmpty();
    }
  }

  @Test
  void brokenConversationDoesNotStopTheServer() throws IOException {
    InetSocketAddress server =
        TcpServer.open(
            workers,
            "broken",
            caller -> {
              throw new IOException("on purpose");
            });
    for (int i = 0; i < 3; i++) {
      assertThat(RawClient.converse(server, "")).isEmpty();
    }
  }

  @Test
  void callerForWhomNoThreadIsLeftIsHungUpOn() throws IOException {
    try (Workers few = new Workers(2)) {
      InetSocketAddress server = TcpServer.open(few, "SSH", SSH);
      try (Socket served = RawClient.connect(server)) {
        assertThat(served.getInputStream().readNBytes(SSH.line().length())).isNotEmpty();
        assertThat(RawClient.greeting(server)).isEmpty();
      }
    }
  }

  @Test
  void closingEndsConversationsAndPorts() throws IOException {
    InetSocketAddress server = TcpServer.open(workers, "SSH", SSH);
    try (Socket socket = RawClient.connect(server)) {
      assertThat(socket.getInputStream().readNBytes(SSH.line().length())).isNotEmpty();
      workers.close();
      assertThatThrownBy(() -> RawClient.connect(server).close()).isInstanceOf(ConnectException.class);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void afterClosingNothingCanBeOpened() throws IOException {
    workers.close();
    try (ServerSocket late = new ServerSocket()) {
      assertThatThrownBy(() -> workers.keep(late)).isInstanceOf(IOException.class);
      assertThat(late.isClosed()).isTrue();
    }
  }
}
