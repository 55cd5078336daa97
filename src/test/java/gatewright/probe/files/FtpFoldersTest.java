package gatewright.probe.files;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.peer.DnsPeer;
import gatewright.peer.FtpPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.result.Cause;
import gatewright.site.Backup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FtpFoldersTest {
  private static final String HOST = "backup.customer.example";
  private static final String ADDRESS = "10.20.1.5";
  private static final String RESOLVER = "198.51.100.53";
  private static final String MACHINE =
      "type=cdir;modify=20260203120000; /home/gateway\r\n"
          + "type=pdir;modify=20260203120000; ..\r\n"
          + "type=dir;modify=20260203120000; backups\r\n"
          + "type=file;size=5;modify=20260204120000; note one.txt\r\n";

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

  private FtpPeer peer(Protocol protocol, Signer by) {
    boolean clear = protocol == Protocol.FTP;
    return keep(
        new FtpPeer(
            roads, ADDRESS, protocol.usualPort(), clear ? null : by.server(HOST), protocol == Protocol.FTPS_IMPLICIT));
  }

  private static Check check(Protocol protocol) {
    Question question =
        new Question.FileServer(protocol, "/backups", false, Backup.DataMode.PASSIVE, Engine.CREDENTIAL);
    return Engine.check("backup", HOST, protocol.usualPort(), question, Proof.ROUND_TRIP);
  }

  @ParameterizedTest
  @EnumSource(names = {"FTP", "FTPS_EXPLICIT", "FTPS_IMPLICIT"})
  void aFolderIsRead(Protocol protocol) {
    FtpPeer peer = peer(protocol, signer);
    peer.lists.put("MLSD", MACHINE);
    FolderListing listing = engine.folder(check(protocol), "");
    assertThat(listing.words()).isEmpty();
    assertThat(listing.contents().orElseThrow().path()).isEqualTo("/home/gateway");
    assertThat(listing.contents().orElseThrow().entries()).containsExactly(
        new FolderEntry("backups", FolderEntry.Kind.FOLDER, -1, LocalDate.of(2026, 2, 3)),
        new FolderEntry("note one.txt", FolderEntry.Kind.FILE, 5, LocalDate.of(2026, 2, 4)));
    assertThat(peer.count("STOR")).isZero();
  }

  @Test
  void anOldServerListsForPeople() {
    FtpPeer peer = peer(Protocol.FTP, signer);
    peer.lists.put(
        "LIST",
        "total 8\r\ndrwxr-xr-x 2 0 0 4096 Feb 03 2025 back \"ups\"\r\n-rw-r--r-- 1 0 0 5 Feb 04 2025 note.txt\r\n"
            + "lrwxrwxrwx 1 0 0 4 Feb 04 2025 latest -> back\r\n");
    FolderContents contents = engine.folder(check(Protocol.FTP), "/a \"b\"").contents().orElseThrow();
    assertThat(contents.path()).isEqualTo("/a \"b\"");
    assertThat(contents.entries()).extracting(FolderEntry::name).containsExactly("back \"ups\"", "note.txt", "latest");
    assertThat(contents.entries()).extracting(FolderEntry::kind)
        .containsExactly(FolderEntry.Kind.FOLDER, FolderEntry.Kind.FILE, FolderEntry.Kind.LINK);
  }

  @Test
  void windowsListsInItsOwnWay() {
    peer(Protocol.FTP, signer).lists.put(
        "LIST", "02-03-25  09:12AM       <DIR>          Backups\r\n02-04-25  10:00PM                 5 note.txt\r\n");
    assertThat(engine.folder(check(Protocol.FTP), "").contents().orElseThrow().entries())
        .extracting(FolderEntry::name).containsExactly("Backups", "note.txt");
  }

  @Test
  void noPasswordGoesToAStranger() {
    FtpPeer peer = peer(Protocol.FTPS_EXPLICIT, stranger);
    FolderListing listing = engine.folder(check(Protocol.FTPS_EXPLICIT), "");
    assertThat(listing.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(peer.count("USER")).isZero();
  }

  @Test
  void aRefusedLoginIsSentOnce() {
    FtpPeer peer = peer(Protocol.FTP, signer);
    engine.password = "wrong";
    assertThat(engine.folder(check(Protocol.FTP), "").cause()).isEqualTo(Cause.LOGIN_REFUSED);
    assertThat(peer.count("PASS")).isEqualTo(1);
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() {
    peer(Protocol.FTP, signer).instead.put("CWD", "550 Permission denied.");
    FolderListing listing = engine.folder(check(Protocol.FTP), "/root");
    assertThat(listing.cause()).isEqualTo(Cause.NO_PERMISSION);
    assertThat(listing.words()).contains("/root");
  }

  @Test
  void aHugeFolderIsCutShort() {
    peer(Protocol.FTP, signer).lists.put(
        "MLSD",
        IntStream.range(0, 10_000).mapToObj(i -> "type=file;size=1; file-" + i + "\r\n").collect(Collectors.joining()));
    FolderContents contents = engine.folder(check(Protocol.FTP), "").contents().orElseThrow();
    assertThat(contents.cut()).isTrue();
    assertThat(contents.entries()).hasSize(2_000);
  }

  @Test
  void anEmptyFolderIsEmptyAndGarbageIsNot() {
    FtpPeer peer = peer(Protocol.FTP, signer);
    peer.lists.put("LIST", "total 0\r\n");
    assertThat(engine.folder(check(Protocol.FTP), "").contents().orElseThrow().entries()).isEmpty();
    peer.lists.put("LIST", "<html>\r\n<body>nothing here</body>\r\n");
    FolderListing garbage = engine.folder(check(Protocol.FTP), "");
    assertThat(garbage.contents()).isEmpty();
    assertThat(garbage.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
  }

  @Test
  void namesThatLeadOutOfTheFolderAreLeftOut() {
    peer(Protocol.FTP, signer).lists.put(
        "MLSD", "type=dir; ../../etc\r\ntype=dir; ..\r\ntype=dir; \u202egnp.exe\r\ntype=dir; good\r\n");
    List<FolderEntry> entries = engine.folder(check(Protocol.FTP), "").contents().orElseThrow().entries();
    assertThat(entries).extracting(FolderEntry::shown).containsExactly("\ufffdgnp.exe", "good");
    assertThat(entries).extracting(FolderEntry::plain).containsExactly(false, true);
  }

  @Test
  void aSilentServerIsGivenUp() {
    FtpPeer peer = peer(Protocol.FTP, signer);
    peer.silentAt = "LIST";
    engine.with(Engine.HASTY);
    assertThat(engine.folder(check(Protocol.FTP), "").cause()).isEqualTo(Cause.DATA_CHANNEL_BLOCKED);
  }

  @Test
  void blockedDataPortsAreNamed() {
    FtpPeer peer = peer(Protocol.FTP, signer);
    peer.lists.put("LIST", "");
    peer.dataPortsOpen = false;
    assertThat(engine.folder(check(Protocol.FTP), "").cause()).isEqualTo(Cause.DATA_CHANNEL_BLOCKED);
  }
}
