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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FtpProbeTest {
  private static final String HOST = "backup.customer.example";
  private static final String ADDRESS = "10.20.1.5";
  private static final String RESOLVER = "198.51.100.53";

  private static Signer signer;
  private static Signer stranger;
  private static Nowhere nowhere;

  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> peers = new ArrayList<>();
  private Engine engine;

  @BeforeAll
  static void sign() {
    signer = new Signer("Customer");
    stranger = new Signer("Stranger");
    nowhere = new Nowhere();
  }

  @AfterAll
  static void leave() {
    nowhere.close();
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
  void aLockedAccountStaysLockedAtTheNextAddress() {
    roads.udp(RESOLVER, 53, keep(DnsPeer.knowing(Map.of(HOST, ADDRESS + " 10.20.1.6"))).udp());
    clear().instead.put("PASS", "530 This account is locked.");
    keep(new FtpPeer(roads, "10.20.1.6", 21, null, false)).instead.put("PASS", "530 This account is locked.");
    List<Result> results = engine.run(check(Protocol.FTP));
    assertThat(results).hasSize(2).allSatisfy(result -> assertThat(result.cause()).isEqualTo(Cause.ACCOUNT_LOCKED));
    assertThat(results).filteredOn(result -> result.notes().get(0).contains("was not sent again")).hasSize(1);
  }

  @Test
  void refusedLoginIsNotSentToTheNextAddress() {
    roads.udp(RESOLVER, 53, keep(DnsPeer.knowing(Map.of(HOST, ADDRESS + " 10.20.1.6"))).udp());
    FtpPeer one = clear();
    FtpPeer other = keep(new FtpPeer(roads, "10.20.1.6", 21, null, false));
    engine.password = "wrong";
    List<Result> results = engine.run(check(Protocol.FTP));
    assertThat(results).hasSize(2).allSatisfy(result -> assertThat(result.cause()).isEqualTo(Cause.LOGIN_REFUSED));
    assertThat(results).allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.FAIL));
    assertThat(one.count("PASS") + other.count("PASS")).isEqualTo(1);
    assertThat(results).filteredOn(result -> result.notes().get(0).contains("was not sent again")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
      "USER,530 Non-anonymous sessions must use encryption.,STRONGER_LOGIN_REQUIRED",
      "USER,503 Use AUTH first.,STRONGER_LOGIN_REQUIRED",
      "PASS,534 Policy requires SSL.,STRONGER_LOGIN_REQUIRED",
      "PASS,530 Login incorrect.,LOGIN_REFUSED",
      "PASS,332 Need account.,LOGIN_REFUSED",
      "PASS,530 This account is locked.,ACCOUNT_LOCKED",
      "PASS,530 Your address is blocked.,LOGIN_REFUSED",
      "PASS,421 Too many users.,UNEXPECTED_STATUS",
      "USER,500 What?,WRONG_PROTOCOL",
      "TYPE,504 Text only.,UNEXPECTED_STATUS",
      "CWD,550 No such directory.,NO_PERMISSION",
      "STOR,550 Permission denied.,NO_PERMISSION",
      "STOR,553 Could not create file.,NO_PERMISSION",
      "STOR,452 Full.,STORAGE_FULL",
      "STOR,552 Full.,STORAGE_FULL",
      "STOR,451 No space left on device.,STORAGE_FULL",
      "STOR,425 Can't open data connection.,DATA_CHANNEL_BLOCKED",
      "STOR,451 Something.,UNEXPECTED_STATUS",
      "RETR,550 Permission denied.,NO_PERMISSION"
  })
  void refusalsAreToldApart(String verb, String reply, Cause cause) {
    FtpPeer peer = clear();
    peer.instead.put(verb, reply);
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.notes().get(0)).contains(reply.substring(0, reply.length() - 1));
    assertThat(peer.files).isEmpty();
  }

  @Test
  void missingPasswordLeavesWhatComesBeforeTheLoginTested() {
    FtpPeer peer = explicit();
    engine.password = null;
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(result.cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
    assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED);
    assertThat(peer.count("USER")).isZero();
  }

  @Test
  void withoutACredentialTheGuestIsTried() {
    FtpPeer peer = clear();
    Result result = engine.one(check(Protocol.FTP, Backup.DataMode.PASSIVE, null));
    assertRoundTrip(result, peer);
    assertThat(peer.commands()).contains("USER anonymous");
  }

  @Test
  void noLoginGoesInClearWhereTlsWasChosenAndIsNotOffered() {
    FtpPeer peer = clear();
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.cause()).isEqualTo(Cause.TLS_FAILED);
    assertThat(result.notes().get(0)).contains("offers no TLS");
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(peer.count("USER")).isZero();
  }

  @Test
  void noLoginGoesToAnUntrustedServer() {
    FtpPeer peer = keep(new FtpPeer(roads, ADDRESS, 21, stranger.server(HOST), false));
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(result.identity()).isEqualTo(Identity.UNVERIFIED);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.evidence().values()).containsKey("chain");
    assertThat(peer.count("USER")).isZero();
  }

  @Test
  void aGuestNeedsNoTrustButIsWarned() {
    FtpPeer peer = keep(new FtpPeer(roads, ADDRESS, 21, stranger.server(HOST), false));
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT, Backup.DataMode.PASSIVE, null));
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(peer.count("STOR")).isEqualTo(1);
  }

  @Test
  void anotherServerOnTheDataConnectionIsNoPass() {
    FtpPeer peer = explicit();
    peer.dataIdentity = stranger.server(HOST);
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.TLS_FAILED);
    assertThat(result.notes().get(0)).contains("Another certificate");
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(peer.files).isEmpty();
  }

  @Test
  void serverThatDoesNotProtectDataIsNamed() {
    FtpPeer peer = explicit();
    peer.instead.put("PROT", "536 not supported");
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.cause()).isEqualTo(Cause.TLS_FAILED);
    assertThat(result.notes().get(0)).contains("PROT P");
    assertThat(peer.count("STOR")).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void blockedDataPortsAreNamedAndToldApart(boolean dropped) {
    Roads firewall = dropped ? Roads.elseDropped(nowhere) : Roads.elseRefused(nowhere);
    firewall.udp(RESOLVER, 53, keep(DnsPeer.knowing(Map.of(HOST, ADDRESS))).udp());
    FtpPeer peer = keep(new FtpPeer(firewall, ADDRESS, 21, null, false));
    peer.dataPortsOpen = false;
    Engine other = new Engine(firewall).resolvers(RESOLVER).with(dropped ? Engine.HASTY : Engine.CALM);
    other.user = FtpPeer.USER;
    other.password = FtpPeer.PASSWORD;
    Result result = other.one(check(Protocol.FTP));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.DATA_CHANNEL_BLOCKED);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(result.evidence().values().get("dataChannel").toString())
        .containsPattern("EPSV, port \\d+: " + (dropped ? "NO_ANSWER" : "REFUSED"))
        .containsPattern("PASV, port \\d+: " + (dropped ? "NO_ANSWER" : "REFUSED"));
    assertThat(result.attempts()).extracting(Attempt::outcome).contains(dropped ? "NO_ANSWER" : "REFUSED");
    assertThat(result.attempts()).allSatisfy(attempt -> assertThat(attempt.source().port()).isPositive());
    assertThat(peer.count("STOR")).isZero();
  }

  @Test
  void firewallThatAnswersForTheDataPortsIsNoPass() {
    FtpPeer peer = clear();
    peer.foreignPort = 50_000;
    peer.silentAt = "STOR";
    roads.tcp(ADDRESS, 50_000, keep(TcpPeer.silent()).address());
    Result result = engine.with(Engine.HASTY).one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(Cause.DATA_CHANNEL_BLOCKED);
    assertThat(result.evidence().text("leftBehind")).isPresent();
  }

  @Test
  void firewallThatAnswersForTheDataPortsInTlsIsNoPass() {
    FtpPeer peer = explicit();
    peer.foreignPort = 50_000;
    peer.instead.put("STOR", "150 go on");
    roads.tcp(ADDRESS, 50_000, keep(TcpPeer.silent()).address());
    Result result = engine.with(Engine.HASTY).one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.cause()).isEqualTo(Cause.DATA_CHANNEL_BLOCKED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void olderCommandIsUsedWhereTheNewOneIsUnknown() {
    FtpPeer peer = clear();
    peer.instead.put("EPSV", "500 unknown");
    assertRoundTrip(engine.one(check(Protocol.FTP)), peer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"229 (|||0|)", "229 no port", "229 (|||65536|)", "229 (||1|2|)", "250 (|||50000|)"})
  void garbledNewCommandLeadsToTheOlderOne(String reply) {
    FtpPeer peer = clear();
    peer.instead.put("EPSV", reply);
    assertRoundTrip(engine.one(check(Protocol.FTP)), peer);
  }

  @Test
  void onePortThatIsBlockedForTheNewCommandOnlyIsWarnedOf() {
    FtpPeer peer = clear();
    peer.instead.put("EPSV", "229 (!!!50000!)");
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.DATA_CHANNEL_BLOCKED);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.notes().get(0)).contains("after EPSV was blocked");
  }

  @Test
  void serverThatNamesNoPortAtAllIsNamed() {
    FtpPeer peer = clear();
    peer.instead.put("EPSV", "229 garbage");
    peer.instead.put("PASV", "227 (1,2,3,4,5)");
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void passiveAddressOfAnotherMachineIsWarnedOfAndNotFollowed() {
    FtpPeer peer = clear();
    peer.passiveAddress = "192.168.7.7";
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.PASSIVE_ADDRESS_WRONG);
    assertThat(result.notes().get(0)).contains("192.168.7.7").contains(ADDRESS);
    assertThat(result.evidence().text("passiveAddress")).hasValue("192.168.7.7");
    assertThat(roads.asked()).noneMatch(asked -> asked.startsWith("192.168"));
    assertThat(peer.files).isEmpty();
  }

  @Test
  void otherContentThanWasWrittenIsSeenAndTidiedUp() {
    FtpPeer peer = clear();
    Charset bytes = StandardCharsets.ISO_8859_1;
    peer.disk = content -> new String(content, bytes).replace("\r\n", "\n").getBytes(bytes);
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(Cause.CONTENT_DIFFERS);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(result.evidence().text("readSha256")).isNotEqualTo(result.evidence().text("fileSha256"));
    assertThat(peer.files).isEmpty();
  }

  @Test
  void serverThatKeepsNothingIsSeen() {
    FtpPeer peer = clear();
    peer.disk = content -> new byte[0];
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(Cause.CONTENT_DIFFERS);
    assertThat(result.notes().get(0)).contains("no content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"550 Permission denied", "250 gone, it says"})
  void fileThatCannotBeDeletedIsNamed(String reply) {
    FtpPeer peer = clear();
    peer.instead.put("DELE", reply);
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.FILE_LEFT_BEHIND);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    String name = result.evidence().text("leftBehind").orElseThrow();
    assertThat(peer.files).containsOnlyKeys(name);
    assertThat(result.notes().get(0)).contains(name);
  }

  @Test
  void nothingIsWrittenWhereEveryNameIsSaidToBeTaken() {
    FtpPeer peer = clear();
    peer.instead.put("SIZE", "213 4711");
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(peer.count("STOR") + peer.count("DELE")).isZero();
  }

  @Test
  void listOfNamesServesWhereNoneOfTheNewCommandsIsKnown() {
    FtpPeer peer = clear();
    peer.instead.put("SIZE", "500 unknown");
    peer.files.put("other.txt", new byte[3]);
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(peer.files).containsOnlyKeys("other.txt");
    assertThat(peer.count("NLST")).isEqualTo(2);
  }

  @Test
  void activeModeLetsTheServerCall() {
    FtpPeer peer = clear();
    Result result = engine.one(check(Protocol.FTP, Backup.DataMode.ACTIVE, Engine.CREDENTIAL));
    assertRoundTrip(result, peer);
    assertThat(peer.count("PORT")).isEqualTo(2);
    assertThat(peer.count("PASV") + peer.count("EPSV")).isZero();
    assertThat(result.attempts()).filteredOn(attempt -> attempt.source().address().equals(ADDRESS)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"150 calling you", "425 no way"})
  void serverThatCannotCallBackIsSaidSo(String reply) {
    FtpPeer peer = clear();
    peer.instead.put("STOR", reply);
    Result result = engine.with(Engine.HASTY).one(check(Protocol.FTP, Backup.DataMode.ACTIVE, Engine.CREDENTIAL));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.DATA_CHANNEL_BLOCKED);
    assertThat(result.evidence().values().get("dataChannel").toString()).contains("of this workstation");
  }

  @Test
  void serverThatRefusesActiveModeIsSaidSo() {
    FtpPeer peer = clear();
    peer.instead.put("PORT", "550 not here");
    peer.instead.put("EPRT", "550 not here");
    Result result = engine.one(check(Protocol.FTP, Backup.DataMode.ACTIVE, Engine.CREDENTIAL));
    assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    assertThat(result.notes().get(0)).contains("no active data connections");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"greeting", "USER", "PASS", "TYPE", "PASV", "CWD", "SIZE", "EPSV", "STOR", "RETR", "AUTH", "PBSZ", "PROT"})
  void hangingUpAtAnyStepIsNoPass(String verb) {
    FtpPeer peer = explicit();
    peer.hangsUpAt = verb;
    Result result = engine.one(check(Protocol.FTPS_EXPLICIT));
    assertThat(result.cause()).isIn(Cause.CLOSED, Cause.RESET);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.evidence().text("leftBehind").isPresent()).isEqualTo(List.of("STOR", "RETR").contains(verb));
  }

  @ParameterizedTest
  @CsvSource({"greeting,SILENT", "USER,TOO_SLOW", "PASS,TOO_SLOW", "CWD,TOO_SLOW", "SIZE,TOO_SLOW", "STOR,DATA_CHANNEL_BLOCKED"})
  void silenceAtAnyStepIsNoPass(String verb, Cause cause) {
    FtpPeer peer = clear();
    peer.silentAt = verb;
    Result result = engine.with(Engine.HASTY).one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_8.7\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", "999 hello\r\n", "000 hello\r\n", "22\r\n", "\r\n",
        "+OK ready\r\n", "220 mail.customer.example ESMTP Postfix\r\n"
      })
  void otherProtocolsAreNamed(String greeting) {
    roads.tcp(ADDRESS, 21, keep(TcpPeer.greeting(greeting)).address());
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"220-", "220-hello\r\n", "x", "2", "120 wait\r\n"})
  void talkWithoutEndIsEnded(String endless) {
    roads.tcp(
        ADDRESS,
        21,
        keep(
            TcpPeer.that(
                socket -> {
                  String much = endless.repeat(1000);
                  while (!socket.isClosed()) {
                    TcpPeer.send(socket, much);
                  }
                })).address());
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isIn(Cause.WRONG_PROTOCOL, Cause.UNEXPECTED_STATUS);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource({"421 Too many connections,UNEXPECTED_STATUS", "530 Not from there,UNEXPECTED_STATUS"})
  void serverThatDoesNotLetInSaysWhy(String greeting, Cause cause) {
    clear().greeting = greeting;
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.notes().get(0)).contains(greeting);
  }

  @Test
  void plainTextOnTheTlsPortIsAnotherProtocol() {
    keep(new FtpPeer(roads, ADDRESS, 990, null, false));
    assertThat(engine.one(check(Protocol.FTPS_IMPLICIT)).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void refusedPortIsRefused() {
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.cause()).isEqualTo(Cause.REFUSED);
    assertThat(result.proof()).isEqualTo(Proof.NAME_RESOLVED);
  }

  @Test
  void passwordWithALineBreakIsNotSent() {
    FtpPeer peer = clear();
    engine.password = "x\r\nDELE precious";
    Result result = engine.one(check(Protocol.FTP));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(peer.count("PASS") + peer.count("DELE")).isZero();
  }

  @Test
  void namedFileIsReadAndNothingIsWritten() {
    FtpPeer peer = clear();
    peer.files.put("/lists/customers.txt", new byte[5000]);
    Result result = engine.one(reading("/lists/customers.txt", Engine.CREDENTIAL));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.evidence().values()).containsEntry("bytes", 5000);
    assertThat(peer.count("STOR") + peer.count("DELE")).isZero();
  }

  @Test
  void ofALargeFileTheBeginningIsEnough() {
    FtpPeer peer = clear();
    peer.files.put("/large.txt", new byte[3_000_000]);
    Result result = engine.one(reading("/large.txt", null));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.evidence().values()).containsEntry("bytes", 65_536);
  }

  @Test
  void directoryIsListed() {
    FtpPeer peer = clear();
    IntStream.range(0, 30).forEach(i -> peer.files.put("list-" + i, new byte[1]));
    Result result = engine.one(reading("/lists", Engine.CREDENTIAL));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(peer.count("STOR")).isZero();
  }

  @Test
  void emptyFileIsNoProofWithoutALogin() {
    clear().files.put("/empty.txt", new byte[0]);
    assertThat(engine.one(reading("/empty.txt", null)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(engine.one(reading("/empty.txt", Engine.CREDENTIAL)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void fileThatIsNotThereIsNamed() {
    clear();
    Result result = engine.one(reading("/lists/gone.txt", Engine.CREDENTIAL));
    assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.notes().get(0)).contains("is not on the server");
  }
}
