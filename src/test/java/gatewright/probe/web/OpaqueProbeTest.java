package gatewright.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.Engine;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
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

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpaqueProbeTest {
  private static final String HOST = "ksn.vendor.example";
  private static final String OTHER = "www.control.example";
  private static final Check DIRECT = Engine.opaque(Way.DIRECT, HOST);

  private static Signer trusted;
  private static Signer inspector;

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> peers = new ArrayList<>();
  private Engine engine;

  @BeforeAll
  static void sign() {
    trusted = new Signer("Trusted");
    inspector = new Signer("Corporate");
  }

  @BeforeEach
  void open() {
    DnsPeer dns = DnsPeer.knowing(Map.of(HOST, "203.0.113.1", OTHER, "203.0.113.2"));
    peers.add(dns);
    roads.udp("198.51.100.53", 53, dns.udp());
    engine = new Engine(roads).resolvers("198.51.100.53");
    engine.roots.add(trusted.certificate());
    engine.controlHost = new Target(OTHER, 443, Transport.TCP);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable peer : peers) {
      peer.close();
    }
    nowhere.close();
  }

  private void at(String address, TcpPeer peer) {
    peers.add(peer);
    roads.tcp(address, 443, peer.address());
  }

  private Result with(TcpPeer peer) {
    at("203.0.113.1", peer);
    return engine.one(DIRECT);
  }

  @Test
  void serverThatClosesAtAGreetingInTlsIsAnOpenPath() {
    Result result = with(TcpPeer.that(socket -> socket.getInputStream().read()));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
    assertThat(result.notes()).anyMatch(note -> note.contains("cannot be verified"));
  }

  @Test
  void serverThatResetsIsAnOpenPath() {
    assertThat(with(TcpPeer.resetting()).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void serverThatAnswersInAProtocolOfItsOwnIsAnOpenPath() {
    assertThat(with(TcpPeer.that(socket -> {
      socket.getInputStream().read();
      TcpPeer.send(socket, "\u0001\u0002KSN");
    })).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void silentServerIsAnOpenPath() {
    assertThat(with(TcpPeer.silent()).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void publicCertificateIsAnOpenPath() {
    assertThat(with(Signer.https(trusted.server(HOST), "")).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void refusedPortFails() {
    assertThat(engine.one(DIRECT).cause()).isEqualTo(Cause.REFUSED);
  }

  @Test
  void pathThatTakesTheDeadProvesNothing() {
    at(Engine.DEAD, TcpPeer.closing());
    Result result = with(TcpPeer.closing());
    assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void certificateOfAnInspectorIsAFailure() {
    at("203.0.113.2", Signer.https(inspector.server(OTHER), ""));
    assertThat(with(Signer.https(inspector.server(HOST), "")).cause()).isEqualTo(Cause.TLS_INTERCEPTED);
  }

  @Test
  void inspectorThatAlsoAnswersForTheDeadIsAFailure() {
    at(Engine.DEAD, Signer.https(inspector.server(HOST), ""));
    assertThat(with(Signer.https(inspector.server(HOST), "")).cause()).isEqualTo(Cause.TLS_INTERCEPTED);
  }

  @Test
  void inspectorWhoseHandshakeFailsIsSeenAllTheSame() {
    at("203.0.113.2", Signer.https(inspector.server(OTHER), ""));
    SSLContext context = inspector.server(HOST);
    Result result = with(TcpPeer.that(socket -> {
      SSLSocket tls = Signer.tls(context, socket);
      tls.setEnabledProtocols(new String[] {"TLSv1.2"});
      tls.setNeedClientAuth(true);
      TcpPeer.drain(tls);
    }));
    assertThat(result.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
  }

  @Test
  void unknownCertificateThatIsNotSeenElsewhereDecidesNothing() {
    at("203.0.113.2", Signer.https(trusted.server(OTHER), ""));
    Result result = with(Signer.https(inspector.server(HOST), ""));
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void publicCertificateOfAnotherNameDecidesNothing() {
    Result result = with(Signer.https(trusted.server("blocked.filter.example"), ""));
    assertThat(result.cause()).isEqualTo(Cause.TLS_NAME_MISMATCH);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void pageInPlainHttpIsNoOpenPath() {
    Result result = with(TcpPeer.that(socket -> {
      socket.getInputStream().read();
      TcpPeer.send(socket, "HTTP/1.1 403 Forbidden\r\n\r\nblocked");
    }));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.evidence().text("banner")).isPresent();
  }

  @Test
  void tunnelThroughTheProxyIsAnOpenPathIfTheDeadHaveNone() {
    proxy("HTTP/1.1 200 x\r\n\r\n", "HTTP/1.1 504 x\r\n\r\n");
    Result result = engine.one(Engine.opaque(Way.PROXY, HOST));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @Test
  void tunnelThatTheProxyGrantsToTheDeadProvesNothing() {
    proxy("HTTP/1.1 200 x\r\n\r\n", "HTTP/1.1 200 x\r\n\r\n");
    assertThat(engine.one(Engine.opaque(Way.PROXY, HOST)).cause()).isEqualTo(Cause.TRANSPARENT_PATH);
  }

  private void proxy(String toHost, String toDead) {
    TcpPeer proxy = TcpPeer.that(socket -> {
      String head = TcpPeer.head(socket.getInputStream());
      TcpPeer.send(socket, head.contains(HOST) ? toHost : toDead);
    });
    peers.add(proxy);
    roads.tcp("203.0.113.99", 3128, proxy.address());
    engine.proxy = new Target("203.0.113.99", 3128, Transport.TCP);
  }
}
