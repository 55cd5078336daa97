package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private final Workers workers = new Workers();
  private InetSocketAddress server;

  @BeforeEach
  void start() throws IOException {
    WebServer web = new WebServer((host, path) -> HttpReply.page("200 OK", "Test", host, path));
    server = TcpServer.open(workers, "web", web);
  }

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void hostAndPathDecideThePage() throws IOException {
    String reply = RawClient.converse(server, "GET /a?b=c HTTP/1.1\r\nHost: WWW.Practice.Example:80\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 200 OK\r\n").contains("\r\nServer: Test\r\n", "\r\nDate: ");
    assertThat(reply).contains("<title>www.practice.example</title>", "<p>/a?b=c</p>");
  }

  @Test
  void lengthIsThatOfTheBody() throws IOException {
    String[] parts = RawClient.converse(server, "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n").split("\r\n\r\n", 2);
    assertThat(parts[0]).contains("Content-Length: " + parts[1].length());
  }

  @Test
  void headHasNoBody() throws IOException {
    String reply = RawClient.converse(server, "HEAD / HTTP/1.1\r\nHost: a.example\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n").contains("Content-Length: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "GET /\r\nHost: a.example\r\n\r\n", "hello\r\n\r\n"})
  void whatIsNotHttp11IsABadRequest(String request) throws IOException {
    assertThat(RawClient.converse(server, request)).startsWith("HTTP/1.1 400 Bad Request\r\n");
  }

  @Test
  void requestThatBreaksOffIsABadRequest() throws IOException {
    try (Socket socket = RawClient.connect(server)) {
      socket.getOutputStream().write(new byte[] {'G', 'E'});
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void endlessHeadIsRefused() throws IOException {
    assertThat(RawClient.converse(server, "GET / HTTP/1.1\r\nX: " + "x".repeat(16_384 - 18)))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void otherMethodsAreNotAllowed() throws IOException {
    assertThat(RawClient.converse(server, "DELETE / HTTP/1.1\r\nHost: a.example\r\n\r\n"))
        .startsWith("HTTP/1.1 405 ")
        .contains("Allow: GET, HEAD");
  }

  @Test
  void callerWhoLeavesAtOnceHarmsNobody() throws IOException {
    RawClient.connect(server).close();
    assertThat(RawClient.converse(server, "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n")).startsWith("HTTP/1.1 200 ");
  }
}
