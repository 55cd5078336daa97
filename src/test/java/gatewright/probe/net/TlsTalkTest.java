package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Proof;
import gatewright.result.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTalkTest {
  private static final String HOST = "licence.vendor.example";

  private static Signer trusted;
  private static Signer unknown;
  private static TlsTalk talk;

  private final Patience patience = Rig.CALM;
  private Rig rig;

  @BeforeAll
  static void sign() {
    trusted = new Signer("Trusted");
    unknown = new Signer("Corporate");
    talk = new TlsTalk(TrustRoots.publicAnd(List.of(trusted.certificate())));
  }

  private TlsPeer shake(SSLContext context, String host) throws StepFailed {
    try (TcpPeer peer = Signer.https(context, "")) {
      return shake(peer, host);
    }
  }

  private TlsPeer shake(TlsTalk by, SSLContext context, String host) throws StepFailed {
    try (TcpPeer peer = Signer.https(context, "")) {
      return shake(by, peer, host);
    }
  }

  private TlsPeer shake(TcpPeer peer, String host) throws StepFailed {
    return shake(talk, peer, host);
  }

  private TlsPeer shake(TlsTalk by, TcpPeer peer, String host) throws StepFailed {
    rig = new Rig(Roads.allTo(peer.address()), patience);
    try (Scope scope = rig.scope) {
      Line line = rig.dialler.connect(Rig.at("203.0.113.1", 443), rig.trace, scope);
      return by.handshake(line, host, null, rig.trace, scope).peer();
    }
  }

  private StepFailed failure(TcpPeer peer) {
    return catchThrowableOfType(StepFailed.class, () -> shake(peer, HOST));
  }

  @Test
  void knownAuthorityAndRightNameAreTrusted() throws Exception {
    TlsPeer peer = shake(trusted.server(HOST), HOST);
    assertThat(peer.doubt()).isNull();
    assertThat(peer.trusted()).isTrue();
    assertThat(peer.clientCertificateRequested()).isFalse();
    assertThat(peer.protocol()).isEqualTo("TLSv1.3");
    assertThat(rig.trace.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(rig.trace.evidence().text("issuer")).hasValueSatisfying(issuer -> assertThat(issuer).contains("O=Trusted"));
  }

  @Test
  void unknownAuthorityIsNotTrustedAndItsChainIsKept() throws Exception {
    TlsPeer peer = shake(unknown.server(HOST), HOST);
    assertThat(peer.doubt()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(peer.trusted()).isFalse();
    assertThat(peer.chain()).hasSize(2);
    assertThat(rig.trace.evidence().values()).containsKeys("chain", "trust");
  }

  @Test
  void everyStoreJudgesAlone() throws Exception {
    TlsTalk workstation = new TlsTalk(TrustRoots.all(List.of(trusted.certificate()), () -> List.of(unknown.certificate())));

    TlsPeer byFile = shake(workstation, trusted.server(HOST), HOST);
    assertThat(byFile.trusted()).isTrue();
    assertThat(byFile.trustedBy()).containsExactly(TrustStore.FILE);
    assertThat(rig.trace.evidence().values()).containsEntry("trustedBy", List.of("FILE")).doesNotContainKey("trust");

    TlsPeer byPolicy = shake(workstation, unknown.server(HOST), HOST);
    assertThat(byPolicy.trusted()).as("an inspecting proxy's authority stands in the workstation's store, too").isFalse();
    assertThat(byPolicy.doubt()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(byPolicy.doubtWords()).endsWith("only this workstation's own store trusts it");
    assertThat(byPolicy.asOwnServer().doubt()).isNull();
    assertThat(rig.trace.evidence().values()).containsEntry("trustedBy", List.of("SYSTEM")).doesNotContainKey("trust");
  }

  @Test
  void wrongNameAndOldDatesCountForTheStoreThatKnowsTheIssuer() throws Exception {
    TlsTalk workstation = new TlsTalk(TrustRoots.all(List.of(), () -> List.of(unknown.certificate())));
    Instant now = Instant.now();
    TlsPeer old = shake(workstation, unknown.server(HOST, now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(1))), HOST);
    assertThat(old.doubt()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(old.asOwnServer().doubt()).isEqualTo(Cause.TLS_EXPIRED);
    assertThat(old.trustedBy()).isEmpty();
    TlsPeer other = shake(workstation, unknown.server("other.vendor.example"), HOST);
    assertThat(other.asOwnServer().doubt()).isEqualTo(Cause.TLS_NAME_MISMATCH);
  }

  @Test
  void wrongNameIsAMismatch() throws Exception {
    TlsPeer peer = shake(trusted.server("other.vendor.example"), HOST);
    assertThat(peer.doubt()).isEqualTo(Cause.TLS_NAME_MISMATCH);
    assertThat(peer.trusted()).isFalse();
  }

  @Test
  void wrongNameByAnUnknownAuthorityIsNotTrustedFirstOfAll() throws Exception {
    assertThat(shake(unknown.server("other.vendor.example"), HOST).doubt()).isEqualTo(Cause.TLS_UNTRUSTED);
  }

  @Test
  void expiredIsExpired() throws Exception {
    Instant now = Instant.now();
    SSLContext context = trusted.server(HOST, now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(1)));
    assertThat(shake(context, HOST).doubt()).isEqualTo(Cause.TLS_EXPIRED);
  }

  @Test
  void notYetValidIsNotYetValid() throws Exception {
    Instant now = Instant.now();
    SSLContext context = trusted.server(HOST, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(60)));
    assertThat(shake(context, HOST).doubt()).isEqualTo(Cause.TLS_NOT_YET_VALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void askingForAClientCertificateIsNoticed(String version) throws Exception {
    SSLContext context = trusted.server(HOST);
    try (TcpPeer peer =
        TcpPeer.that(
            socket -> {
              SSLSocket tls = Signer.tls(context, socket);
              tls.setEnabledProtocols(new String[] {version});
              tls.setWantClientAuth(true);
              TcpPeer.drain(tls);
            })) {
      TlsPeer seen = shake(peer, HOST);
      assertThat(seen.clientCertificateRequested()).isTrue();
      assertThat(seen.protocol()).isEqualTo(version);
      assertThat(seen.trusted()).isTrue();
    }
  }

  @Test
  void handshakeThatFailsForWantOfAClientCertificateStillShowsWhoAnswered() throws Exception {
    SSLContext context = trusted.server(HOST);
    try (TcpPeer peer =
        TcpPeer.that(
            socket -> {
              SSLSocket tls = Signer.tls(context, socket);
              tls.setEnabledProtocols(new String[] {"TLSv1.2"});
              tls.setNeedClientAuth(true);
              TcpPeer.drain(tls);
            })) {
      rig = new Rig(Roads.allTo(peer.address()), patience);
      try (Scope scope = rig.scope) {
        Line line = rig.dialler.connect(Rig.at("203.0.113.1", 443), rig.trace, scope);
        TlsTalk.Greeting greeting = talk.greet(line, HOST, null, rig.trace, scope);
        assertThat(greeting.session()).isEmpty();
        assertThat(greeting.failure()).isPresent();
        assertThat(greeting.peer()).hasValueSatisfying(seen -> {
          assertThat(seen.clientCertificateRequested()).isTrue();
          assertThat(seen.trusted()).isTrue();
          assertThat(seen.protocol()).isEqualTo("TLSv1.2");
          assertThat(seen.cipher()).startsWith("TLS_ECDHE_");
        });
        assertThat(rig.trace.steps()).last().satisfies(step -> assertThat(step.ok()).isFalse());
      }
    }
  }

  @Test
  void serverThatOnlySpeaksOldVersionsIsOld() {
    // ServerHello that chooses TLS 1.0 (RFC 2246 section 7.4.1.3), whatever was offered.
    byte[] hello = new byte[5 + 4 + 38];
    byte[] head = {22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1};
    System.arraycopy(head, 0, hello, 0, head.length);
    hello[hello.length - 3] = (byte) 0xC0;
    hello[hello.length - 2] = 0x13;
    try (TcpPeer peer = TcpPeer.that(socket -> {
      socket.getInputStream().read();
      socket.getOutputStream().write(hello);
      TcpPeer.drain(socket);
    })) {
      StepFailed failed = failure(peer);
      assertThat(failed.reason()).isEqualTo(Cause.TLS_OLD);
      assertThat(failed).hasMessageContaining("speaks only TLSv1,");
      assertThat(rig.trace.evidence().text("protocol")).contains("TLSv1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 70})
  void alertIsAFailedHandshakeOrAnOldVersion(int alert) {
    byte[] record = {21, 3, 1, 0, 2, 2, (byte) alert};
    try (TcpPeer peer = TcpPeer.that(socket -> {
      socket.getInputStream().read();
      socket.getOutputStream().write(record);
      TcpPeer.drain(socket);
    })) {
      assertThat(failure(peer).reason()).isEqualTo(alert == 70 ? Cause.TLS_OLD : Cause.TLS_FAILED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "220 ftp ready\r\n"})
  void plainTextIsTheWrongProtocolAndIsKept(String text) {
    try (TcpPeer peer = TcpPeer.that(socket -> {
      socket.getInputStream().read();
      TcpPeer.send(socket, text);
      TcpPeer.drain(socket);
    })) {
      assertThat(failure(peer).reason()).isEqualTo(Cause.WRONG_PROTOCOL);
      assertThat(rig.trace.evidence().text("banner"))
          .hasValueSatisfying(banner -> assertThat(banner).startsWith(text.substring(0, 3)));
    }
  }

  @Test
  void closedResetAndCancelledAreToldApart() throws Exception {
    try (TcpPeer closing = TcpPeer.that(socket -> socket.getInputStream().readNBytes(socket.getInputStream().read() + 5 + 100));
        TcpPeer resetting = TcpPeer.resetting();
        TcpPeer silent = TcpPeer.silent()) {
      assertThat(failure(resetting).reason()).isEqualTo(Cause.RESET);
      CompletableFuture<StepFailed> waiting = CompletableFuture.supplyAsync(() -> failure(silent));
      silent.awaitConnection();
      rig.scope.end(Scope.End.CANCELLED);
      assertThat(waiting.get().reason()).isEqualTo(Cause.CANCELLED);
      assertThat(failure(closing).reason()).isIn(Cause.CLOSED, Cause.RESET);
    }
  }

  @Test
  void silenceIsSilence() {
    try (TcpPeer peer = TcpPeer.silent()) {
      rig = new Rig(Roads.allTo(peer.address()), patience);
      StepFailed failed =
          catchThrowableOfType(
              StepFailed.class,
              () -> {
                Line line = rig.dialler.connect(Rig.at("203.0.113.1", 443), rig.trace, rig.scope);
                talk.handshake(line, HOST, Duration.ofMillis(150), rig.trace, rig.scope);
              });
      assertThat(failed.reason()).isEqualTo(Cause.SILENT);
      rig.scope.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"under_score.example", "trailing.example.", "203.0.113.1", "2001:db8::1"})
  void nameThatNoSniCanHoldIsNoMistakeOfOurs(String host) throws Exception {
    assertThat(shake(unknown.server(HOST), host).doubt()).isEqualTo(Cause.TLS_UNTRUSTED);
  }
}
