package gatewright.practice.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxyTest {
  private static final Greeting SSH = new Greeting("SSH-2.0-OpenSSH_8.7\r\n");

  private static final String GET = "GET http://web.example/page?q=1 HTTP/1.1\r\nHost: web.example\r\n";

  private final Workers workers = new Workers();
  private HttpProxy.Upstreams upstreams;
  private InetSocketAddress proxy;

  @BeforeEach
  void start() throws IOException {
    TcpServer.Conversation echo =
        caller -> {
          HttpHead head = HttpHead.read(caller.getInputStream()).orElseThrow();
          String body = new String(head.bytes(), ISO_8859_1);
          HttpReply.text("200 OK", "Echo", body).write(caller.getOutputStream(), true);
        };
    Map<String, InetSocketAddress> known =
        Map.of(
            "web.example:80", TcpServer.open(workers, "echo", echo),
            "ssh.example:22", TcpServer.open(workers, "SSH", SSH),
            "mute.example:80", TcpServer.open(workers, "mute", Greeting.OPAQUE),
            "closed.example:80", RefusedPort.open(workers).address(Transport.TCP),
            "dropped.example:80", SilentListener.open(workers).address(Transport.TCP));
    upstreams = (host, port) -> Optional.ofNullable(known.get(host + ":" + port));
    proxy = open(Optional.empty());
  }

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void absoluteFormIsForwardedInOriginForm() throws IOException {
    String reply = RawClient.converse(proxy, GET + "Proxy-Connection: keep-alive\r\nX-Own: 1\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 200 OK\r\n").contains("\r\nServer: Echo\r\n", "\r\nVia: 1.1 practice-proxy\r\n");
    String seen = reply.substring(reply.indexOf("\r\n\r\n") + 4);
    assertThat(seen).startsWith("GET /page?q=1 HTTP/1.1\r\n").contains("Host: web.example\r\n", "X-Own: 1\r\n", "Via: ");
    assertThat(seen).doesNotContain("Proxy-");
  }

  @Test
  void tunnelCarriesBothDirections() throws IOException {
    try (Socket socket = RawClient.connect(proxy)) {
      socket.getOutputStream().write("CONNECT ssh.example:22 HTTP/1.1\r\nHost: ssh.example:22\r\n\r\n".getBytes(ISO_8859_1));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .isEqualTo("HTTP/1.1 200 Connection established\r\n\r\nSSH-2.0-OpenSSH_8.7\r\n");
    }
  }

  @Test
  void requestThroughATunnelIsAnswered() throws IOException {
    String reply = RawClient.converse(proxy, "CONNECT web.example:80 HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(reply).contains("established\r\n\r\nHTTP/1.1 200 OK\r\n").doesNotContain("Via");
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed.example", "unknown.example", "mute.example"})
  void brokenDestinationIsTheProxysOwn502(String host) throws IOException {
    assertThat(RawClient.converse(proxy, "GET http://" + host + "/ HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 502 Bad Gateway\r\n")
        .contains("Server: PracticeProxy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET http://dropped.example/ HTTP/1.1", "CONNECT dropped.example:80 HTTP/1.1"})
  void silentDestinationIsTheProxysOwn504(String request) throws IOException {
    assertThat(RawClient.converse(proxy, request + "\r\n\r\n")).startsWith("HTTP/1.1 504 Gateway Timeout\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1", "GET https://web.example/ HTTP/1.1", "GET http:// HTTP/1.1", "CONNECT web.example HTTP/1.1", "hello"
      })
  void whatIsNoProxyRequestIsABadOne(String request) throws IOException {
    assertThat(RawClient.converse(proxy, request + "\r\n\r\n")).startsWith("HTTP/1.1 400 Bad Request\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "Proxy-Authorization: Basic Z2F0ZXdheTp3cm9uZw==\r\n", "Authorization: Basic Z2F0ZXdheTpzZXNhbWU=\r\n"
      })
  void withoutTheRightLoginNothingIsLetThrough(String fields) throws IOException {
    InetSocketAddress closed = open(Optional.of(new HttpProxy.Login("gateway", "sesame")));
    String expected = "HTTP/1.1 407 Proxy Authentication Required\r\n";
    assertThat(RawClient.converse(closed, GET + fields + "\r\n"))
        .startsWith(expected)
        .contains("\r\nProxy-Authenticate: Basic realm=\"Practice proxy\"\r\n");
    assertThat(RawClient.converse(closed, "CONNECT web.example:80 HTTP/1.1\r\n" + fields + "\r\n")).startsWith(expected);
  }

  @Test
  void rightLoginOpensAndIsNotPassedOn() throws IOException {
    InetSocketAddress closed = open(Optional.of(new HttpProxy.Login("gateway", "sesame")));
    String reply = RawClient.converse(closed, GET + "proxy-authorization: Basic Z2F0ZXdheTpzZXNhbWU=\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 200 OK\r\n").doesNotContainIgnoringCase("proxy-authorization");
  }

  @Test
  void whatTheRulesForbidIsDeniedAndSaidSo() throws IOException {
    InetSocketAddress strict = open(Optional.empty(), HttpProxy.Rules.FORBID_ALL);
    assertThat(RawClient.converse(strict, GET + "\r\n"))
        .startsWith("HTTP/1.1 403 Forbidden\r\n")
        .contains("\r\nProxy-Status: practice-proxy; error=http_request_denied\r\n");
    assertThat(RawClient.converse(strict, "CONNECT web.example:80 HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 403 Forbidden\r\n");
  }

  private InetSocketAddress open(Optional<HttpProxy.Login> login) throws IOException {
    return open(login, HttpProxy.Rules.ALLOW_ALL);
  }

  private InetSocketAddress open(Optional<HttpProxy.Login> login, HttpProxy.Rules rules) throws IOException {
    return TcpServer.open(workers, "proxy", new HttpProxy(workers, upstreams, login, rules, Duration.ofMillis(200)));
  }
}
