package gatewright.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.probe.Engine;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WebPageProbeTest {
  private static final String HOST = "seg1.customer.example";
  private static final String ADDRESS = "203.0.113.1";
  private static final String CONTROL = "www.control.example";
  private static final String PAGE = TcpPeer.reply("200 OK", "Server: gateway\r\n", "<title>Log in</title>");

  private static Signer own;
  private static Signer trusted;

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> peers = new ArrayList<>();
  private Engine engine;

  @BeforeAll
  static void sign() {
    own = new Signer("Gateway");
    trusted = new Signer("Trusted");
  }

  @BeforeEach
  void open() {
    DnsPeer dns = keep(DnsPeer.knowing(Map.of(HOST, ADDRESS, CONTROL, "203.0.113.2", "ui.other.example", ADDRESS)));
    roads.udp("198.51.100.53", 53, dns.udp());
    engine = new Engine(roads).resolvers("198.51.100.53");
    engine.roots.add(trusted.certificate());
    engine.controlHost = new Target(CONTROL, 443, Transport.TCP);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable peer : peers) {
      peer.close();
    }
    nowhere.close();
  }

  private <T extends AutoCloseable> T keep(T peer) {
    peers.add(peer);
    return peer;
  }

  private Result plain(String reply) {
    roads.tcp(ADDRESS, 80, keep(TcpPeer.http(head -> reply)).address());
    return plain();
  }

  private Result plain() {
    return engine.one(Engine.check("pmm-ui", HOST, 80, new Question.WebPage(false), Proof.PROTOCOL_SPOKEN));
  }

  private Result secure(SSLContext context, String reply) {
    roads.tcp(ADDRESS, 443, keep(Signer.https(context, reply)).address());
    return secure();
  }

  private Result secure() {
    return engine.one(Engine.check("management-ui", HOST, 443, new Question.WebPage(true), Proof.PROTOCOL_SPOKEN));
  }

  @Test
  void pageOfTheGatewayPasses() {
    Result result = plain(PAGE);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.evidence().text("title")).hasValue("Log in");
  }

  @ParameterizedTest
  @CsvSource({
    "301 Moved,Location: https://seg1.customer.example/",
    "302 Found,Location: /login",
    "302 Found,Location: https://ui.customer.example/login",
    "302 Found,Location: https://ui.other.example/login",
    "401 Unauthorized,WWW-Authenticate: Basic",
    "403 Forbidden,Server: gateway"
  })
  void redirectAndLoginAreAsGoodAsAPage(String status, String header) {
    assertThat(plain(TcpPeer.reply(status, header + "\r\n", "")).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void redirectToSomebodyElseDecidesNothing() {
    Result result = plain(TcpPeer.reply("302 Found", "Location: http://portal.hotel.example/\r\n", ""));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
  }

  @ParameterizedTest
  @CsvSource({
    "407 x,Proxy-Authenticate: Basic,PROXY_LOGIN_REQUIRED",
    "511 x,Server: p,CAPTIVE_PORTAL",
    "403 x,Server: FortiGate,BLOCK_PAGE",
    "503 x,X-Squid-Error: ERR_CONNECT_FAIL 113,TRANSPARENT_PATH",
    "502 x,Server: p,UNEXPECTED_STATUS"
  })
  void replyOfThePathIsNoPass(String status, String header, Cause cause) {
    Result result = plain(TcpPeer.reply(status, header + "\r\n", ""));
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.verdict()).isIn(Verdict.FAIL, Verdict.INCONCLUSIVE);
  }

  @Test
  void pageThatTheDeadShowTooIsNoPass() {
    roads.tcp(Engine.DEAD, 80, keep(TcpPeer.http(head -> PAGE)).address());
    assertThat(plain(PAGE).cause()).isEqualTo(Cause.BLOCK_PAGE);
  }

  @Test
  void otherProtocolIsTheWrongOne() {
    roads.tcp(ADDRESS, 80, keep(TcpPeer.greeting("220 mail ESMTP\r\n")).address());
    roads.tcp(ADDRESS, 443, keep(TcpPeer.greeting("220 mail ESMTP\r\n")).address());
    assertThat(plain().cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(secure().cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void refusedPortIsRefused() {
    assertThat(plain().cause()).isEqualTo(Cause.REFUSED);
    assertThat(secure().cause()).isEqualTo(Cause.REFUSED);
  }

  @Test
  void plainHttpOnTheTlsPortIsTheWrongProtocol() {
    TcpPeer answering =
        keep(
            TcpPeer.that(
                socket -> {
                  socket.getInputStream().read();
                  TcpPeer.send(socket, TcpPeer.reply("400 Bad Request", "", "x"));
                }));
    roads.tcp(ADDRESS, 443, answering.address());
    assertThat(secure().cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void certificateThatNobodyVouchesForIsNotedOnly() {
    Result result = secure(own.server(HOST), PAGE);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.cause()).isNull();
    assertThat(result.identity()).isEqualTo(Identity.UNVERIFIED);
    assertThat(result.evidence().values()).containsKeys("chain", "trust");
    assertThat(result.notes()).anyMatch(note -> note.contains("Its SHA-256 is "));
  }

  @Test
  void nameThatDoesNotMatchIsNotedOnly() {
    assertThat(secure(trusted.server("seg.factory.example"), PAGE).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void trustedCertificateIsNamedSo() {
    Result result = secure(trusted.server(HOST), PAGE);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
  }

  @Test
  void expiredCertificateIsAWarning() {
    Instant now = Instant.now();
    Result result = secure(trusted.server(HOST, now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(1))), PAGE);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.TLS_EXPIRED);
  }

  @Test
  void deviceThatAlsoSignsForAStrangerIsInspection() {
    roads.tcp("203.0.113.2", 443, keep(Signer.https(own.server(CONTROL), PAGE)).address());
    Result result = secure(own.server(HOST), PAGE);
    assertThat(result.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
  }

  @Test
  void signerOfTheDeadIsThePathItself() {
    roads.tcp(Engine.DEAD, 443, keep(Signer.https(own.server(Engine.DEAD), PAGE)).address());
    Result result = secure(own.server(HOST), PAGE);
    assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void clientCertificateThatIsDemandedIsNamed() {
    SSLContext context = trusted.server(HOST);
    roads.tcp(
        ADDRESS,
        443,
        keep(
            TcpPeer.that(
                socket -> {
                  SSLSocket tls = Signer.tls(context, socket);
                  tls.setNeedClientAuth(true);
                  tls.startHandshake();
                }))
            .address());
    Result result = secure();
    assertThat(result.cause()).isEqualTo(Cause.CLIENT_CERTIFICATE_REQUESTED);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutADeadAddressOnlyAVerifiedServerPasses(boolean known) {
    engine.dead = null;
    Verdict verdict = secure((known ? trusted : own).server(HOST), PAGE).verdict();
    assertThat(verdict).isEqualTo(known ? Verdict.PASS : Verdict.INCONCLUSIVE);
  }
}
