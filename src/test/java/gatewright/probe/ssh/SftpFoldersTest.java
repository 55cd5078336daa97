package gatewright.probe.ssh;

import static gatewright.probe.ssh.SshRig.backup;
import static gatewright.probe.ssh.SshRig.pin;
import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Nowhere;
import gatewright.peer.SshPeer;
import gatewright.peer.TcpPeer;
import gatewright.probe.Engine;
import gatewright.probe.Runner;
import gatewright.probe.files.FolderContents;
import gatewright.probe.files.FolderEntry;
import gatewright.probe.files.FolderListing;
import gatewright.result.Cause;
import gatewright.result.KnownHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SftpFoldersTest {
  private static KeyPair ed25519;
  private static Nowhere nowhere;

  @TempDir Path root;

  private SshRig rig;

  @BeforeAll
  static void makeKeys() {
    nowhere = new Nowhere();
    ed25519 = SshPeer.key("EdDSA", 255);
  }

  @AfterAll
  static void leave() {
    nowhere.close();
  }

  @BeforeEach
  void open() {
    rig = new SshRig(nowhere);
    rig.confirmed(pin("ssh-ed25519", ed25519));
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private FolderContents contents(String path) {
    FolderListing listing = rig.engine.folder(backup(), path);
    assertThat(listing.words()).isEmpty();
    return listing.contents().orElseThrow();
  }

  @Test
  void aFolderIsRead() throws IOException {
    Files.createDirectory(root.resolve("clearswift"));
    Files.createDirectory(root.resolve("clearswift/old"));
    Path file = Files.writeString(root.resolve("clearswift/note.txt"), "12345");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-03T12:00:00Z")));
    rig.server(root, s -> {}, ed25519);

    FolderContents home = contents("");
    assertThat(home.path()).isEqualTo("/");
    assertThat(home.entries()).extracting(FolderEntry::name).containsExactly("clearswift");
    FolderContents inside = contents("/clearswift");
    assertThat(inside.path()).isEqualTo("/clearswift");
    assertThat(inside.cut()).isFalse();
    assertThat(inside.entries()).contains(new FolderEntry("note.txt", FolderEntry.Kind.FILE, 5, LocalDate.of(2026, 2, 3)));
    assertThat(inside.entries()).filteredOn(FolderEntry::name, "old").extracting(FolderEntry::kind)
        .containsExactly(FolderEntry.Kind.FOLDER);
    assertThat(contents("/clearswift/old/..").path()).isEqualTo("/clearswift");
  }

  @Test
  void noPasswordGoesToAServerWhoseKeyNobodyConfirmed() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    rig.confirmed();
    FolderListing listing = rig.engine.folder(backup(), "");
    assertThat(listing.contents()).isEmpty();
    assertThat(listing.cause()).isEqualTo(Cause.HOST_KEY_UNKNOWN);
    assertThat(listing.words()).contains(SshPeer.fingerprint(ed25519));
    rig.confirmed(pin("ssh-ed25519", SshPeer.key("EdDSA", 255)));
    assertThat(rig.engine.folder(backup(), "").cause()).isEqualTo(Cause.HOST_KEY_CHANGED);
    rig.engine.known = new gatewright.probe.ask.Acquaintances(KnownHosts.none().without(pin("ssh-ed25519", ed25519)), true);
    assertThat(rig.engine.folder(backup(), "").cause()).isEqualTo(Cause.HOST_KEY_UNKNOWN);
    assertThat(peer.logins()).isZero();
  }

  @Test
  void aRefusedLoginIsSentOnce() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    rig.engine.password = "wrong";
    assertThat(rig.engine.folder(backup(), "").cause()).isEqualTo(Cause.LOGIN_REFUSED);
    assertThat(peer.logins()).isEqualTo(1);
  }

  @Test
  void withoutAPasswordItIsSaidSo() {
    rig.server(root, s -> {}, ed25519);
    rig.engine.password = null;
    assertThat(rig.engine.folder(backup(), "").cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() throws IOException {
    Files.createDirectory(root.resolve("closed"));
    SftpSubsystemFactory factory = new SftpSubsystemFactory();
    factory.addSftpEventListener(
        new AbstractSftpEventListenerAdapter() {
          @Override
          public void readingEntries(ServerSession session, String handle, DirectoryHandle folder) throws IOException {
            throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "Permission denied");
          }
        });
    rig.server(root, server -> server.setSubsystemFactories(java.util.List.of(factory)), ed25519);
    FolderListing listing = rig.engine.folder(backup(), "/closed");
    assertThat(listing.cause()).isEqualTo(Cause.NO_PERMISSION);
    assertThat(listing.words()).contains("/closed");
    assertThat(rig.engine.folder(backup(), "/nothing/here").cause()).isEqualTo(Cause.NO_PERMISSION);
  }

  @Test
  void aHugeFolderIsCutShort() throws IOException {
    Path huge = Files.createDirectory(root.resolve("huge"));
    for (int i = 0; i < 2_010; i++) {
      Files.createFile(huge.resolve("file-" + i));
    }
    rig.server(root, s -> {}, ed25519);
    FolderContents contents = contents("/huge");
    assertThat(contents.cut()).isTrue();
    assertThat(contents.entries()).hasSize(2_000);
  }

  @Test
  void aSilentServerIsGivenUpAndCanBeCancelled() throws Exception {
    rig.at(rig.keep(TcpPeer.silent()).address());
    rig.engine.with(Engine.HASTY);
    assertThat(rig.engine.folder(backup(), "").cause()).isEqualTo(Cause.SILENT);

    TcpPeer silent = rig.keep(TcpPeer.silent());
    rig.at(silent.address());
    rig.engine.with(Engine.CALM);
    Runner runner = rig.engine.runner();
    CompletableFuture<FolderListing> listing =
        CompletableFuture.supplyAsync(() -> rig.engine.folder(runner, backup(), ""), task -> new Thread(task).start());
    silent.awaitConnection();
    runner.cancel();
    assertThat(listing.get(20, java.util.concurrent.TimeUnit.SECONDS).cause()).isEqualTo(Cause.CANCELLED);
  }
}
