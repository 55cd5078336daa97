package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.OwnServer;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.KnownHosts;
import gatewright.result.Verdict;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A customer's own server, on a workstation whose own store holds the company's authority. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OwnServerTest {
  private static final String HOST = "files.corp.example";

  private static Signer company;

  private Rig rig;

  @BeforeAll
  static void sign() {
    company = new Signer("Company");
  }

  @Test
  void theCompanysAuthorityVouchesForTheCompanysServers() throws Exception {
    Instant now = Instant.now();
    OwnServer server = meet(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    assertThat(server.known()).isTrue();
    assertThat(rig.trace.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(rig.trace.proof()).isEqualTo(Proof.IDENTITY_VERIFIED);
    assertThat(rig.trace.evidence().values()).containsEntry("trustedBy", List.of("SYSTEM"));
    assertThat(rig.trace.notes()).isEmpty();
  }

  @Test
  void anExpiredCertificateOfTheirsIsExpired() throws Exception {
    Instant now = Instant.now();
    OwnServer server = meet(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
    assertThat(server.known()).isFalse();
    assertThat(server.doubt(true).cause()).isEqualTo(Cause.TLS_EXPIRED);
    assertThat(server.doubt(true).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aCertificateThatIsNotTheCustomersIsAFailure() throws Exception {
    Instant now = Instant.now();
    SSLContext identity = company.server(HOST, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    String seen = meet(identity, List.of(), Acquaintances.none()).peer().fingerprint();
    KnownHosts.Pin pin =
        new KnownHosts.Pin(KnownHosts.Kind.CERTIFICATE, HOST + ":636", "RSA", seen, Instant.EPOCH, "");
    OwnServer server = meet(identity, List.of(), new Acquaintances(KnownHosts.none().without(pin), true));
    assertThat(server.peer().fingerprint()).isEqualTo(seen);
    assertThat(server.known()).isFalse();
    assertThat(server.doubt(false)).isEqualTo(Finding.of(Verdict.FAIL, Cause.TLS_UNTRUSTED));
    assertThat(rig.trace.notes().get(0)).contains(seen).contains("another one");
  }

  @Test
  void whatWasConfirmedBeforeIsOnRecordBesideAnotherCertificate() throws Exception {
    Instant now = Instant.now();
    String confirmed = "0".repeat(64);
    KnownHosts.Pin pin =
        new KnownHosts.Pin(KnownHosts.Kind.CERTIFICATE, HOST + ":636", "RSA", confirmed, Instant.EPOCH, "");
    meet(
        company.server(HOST, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))),
        List.of(),
        new Acquaintances(new KnownHosts(List.of(pin)), false));
    assertThat(rig.trace.evidence().values()).containsEntry("certificateConfirmed", List.of(confirmed));
  }

  private OwnServer meet(Instant from, Instant until) throws Exception {
    return meet(company.server(HOST, from, until), List.of(company.certificate()), Acquaintances.none());
  }

  private OwnServer meet(SSLContext identity, List<X509Certificate> store, Acquaintances known) throws Exception {
    try (TcpPeer peer = Signer.https(identity, "")) {
      rig = new Rig(Roads.allTo(peer.address()), Rig.CALM);
      TlsTalk tls = new TlsTalk(TrustRoots.all(List.of(), () -> store));
      Network network =
          new Network(
              rig.dialler, rig.pace, rig.datagrams, rig.dns, null, tls, Optional.empty(), null, known, null,
              new Redactor());
      Check check = Engine.check("directory", HOST, 636, new Question.AnyPort(Protocol.LDAPS), Proof.PORT_OPEN);
      try (Scope scope = rig.scope) {
        Destination to = Rig.at("203.0.113.1", 636);
        Line line = rig.dialler.connect(to, rig.trace, scope);
        return OwnServer.meet(network, line, new Call(check, to, rig.trace, scope));
      }
    }
  }
}
