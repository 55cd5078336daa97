package gatewright.probe.ssh;

import static gatewright.probe.ssh.SshRig.backup;
import static gatewright.probe.ssh.SshRig.pin;
import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Nowhere;
import gatewright.peer.SshPeer;
import gatewright.plan.Proof;
import gatewright.probe.Engine;
import gatewright.probe.ask.Acquaintances;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.KnownHosts;
import gatewright.result.Result;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.auth.UserAuthNoneFactory;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SftpProbeTest {
  private static KeyPair ed25519;
  private static KeyPair ecdsa;
  private static KeyPair rsa;

  private static Nowhere nowhere;

  @TempDir Path root;

  private SshRig rig;

  @BeforeAll
  static void makeKeys() {
    nowhere = new Nowhere();
    ed25519 = SshPeer.key("EdDSA", 255);
    ecdsa = SshPeer.key("EC", 256);
    rsa = SshPeer.key("RSA", 2048);
  }

  @AfterAll
  static void leave() {
    nowhere.close();
  }

  @BeforeEach
  void open() throws IOException {
    Files.createDirectory(root.resolve("clearswift"));
    rig = new SshRig(nowhere);
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(root.resolve("clearswift"))) {
      return list.map(path -> path.getFileName().toString()).toList();
    }
  }

  private Result confirmedBackup() {
    rig.confirmed(pin("ssh-ed25519", ed25519));
    return rig.engine.one(backup());
  }

  private static List<StepName> steps(Result result) {
    return result.steps().stream().map(Step::name).toList();
  }

  @Test
  void aFileGoesThereAndBack() throws Exception {
    rig.server(root, s -> {}, ed25519);
    Result result = confirmedBackup();
    assertThat(result.notes()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.cause()).isNull();
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(result.evidence().values())
        .containsEntry("hostKeyAlgorithm", "ssh-ed25519")
        .containsEntry("fingerprint", SshPeer.fingerprint(ed25519));
    assertThat(files()).isEmpty();
  }

  @Test
  void nobodyLogsInAtAnUnknownServer() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    Result result = rig.engine.one(backup());
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.HOST_KEY_UNKNOWN);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.identity()).isEqualTo(Identity.UNVERIFIED);
    assertThat(result.notes().get(0)).contains("ssh-ed25519 " + SshPeer.fingerprint(ed25519));
    assertThat(steps(result)).doesNotContain(StepName.LOGIN);
    assertThat(peer.logins()).isZero();
  }

  @Test
  void nobodyLogsInAtAServerWhoseKeyChanged() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    rig.confirmed(pin("ssh-ed25519", SshPeer.key("EdDSA", 255)));
    Result result = rig.engine.one(backup());
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.HOST_KEY_CHANGED);
    assertThat(result.notes().get(0)).contains(SshPeer.fingerprint(ed25519)).contains("not the host key that was confirmed");
    assertThat(peer.logins()).isZero();
  }

  @Test
  void nobodyLogsInAtAServerWhoseKeyIsNotTheCustomers() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    KnownHosts denied = KnownHosts.none().without(pin("ssh-ed25519", ed25519));
    rig.engine.known = new Acquaintances(denied, true);
    Result result = rig.engine.one(backup());
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.HOST_KEY_UNKNOWN);
    assertThat(result.notes().get(0)).contains(SshPeer.fingerprint(ed25519)).contains("another one");
    assertThat(peer.logins()).isZero();
    assertThat(rig.engine.one(SshRig.console()).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void theStepsOfTheRoundTripAreToldApart() {
    rig.server(root, s -> {}, ed25519);
    assertThat(steps(confirmedBackup())).containsSubsequence(
        StepName.CONNECT, StepName.GREETING, StepName.KEY_EXCHANGE, StepName.LOGIN, StepName.WRITE, StepName.READ,
        StepName.DELETE);
    assertThat(confirmedBackup().evidence().values()).containsEntry("hostKeyBits", 256);
  }

  @Test
  void theConfirmedKindOfKeyIsAskedFor() {
    rig.server(root, s -> {}, ed25519, rsa, ecdsa);
    rig.confirmed(pin("ssh-rsa", rsa));
    Result result = rig.engine.one(backup());
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.evidence().values())
        .containsEntry("hostKeyAlgorithm", "ssh-rsa")
        .containsEntry("fingerprint", SshPeer.fingerprint(rsa));
  }

  @Test
  void aServerThatLostTheConfirmedKindOfKeyHasChanged() {
    SshPeer peer = rig.server(root, s -> {}, ecdsa);
    rig.confirmed(pin("ssh-ed25519", ed25519));
    Result result = rig.engine.one(backup());
    assertThat(result.cause()).isEqualTo(Cause.HOST_KEY_CHANGED);
    assertThat(result.notes().get(0)).contains("offers none any more");
    assertThat(peer.logins()).isZero();
  }

  @Test
  void aNewServerIsTakenWhereTheEngineerSaidSo() {
    rig.server(root, s -> {}, ed25519);
    rig.engine.known = new Acquaintances(KnownHosts.none(), true);
    Result result = rig.engine.one(backup());
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.identity()).isEqualTo(Identity.UNVERIFIED);
    assertThat(result.evidence().values()).containsEntry("hostKeyAccepted", true);
    assertThat(result.notes()).anyMatch(note -> note.contains("accepted as new"));
  }

  @Test
  void aChangedServerIsNeverTakenAsNew() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    rig.engine.known = new Acquaintances(new KnownHosts(List.of(pin("ssh-rsa", rsa))), true);
    assertThat(rig.engine.one(backup()).cause()).isEqualTo(Cause.HOST_KEY_CHANGED);
    assertThat(peer.logins()).isZero();
  }

  @Test
  void aWrongPasswordIsSentOnce() {
    rig.engine.password = "not-the-one";
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    Result result = confirmedBackup();
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.LOGIN_REFUSED);
    assertThat(result.step()).isEqualTo(StepName.LOGIN);
    assertThat(result.evidence().values().get("loginMethods").toString()).contains("password", "keyboard-interactive");
    assertThat(peer.logins()).isEqualTo(1);
    assertThat(result.toString()).doesNotContain("not-the-one");
  }

  @Test
  void whatOneAddressRefusedIsNotSentToTheNext() {
    rig.engine.password = "not-the-one";
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    rig.roads.tcp("10.1.1.8", 22, peer.address());
    rig.confirmed(pin("ssh-ed25519", ed25519));
    List<Result> results =
        rig.engine.run(
            Engine.check("backup", SshRig.HOST, 22, backup().question(), Proof.ROUND_TRIP, SshRig.ADDRESS, "10.1.1.8"));
    assertThat(results).hasSize(2).extracting(Result::cause).containsOnly(Cause.LOGIN_REFUSED);
    assertThat(results.stream().flatMap(result -> result.notes().stream())).anyMatch(note -> note.contains("was not sent again"));
    assertThat(peer.logins()).isEqualTo(1);
  }

  @Test
  void aPasswordMayBeAskedForInAConversation() {
    SshPeer peer = rig.server(root, s -> s.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE)), ed25519);
    assertThat(confirmedBackup().verdict()).isEqualTo(Verdict.PASS);
    assertThat(peer.logins()).isEqualTo(1);
  }

  @Test
  void aServerThatOnlyTakesKeysIsSentNoPassword() {
    SshPeer peer = rig.server(root, s -> s.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE)), ed25519);
    Result result = confirmedBackup();
    assertThat(result.cause()).isEqualTo(Cause.STRONGER_LOGIN_REQUIRED);
    assertThat(result.notes().get(0)).contains("publickey");
    assertThat(peer.logins()).isZero();
  }

  @Test
  void aRefusedPasswordIsNotEvenOfferedInAConversation() {
    rig.engine.password = "not-the-one";
    AtomicInteger conversations = new AtomicInteger();
    rig.server(
        root,
        s -> s.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator() {
          @Override
          public InteractiveChallenge generateChallenge(ServerSession session, String user, String language, String methods)
              throws Exception {
            conversations.incrementAndGet();
            return super.generateChallenge(session, user, language, methods);
          }
        }),
        ed25519);
    assertThat(confirmedBackup().cause()).isEqualTo(Cause.LOGIN_REFUSED);
    assertThat(conversations).hasValue(0);
  }

  @Test
  void aServerThatAsksForMoreThanAPasswordIsNamed() {
    SshPeer peer = rig.server(
        root,
        s -> {
          s.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
          s.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator() {
            @Override
            public InteractiveChallenge generateChallenge(ServerSession session, String user, String language, String methods) {
              InteractiveChallenge challenge = new InteractiveChallenge();
              challenge.addPrompt("Password: ", false);
              challenge.addPrompt("Token: ", true);
              return challenge;
            }
          });
        },
        ed25519);
    Result result = confirmedBackup();
    assertThat(result.cause()).isEqualTo(Cause.STRONGER_LOGIN_REQUIRED);
    assertThat(result.notes().get(0)).contains("Token:");
    assertThat(peer.logins()).isZero();
  }

  @Test
  void aServerThatTakesNoKeysIsSentNone() {
    rig.server(root, s -> s.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE)), ed25519);
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(rsa.getPrivate().getEncoded());
    rig.engine.password = "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    Result result = confirmedBackup();
    assertThat(result.cause()).isEqualTo(Cause.STRONGER_LOGIN_REQUIRED);
    assertThat(result.notes().get(0)).contains("It takes password.");
  }

  @Test
  void aServerThatLetsEverybodyInIsNoted() {
    rig.server(root, s -> s.setUserAuthFactories(List.of(UserAuthNoneFactory.INSTANCE)), ed25519);
    Result result = confirmedBackup();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("without asking"));
  }

  @Test
  void aKeyOfOpenSshLogsIn() throws Exception {
    StringWriter text = new StringWriter();
    try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(ed25519, "", null, out);
      text.write(out.toString(java.nio.charset.StandardCharsets.US_ASCII));
    }
    logsInWith(text.toString(), ed25519);
  }

  @Test
  void aKeyInPemLogsIn() {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(rsa.getPrivate().getEncoded());
    logsInWith("-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n", rsa);
  }

  private void logsInWith(String secret, KeyPair key) {
    SshPeer peer =
        rig.server(
            root,
            s -> s.setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, key.getPublic())),
            ed25519);
    rig.engine.password = secret;
    Result result = confirmedBackup();
    assertThat(result.notes()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(peer.logins()).isZero();
  }

  @Test
  void aKeyThatIsNotTakenIsARefusedLogin() {
    rig.server(root, s -> {}, ed25519);
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(rsa.getPrivate().getEncoded());
    rig.engine.password = "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    Result result = confirmedBackup();
    assertThat(result.cause()).isEqualTo(Cause.LOGIN_REFUSED);
    assertThat(result.toString()).doesNotContain(body.substring(0, 30));
  }

  @Test
  void aSecretThatOnlyLooksLikeAKeyIsNotSent() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    rig.engine.password = "-----BEGIN OPENSSH PRIVATE KEY-----\nbm90IGEga2V5\n-----END OPENSSH PRIVATE KEY-----\n";
    Result result = confirmedBackup();
    assertThat(result.cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
    assertThat(result.toString()).doesNotContain("bm90IGEga2V5");
    assertThat(peer.logins()).isZero();
  }

  @Test
  void withoutASecretTheLowerRungsAreShown() {
    rig.engine.password = null;
    rig.server(root, s -> {}, ed25519);
    Result result = confirmedBackup();
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(result.cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
    assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED);
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() throws Exception {
    Files.delete(root.resolve("clearswift"));
    rig.server(root, s -> {}, ed25519);
    Result result = confirmedBackup();
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.NO_PERMISSION);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(result.notes().get(0)).contains("/clearswift");
  }

  /** What a server does with the files of a round trip. */
  private interface Mischief {
    default void beforeWrite() throws IOException {}

    default void afterWrite(Path file) throws IOException {}

    default void beforeOpen() throws IOException {}

    default void beforeRemove() throws IOException {}
  }

  private Result backupWith(Mischief mischief) {
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.setErrorStatusDataHandler(
        new SftpErrorStatusDataHandler() {
          @Override
          public String resolveErrorMessage(
              SftpSubsystemEnvironment around, int id, Throwable thrown, int status, int command, Object... more) {
            return thrown.getMessage();
          }
        });
    sftp.addSftpEventListener(
        new AbstractSftpEventListenerAdapter() {
          @Override
          public void opening(ServerSession session, String handle, org.apache.sshd.sftp.server.Handle local) throws IOException {
            mischief.beforeOpen();
          }

          @Override
          public void writing(
              ServerSession session, String handle, FileHandle local, long offset, byte[] data, int at, int length)
              throws IOException {
            mischief.beforeWrite();
          }

          @Override
          public void closed(ServerSession session, String handle, org.apache.sshd.sftp.server.Handle local, Throwable thrown) {
            try {
              mischief.afterWrite(local.getFile());
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }

          @Override
          public void removing(ServerSession session, Path path, boolean directory) throws IOException {
            mischief.beforeRemove();
          }
        });
    rig.server(root, s -> s.setSubsystemFactories(List.of(sftp)), ed25519);
    return confirmedBackup();
  }

  @Test
  void aServerThatOnlyReadsIsNamed() throws Exception {
    Result result = backupWith(new Mischief() {
      @Override
      public void beforeOpen() throws IOException {
        throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "Permission denied");
      }
    });
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.NO_PERMISSION);
    assertThat(result.step()).isEqualTo(StepName.TRANSFER);
  }

  @Test
  void aFullServerIsNamedByItsStatus() {
    Result result = backupWith(new Mischief() {
      @Override
      public void beforeWrite() throws IOException {
        throw new SftpException(SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, "full");
      }
    });
    assertThat(result.cause()).isEqualTo(Cause.STORAGE_FULL);
  }

  @Test
  void aFullServerIsNamedByItsWords() {
    Result result = backupWith(new Mischief() {
      @Override
      public void beforeWrite() throws IOException {
        throw new SftpException(SftpConstants.SSH_FX_FAILURE, "No space left on device");
      }
    });
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.STORAGE_FULL);
  }

  @Test
  void aServerThatKeepsSomethingElseIsFound() {
    Result result = backupWith(new Mischief() {
      @Override
      public void afterWrite(Path file) throws IOException {
        if (Files.exists(file)) {
          Files.write(file, new byte[0]);
        }
      }
    });
    assertThat(result.cause()).isEqualTo(Cause.CONTENT_DIFFERS);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
  }

  @Test
  void aFileThatMayNotBeDeletedIsNamed() throws Exception {
    Result result = backupWith(new Mischief() {
      @Override
      public void beforeRemove() throws IOException {
        throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "Permission denied");
      }
    });
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.FILE_LEFT_BEHIND);
    assertThat(files()).hasSize(1);
    assertThat(result.notes().get(0)).contains(files().get(0));
  }

  @Test
  void aLoginWithoutSftpIsNamed() {
    rig.server(root, s -> s.setSubsystemFactories(List.of()), ed25519);
    Result result = confirmedBackup();
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.NO_PERMISSION);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(result.notes().get(0)).contains("SFTP");
  }

  @ParameterizedTest
  @CsvSource({
    "7fffffff02,                               WRONG_PROTOCOL",
    "0000000100,                               WRONG_PROTOCOL",
    "000000050200000009,                       WRONG_PROTOCOL",
    "00000005ff00000003,                       WRONG_PROTOCOL",
    "000000050200000003 00000009650000000000000000, WRONG_PROTOCOL",
    "000000050200000003 000000056500000001,    WRONG_PROTOCOL",
    "000000050200000003 7fffffff6500000064,    WRONG_PROTOCOL"
  })
  void aServerThatBabblesInSftpIsNamed(String babble, Cause cause) {
    byte[] words = HexFormat.of().parseHex(babble.replace(" ", ""));
    rig.server(root, s -> s.setSubsystemFactories(List.of(new Babbler(words))), ed25519);
    Result result = confirmedBackup();
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
  }

  /** A subsystem that says one thing, whatever it is asked, and ends. */
  private record Babbler(byte[] words) implements SubsystemFactory {
    @Override
    public String getName() {
      return "sftp";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      return new AbstractCommandSupport("sftp", null) {
        @Override
        public void run() {
          try {
            getOutputStream().write(words);
            getOutputStream().flush();
            getInputStream().readNBytes(200);
          } catch (IOException e) {
            // The client has gone; so does this.
            onExit(1);
          }
          onExit(0);
        }
      };
    }
  }

  @Test
  void anOldServerIsMetAndNamed() {
    rig.server(
        root,
        s -> {
          s.setKeyExchangeFactories(
              List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.fromFactoryName("diffie-hellman-group1-sha1"))));
          s.setSignatureFactories(List.of(BuiltinSignatures.rsa));
          s.setCipherFactories(List.of(BuiltinCiphers.aes128cbc));
          s.setMacFactories(List.of(BuiltinMacs.fromFactoryName("hmac-md5")));
        },
        rsa);
    rig.confirmed(pin("ssh-rsa", rsa));
    Result result = rig.engine.one(backup());
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.OLD_ALGORITHMS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.notes().get(0)).contains("diffie-hellman-group1-sha1", "ssh-rsa", "aes128-cbc", "hmac-md5");
  }

  @Test
  void aListIsReadAndNothingWritten() throws Exception {
    Files.writeString(root.resolve("clearswift/customers.txt"), "one\ntwo\n");
    rig.server(root, s -> {}, ed25519);
    rig.confirmed(pin("ssh-ed25519", ed25519));
    Result result = rig.engine.one(SshRig.lists("/clearswift/customers.txt"));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.evidence().values()).containsEntry("bytes", 8);
    assertThat(rig.engine.one(SshRig.lists("/clearswift")).verdict()).isEqualTo(Verdict.PASS);
    assertThat(files()).containsExactly("customers.txt");
  }

  @Test
  void aListThatIsNotThereIsNamed() {
    rig.server(root, s -> {}, ed25519);
    rig.confirmed(pin("ssh-ed25519", ed25519));
    Result result = rig.engine.one(SshRig.lists("/clearswift/none.txt"));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.notes().get(0)).contains("/clearswift/none.txt");
  }

  @Test
  void noThreadIsLeft() {
    rig.server(root, s -> {}, ed25519);
    confirmedBackup();
    long before = foreignThreads();
    for (int run = 0; run < 5; run++) {
      assertThat(rig.engine.one(backup()).verdict()).isEqualTo(Verdict.PASS);
    }
    assertThat(foreignThreads()).isLessThanOrEqualTo(before);
  }

  /** Threads that the library may have made; those of the server are its own. */
  private static long foreignThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("pool-") || name.contains("SshClient") || name.startsWith("probe-"))
        .count();
  }
}
