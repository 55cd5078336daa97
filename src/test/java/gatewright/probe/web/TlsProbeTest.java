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
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
class TlsProbeTest {
  private static final String HOST = "licence.vendor.example";
  private static final String OTHER = "www.control.example";
  private static final String RESOLVER = "198.51.100.53";
  private static final String PAGE = TcpPeer.reply("200 OK", "Server: vendor\r\n", "x");
  private static final Check DIRECT = Engine.licence(Way.DIRECT, HOST);

  private static Signer trusted;
  private static Signer inspector;
  private static Signer vendor;

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> peers = new ArrayList<>();
  private Engine engine;

  @BeforeAll
  static void sign() {
    trusted = new Signer("Trusted");
    inspector = new Signer("Corporate");
    vendor = new Signer("Vendor");
  }

  @BeforeEach
  void open() {
    DnsPeer dns = keep(DnsPeer.knowing(Map.of(HOST, "203.0.113.1", OTHER, "203.0.113.2")));
    roads.udp(RESOLVER, 53, dns.udp());
    engine = new Engine(roads).resolvers(RESOLVER);
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

  private <T extends AutoCloseable> T keep(T peer) {
    peers.add(peer);
    return peer;
  }

  private void licence(SSLContext context) {
    roads.tcp("203.0.113.1", 443, keep(Signer.https(context, PAGE)).address());
  }

  private void control(SSLContext context) {
    roads.tcp("203.0.113.2", 443, keep(Signer.https(context, PAGE)).address());
  }

  @Test
  void knownAuthorityAndRightNameVerifyTheServer() {
    licence(trusted.server(HOST));
    Result result = engine.one(DIRECT);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(result.evidence().text("status")).hasValue("HTTP/1.1 200 OK");
  }

  @Test
  void sameUnknownAuthorityAtAStrangersServerIsInspection() {
    licence(inspector.server(HOST));
    control(inspector.server(OTHER));
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.identity()).isEqualTo(Identity.UNVERIFIED);
    assertThat(result.evidence().values()).containsKeys("chain", "issuer");
  }

  @Test
  void inspectorWithAnotherKeyIsKnownByItsOrganisation() {
    licence(inspector.server(HOST));
    control(new Signer("Corporate").server(OTHER));
    assertThat(engine.one(DIRECT).cause()).isEqualTo(Cause.TLS_INTERCEPTED);
  }

  @Test
  void unknownAuthorityThatIsNotSeenElsewhereDecidesNothing() {
    licence(vendor.server(HOST));
    control(trusted.server(OTHER));
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void twoUnknownAuthoritiesAreNoInspection() {
    licence(vendor.server(HOST));
    control(inspector.server(OTHER));
    assertThat(engine.one(DIRECT).cause()).isEqualTo(Cause.TLS_UNTRUSTED);
  }

  @Test
  void controlHostThatIsAwayDecidesNothing() {
    licence(inspector.server(HOST));
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @CsvSource({"-60,-1,TLS_EXPIRED", "1,60,TLS_NOT_YET_VALID"})
  void wrongClockIsNotTakenForInspection(int from, int until, Cause cause) {
    Instant now = Instant.now();
    Instant begin = now.plus(Duration.ofDays(from));
    Instant end = now.plus(Duration.ofDays(until));
    licence(trusted.server(HOST, begin, end));
    control(trusted.server(OTHER, begin, end));
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.notes()).anyMatch(note -> note.contains("clock"));
  }

  @ParameterizedTest
  @CsvSource({"-60,-1,-30", "1,60,30"})
  void otherClocksByWhichTheCertificateIsInOrderBlameThisOne(int from, int until, int theirs) {
    Instant now = Instant.now();
    Instant begin = now.plus(Duration.ofDays(from));
    Instant end = now.plus(Duration.ofDays(until));
    String dated = TcpPeer.reply("200 OK", "Date: " + date(now.plus(Duration.ofDays(theirs))) + "\r\n", "x");
    roads.tcp("203.0.113.1", 443, keep(Signer.https(trusted.server(HOST, begin, end), dated)).address());
    roads.tcp("203.0.113.2", 443, keep(Signer.https(trusted.server(OTHER, begin, end), dated)).address());
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.CLOCK_WRONG);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.notes().get(0)).contains("clock is wrong by about 30 days");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clocksThatDoNotAgreeClearNoCertificate(boolean controlIsRight) {
    Instant now = Instant.now();
    Instant begin = now.minus(Duration.ofDays(60));
    Instant end = now.minus(Duration.ofDays(1));
    String right = TcpPeer.reply("200 OK", "Date: " + date(now) + "\r\n", "x");
    String wrong = TcpPeer.reply("200 OK", "Date: " + date(now.minus(Duration.ofDays(30))) + "\r\n", "x");
    roads.tcp("203.0.113.1", 443, keep(Signer.https(trusted.server(HOST, begin, end), controlIsRight ? wrong : right)).address());
    roads.tcp("203.0.113.2", 443, keep(Signer.https(trusted.server(OTHER), controlIsRight ? right : wrong)).address());
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_EXPIRED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.notes()).anyMatch(note -> note.contains("clock is not to blame"));
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource({"Zscaler Inc.,Zscaler,device or service", "Kaspersky Lab,Kaspersky,on this workstation itself"})
  void makerOfTheDeviceIsNamedWhereItsIssuerTells(String organisation, String maker, String words) {
    Signer device = new Signer(organisation);
    licence(device.server(HOST));
    control(device.server(OTHER));
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    assertThat(result.evidence().text("inspector")).hasValue(maker);
    assertThat(result.notes()).anyMatch(note -> note.contains("looks like") && note.contains(words));
  }

  @Test
  void inspectorThatTheWorkstationTrustsIsFoundAllTheSame() {
    Signer device = new Signer("Zscaler Inc.");
    engine.roots.add(device.certificate());
    licence(device.server(HOST));
    control(device.server(OTHER));
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.identity()).isEqualTo(Identity.UNVERIFIED);
  }

  @Test
  void trustedAuthorityOfSeveralServersIsNoInspector() {
    licence(trusted.server(HOST));
    control(trusted.server(OTHER));
    assertThat(engine.one(DIRECT).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void proxyWhoseCertificateDiffersFromTheDirectOneInspects() {
    licence(trusted.server(HOST));
    engine.controlHost = null;
    proxy(socket -> {
      TcpPeer.head(socket.getInputStream());
      TcpPeer.send(socket, "HTTP/1.1 200 OK\r\n\r\n");
      TcpPeer.drain(Signer.tls(inspector.server(HOST), socket));
    });
    Result result = engine.one(Engine.licence(Way.PROXY, HOST));
    assertThat(result.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    assertThat(result.evidence().text("otherIssuer")).hasValueSatisfying(issuer -> assertThat(issuer).contains("Trusted"));
    assertThat(engine.one(DIRECT).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void sameUnknownAuthorityByBothWaysIsTheServersOwn() {
    licence(vendor.server(HOST));
    engine.controlHost = null;
    proxy(socket -> {
      TcpPeer.head(socket.getInputStream());
      TcpPeer.send(socket, "HTTP/1.1 200 OK\r\n\r\n");
      TcpPeer.drain(Signer.tls(vendor.server(HOST), socket));
    });
    Result result = engine.one(Engine.licence(Way.PROXY, HOST));
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void wrongNameIsAMismatchAndFails() {
    licence(trusted.server("portal.example"));
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_NAME_MISMATCH);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource({"TLSv1.2,true", "TLSv1.2,false", "TLSv1.3,true", "TLSv1.3,false"})
  void serverThatAsksForAClientCertificateIsVerifiedAllTheSame(String version, boolean needed) {
    SSLContext context = trusted.server(HOST);
    TcpPeer peer =
        keep(
            TcpPeer.that(
                socket -> {
                  SSLSocket tls = Signer.tls(context, socket);
                  tls.setEnabledProtocols(new String[] {version});
                  if (needed) {
                    tls.setNeedClientAuth(true);
                  } else {
                    tls.setWantClientAuth(true);
                  }
                  TcpPeer.head(tls.getInputStream());
                  TcpPeer.send(tls, PAGE);
                }));
    roads.tcp("203.0.113.1", 443, peer.address());
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.CLIENT_CERTIFICATE_REQUESTED);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
  }

  @Test
  void inspectorThatWantsAClientCertificateIsStillAnInspector() {
    SSLContext context = inspector.server(HOST);
    TcpPeer peer =
        keep(
            TcpPeer.that(
                socket -> {
                  SSLSocket tls = Signer.tls(context, socket);
                  tls.setEnabledProtocols(new String[] {"TLSv1.2"});
                  tls.setNeedClientAuth(true);
                  TcpPeer.drain(tls);
                }));
    roads.tcp("203.0.113.1", 443, peer.address());
    control(inspector.server(OTHER));
    assertThat(engine.one(DIRECT).cause()).isEqualTo(Cause.TLS_INTERCEPTED);
  }

  @Test
  void oldVersionIsNoWarningWhereNobodyWasVerified() {
    byte[] alert = {21, 3, 1, 0, 2, 2, 70};
    roads.tcp("203.0.113.1", 443, keep(TcpPeer.that(socket -> {
      socket.getInputStream().read();
      socket.getOutputStream().write(alert);
      TcpPeer.drain(socket);
    })).address());
    Result result = engine.one(DIRECT);
    assertThat(result.cause()).isEqualTo(Cause.TLS_OLD);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void blockPageInPlainTextIsTheWrongProtocol() {
    roads.tcp("203.0.113.1", 443, keep(TcpPeer.that(socket -> {
      socket.getInputStream().read();
      TcpPeer.send(socket, "HTTP/1.1 403 Forbidden\r\n\r\nblocked");
      TcpPeer.drain(socket);
    })).address());
    assertThat(engine.one(DIRECT).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void tunnelThroughTheProxyLeadsToTheServer() {
    TcpPeer server = keep(Signer.https(trusted.server(HOST), PAGE));
    List<String> heads = new ArrayList<>();
    proxy(socket -> {
      heads.add(TcpPeer.head(socket.getInputStream()));
      TcpPeer.send(socket, "HTTP/1.1 200 Connection established\r\nVia: 1.1 p\r\n\r\n");
      relay(socket, server);
    });
    Result result = engine.one(Engine.licence(Way.PROXY, HOST));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(result.via()).isEqualTo("203.0.113.99:3128");
    assertThat(heads).hasSize(1).first().asString()
        .startsWith("CONNECT licence.vendor.example:443 HTTP/1.1\r\nHost: licence.vendor.example:443\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "407 x; Proxy-Authenticate: NTLM; PROXY_LOGIN_REQUIRED",
        "403 Forbidden; Server: gw; PROXY_DENIED",
        "405 x; Server: gw; PROXY_DENIED",
        "302 Found; Location: http://portal/; PROXY_DENIED",
        "502 Bad Gateway; Server: gw; PROXY_UPSTREAM_FAILED",
        "504 x; Server: gw; PROXY_UPSTREAM_FAILED",
        "503 x; X-Squid-Error: ERR_ACCESS_DENIED 0; PROXY_DENIED",
        "403 x; Proxy-Status: p|error=dns_timeout; PROXY_UPSTREAM_FAILED"
      })
  void refusedTunnelHasItsCauseAndItsPage(String status, String header, Cause cause) {
    proxy(socket -> {
      TcpPeer.head(socket.getInputStream());
      TcpPeer.send(socket, TcpPeer.reply(status, header.replace("|", "; ") + "\r\n", "<title>Not allowed</title>"));
    });
    Result result = engine.one(Engine.licence(Way.PROXY, HOST));
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.proof()).isEqualTo(Proof.NOTHING);
    assertThat(result.evidence().text("title")).hasValue("Not allowed");
  }

  @Test
  void proxyThatInspectsIsSeenByItsSignature() {
    proxy(socket -> {
      String head = TcpPeer.head(socket.getInputStream());
      TcpPeer.send(socket, "HTTP/1.1 200 OK\r\n\r\n");
      SSLSocket tls = Signer.tls(inspector.server(head.contains(HOST) ? HOST : OTHER), socket);
      TcpPeer.drain(tls);
    });
    Result result = engine.one(Engine.licence(Way.PROXY, HOST));
    assertThat(result.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-x\r\n", "junk"})
  void proxyThatIsNoneSpeaksTheWrongProtocol(String text) {
    proxy(socket -> {
      TcpPeer.head(socket.getInputStream());
      TcpPeer.send(socket, text);
    });
    assertThat(engine.one(Engine.licence(Way.PROXY, HOST)).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  private void proxy(TcpPeer.Talk talk) {
    roads.tcp("203.0.113.99", 3128, keep(TcpPeer.that(talk)).address());
    engine.proxy = new Target("203.0.113.99", 3128, Transport.TCP);
  }

  private static void relay(Socket client, TcpPeer server) throws IOException {
    try (Socket far = new Socket(server.address().getAddress(), server.address().getPort())) {
      Thread up = new Thread(() -> copy(client, far));
      up.setDaemon(true);
      up.start();
      copy(far, client);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      to.shutdownOutput();
    } catch (IOException e) {
      // One side has gone; the other one is closed by whoever opened it.
      return;
    }
  }
}
