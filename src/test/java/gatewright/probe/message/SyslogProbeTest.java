package gatewright.probe.message;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Syslog;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SyslogProbeTest {
  private static final String HOST = "203.0.113.8";
  private static final String NAME = "logs.customer.example";
  private static final String RESOLVER = "198.51.100.53";

  /** How long a receiver is listened to is all that a test of a good one waits for. */
  private static final Patience QUICK =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(50));

  /** A first TLS handshake takes its time on a busy machine. */
  private static final Patience PATIENT =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(50));

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    nowhere.close();
  }

  private static Check check(Syslog settings) {
    return Engine.check("syslog", settings.host(), settings.port(), new Question.LogMessage(settings), Proof.PORT_OPEN);
  }

  private static Syslog plain() {
    return new Syslog(HOST, 514, Syslog.Framing.OCTET_COUNTED, Syslog.Format.RFC5424, false);
  }

  private Result ask(TcpPeer peer, Syslog settings, Patience patience) {
    try (peer) {
      roads.tcp(HOST, settings.port(), peer.address());
      return new Engine(roads).with(patience).one(check(settings));
    }
  }

  /** Reads one message, however it is framed, and waits for the caller to go. */
  private TcpPeer receiver() {
    return TcpPeer.that(this::receive);
  }

  private void receive(Socket socket) throws IOException {
    byte[] buffer = new byte[2000];
    InputStream in = socket.getInputStream();
    int count = in.read(buffer);
    received.add(new String(buffer, 0, Math.max(0, count), StandardCharsets.UTF_8));
    TcpPeer.drain(socket);
  }

  private String message() throws InterruptedException {
    String text = received.poll(20, TimeUnit.SECONDS);
    assertThat(text).as("a message").isNotNull();
    return text;
  }

  @ParameterizedTest
  @CsvSource({"OCTET_COUNTED,RFC5424", "LF,RFC5424", "OCTET_COUNTED,RFC3164", "LF,RFC3164"})
  void messageThatIsTakenIsUnconfirmed(Syslog.Framing framing, Syslog.Format format) throws Exception {
    Result result = ask(receiver(), new Syslog(HOST, 514, framing, format, false), QUICK);
    assertThat(result.verdict()).isEqualTo(Verdict.UNCONFIRMED);
    assertThat(result.cause()).isNull();
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
    String token = result.evidence().text("token").orElseThrow();
    String text = message();
    assertThat(text).contains(token).contains("no action needed");
    assertThat(text).matches(framing == Syslog.Framing.LF ? "(?s)<13>.*\n" : "(?s)\\d+ <13>.*[^\n]");
    assertThat(text.contains(">1 20")).isEqualTo(format == Syslog.Format.RFC5424);
    assertThat(result.notes().get(0)).contains(token);
    assertThat(result.evidence().text("message").orElseThrow()).contains(token);
  }

  @Test
  void closedPortIsRefused() {
    Result result = new Engine(roads).one(check(plain()));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.REFUSED);
  }

  @Test
  void resetAfterTheMessageFails() {
    Result result = ask(TcpPeer.resetting(), plain(), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.RESET);
    assertThat(result.evidence().text("token")).isPresent();
  }

  @Test
  void closeAfterTheMessageFails() {
    TcpPeer peer = TcpPeer.that(socket -> receiveOnce(socket));
    Result result = ask(peer, plain(), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.CLOSED);
  }

  private static void receiveOnce(Socket socket) throws IOException {
    socket.getInputStream().read(new byte[2000]);
  }

  @Test
  void closeOnAcceptFails() {
    Result result = ask(TcpPeer.closing(), plain(), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isIn(Cause.CLOSED, Cause.RESET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "\u0001Permission denied.\n", "x"})
  void whatTalksBackIsNoLogServer(String answer) {
    Result result = ask(TcpPeer.greeting(answer), plain(), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.evidence().text("banner")).isPresent();
  }

  @Test
  void endlessTalkEndsTheConversationAtOnce() {
    TcpPeer endless = TcpPeer.that(
        socket -> {
          while (true) {
            TcpPeer.send(socket, "more ".repeat(1000));
          }
        });
    assertThat(ask(endless, plain(), Engine.CALM).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void pathThatTakesEverythingProvesNothing() {
    try (TcpPeer everybody = receiver()) {
      roads.tcp(HOST, 514, everybody.address()).tcp(Engine.DEAD, 514, everybody.address());
      Result result = new Engine(roads).with(QUICK).one(check(plain()));
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
      assertThat(result.notes().get(0)).contains(Engine.DEAD).contains(result.evidence().text("token").orElseThrow());
    }
  }

  private TcpPeer secure(Signer signer) {
    SSLContext identity = signer.server(NAME);
    return TcpPeer.that(
        socket -> {
          try (SSLSocket secure = Signer.tls(identity, socket)) {
            receive(secure);
          }
        });
  }

  private static Syslog secure() {
    return new Syslog(NAME, 6514, Syslog.Framing.OCTET_COUNTED, Syslog.Format.RFC5424, true);
  }

  @Test
  void messageGoesThroughTlsToATrustedServer() throws Exception {
    Signer signer = new Signer("Own CA");
    try (TcpPeer peer = secure(signer); DnsPeer dns = DnsPeer.knowing(Map.of(NAME, HOST))) {
      roads.udp(RESOLVER, 53, dns.udp()).tcp(HOST, 6514, peer.address());
      Engine engine = new Engine(roads).resolvers(RESOLVER).with(PATIENT);
      engine.roots.add(signer.certificate());
      Result result = engine.one(check(secure()));
      assertThat(result.verdict()).isEqualTo(Verdict.UNCONFIRMED);
      assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED);
      assertThat(message()).contains(result.evidence().text("token").orElseThrow());
    }
  }

  @Test
  void messageGoesToAnUntrustedServerTooForItHoldsNoSecret() throws Exception {
    Signer signer = new Signer("Unknown CA");
    try (TcpPeer peer = secure(signer); DnsPeer dns = DnsPeer.knowing(Map.of(NAME, HOST))) {
      roads.udp(RESOLVER, 53, dns.udp()).tcp(HOST, 6514, peer.address());
      Result result = new Engine(roads).resolvers(RESOLVER).with(PATIENT).one(check(secure()));
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
      assertThat(message()).contains(result.evidence().text("token").orElseThrow());
    }
  }

  @Test
  void plainServerOnTheTlsPortIsTheWrongProtocol() {
    try (TcpPeer peer = TcpPeer.greeting("220 not this\r\n"); DnsPeer dns = DnsPeer.knowing(Map.of(NAME, HOST))) {
      roads.udp(RESOLVER, 53, dns.udp()).tcp(HOST, 6514, peer.address());
      assertThat(new Engine(roads).resolvers(RESOLVER).one(check(secure())).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
  }
}
