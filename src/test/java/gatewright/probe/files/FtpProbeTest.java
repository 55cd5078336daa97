package gatewright.probe.files;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.peer.DnsPeer;
import gatewright.peer.FtpPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Backup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FtpProbeTest {
  private static final String HOST = "backup.customer.example";
  private static final String ADDRESS = "10.20.1.5";
  private static final String RESOLVER = "198.51.100.53";

  private static Signer signer;
  private static Signer stranger;

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> peers = new ArrayList<>();
  private Engine engine;

  @BeforeAll
  static void sign() {
    signer = new Signer("Customer");
    stranger = new Signer("Stranger");
  }

  @BeforeEach
  void open() {
    roads.udp(RESOLVER, 53, keep(DnsPeer.knowing(Map.of(HOST, ADDRESS))).udp());
    engine = new Engine(roads).resolvers(RESOLVER);
    engine.roots.add(signer.certificate());
    engine.user = FtpPeer.USER;
    engine.password = FtpPeer.PASSWORD;
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

  private FtpPeer clear() {
    return keep(new FtpPeer(roads, ADDRESS, 21, null, false));
  }

  private FtpPeer explicit() {
    return keep(new FtpPeer(roads, ADDRESS, 21, signer.server(HOST), false));
  }

  private static Check check(Protocol protocol) {
    return check(protocol, Backup.DataMode.PASSIVE, Engine.CREDENTIAL);
  }

  private static Check check(Protocol protocol, Backup.DataMode mode, String credential) {
    Question question = new Question.FileServer(protocol, "/backups", false, mode, credential);
    return Engine.check("backup", HOST, protocol.usualPort(), question, Proof.ROUND_TRIP);
  }

  private static Check reading(String path, String credential) {
    Question question = new Question.FileServer(Protocol.FTP, path, true, Backup.DataMode.PASSIVE, credential);
    return Engine.check("lexical-data", HOST, 21, question, credential == null ? Proof.ROUND_TRIP : Proof.LOGGED_IN);
  }

  private void assertRoundTrip(Result result, FtpPeer peer) {
    assertThat(result.notes()).filteredOn(note -> !note.contains("clear text")).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.cause()).isNull();
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(peer.files).isEmpty();
    assertThat(peer.count("STOR")).isEqualTo(1);
    assertThat(peer.count("DELE")).isEqualTo(1);
  }

  @Test
  void clearTextGoesThereAndBackAndSaysThatItIsClear() {
    FtpPeer peer = clear();
    Result result = engine.one(check(Protocol.FTP));
    assertRoundTrip(result, peer);
    assertThat(result.identity()).isEqualTo(Identity.NONE);
    assertThat(result.notes()).anyMatch(note -> note.contains("clear text"));
    assertThat(result.evidence().text("file")).hasValueSatisfying(name -> assertThat(name).startsWith("gatewright-"));
    assertThat(result.evidence().values().toString()).doesNotContain(FtpPeer.PASSWORD);
    assertThat(peer.commands()).contains("CWD /backups", "TYPE I");
  }

  @ParameterizedTest
  @CsvSource({"FTPS_EXPLICIT,TLSv1.2", "FTPS_EXPLICIT,TLSv1.3", "FTPS_IMPLICIT,TLSv1.2", "FTPS_IMPLICIT,TLSv1.3"})
  void tlsProtectsBothConnectionsAndTakesTheSessionUpWhereTheServerDemandsIt(Protocol protocol, String version) {
    FtpPeer peer =
        keep(new FtpPeer(roads, ADDRESS, protocol.usualPort(), signer.server(HOST), protocol == Protocol.FTPS_IMPLICIT));
    peer.versions = new String[] {version};
    peer.demandsReuse = true;
    Result result = engine.one(check(protocol));
    assertRoundTrip(result, peer);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(result.evidence().values()).containsEntry("protocol", version).containsKey("chain");
    assertThat(peer.commands()).contains("PROT P");
  }

  @Test
  void sessionThatIsNotTakenUpIsNamedWhereTheServerDemandsIt() {
    FtpPeer peer = explicit();
    peer.instead.put("STOR", "522 SSL connection failed; session reuse required");
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.cause()).isEqualTo(Cause.TLS_SESSION_REUSE_REQUIRED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
  }

  @Test
  void refusedLoginIsSentOnceForAllAddresses() {
    roads.udp(RESOLVER, 53, keep(DnsPeer.knowing(Map.of(HOST, ADDRESS + " 10.20.1.6"))).udp());
  }
}
