package gatewright.probe.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Nowhere;
import gatewright.peer.SshPeer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Proof;
import gatewright.probe.Engine;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SshProbeTest {
  private static final String GREETING = "SSH-2.0-OpenSSH_9.6\r\n";

  private static KeyPair ed25519;

  private static Nowhere nowhere;

  @TempDir Path root;

  private SshRig rig;

  @BeforeAll
  static void makeKey() {
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
  }

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  private Result console() {
    return rig.engine.one(SshRig.console());
  }

  private Result peer(TcpPeer.Talk talk) {
    rig.at(rig.keep(TcpPeer.that(talk)).address());
    return console();
  }

  private static void say(Socket socket, byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  @Test
  void anUnknownKeyPassesWhereNobodyLogsInAndIsShown() {
    SshPeer peer = rig.server(root, s -> {}, ed25519);
    Result result = console();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.identity()).isEqualTo(Identity.UNVERIFIED);
    assertThat(result.notes().get(0)).contains(SshPeer.fingerprint(ed25519));
    assertThat(result.evidence().text("banner")).hasValueSatisfying(text -> assertThat(text).startsWith("SSH-2.0-APACHE"));
    assertThat(result.evidence().values()).containsKeys("offered", "agreed", "hostKeyAlgorithm", "fingerprint");
    assertThat(peer.logins()).isZero();
  }

  @Test
  void aConfirmedKeyVerifiesTheServer() {
    rig.server(root, s -> {}, ed25519);
    rig.confirmed(SshRig.pin("ssh-ed25519", ed25519));
    Result result = console();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED);
  }

  @Test
  void aChangedKeyFails() {
    rig.server(root, s -> {}, ed25519);
    rig.confirmed(SshRig.pin("ssh-ed25519", SshPeer.key("EdDSA", 255)));
    Result result = console();
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.HOST_KEY_CHANGED);
  }

  @Test
  void anOldCipherIsAWarning() {
    rig.server(root, s -> s.setCipherFactories(List.of(BuiltinCiphers.aes256cbc)), ed25519);
    Result result = console();
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.OLD_ALGORITHMS);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.notes().get(0)).contains("ciphers aes256-cbc");
  }

  @Test
  void aServerThatAgreesToNothingIsUndecidedAndSaysWhatItOffers() {
    Result result = peer(socket -> {
      TcpPeer.send(socket, GREETING);
      say(socket, SshBytes.packet(SshBytes.kexinit("future-kex@example.com", "ssh-ed25519", "aes256-ctr", "hmac-sha2-256")));
      TcpPeer.drain(socket);
    });
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isNull();
    assertThat(result.notes().get(0)).contains("future-kex@example.com");
  }

  @Test
  void aServerOfForgottenAlgorithmsIsOldAndNotClosed() {
    Result result = peer(socket -> {
      TcpPeer.send(socket, GREETING);
      say(socket, SshBytes.packet(SshBytes.kexinit("diffie-hellman-group1-sha1", "ssh-dss", "cast128-cbc", "hmac-md5")));
      TcpPeer.drain(socket);
    });
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.OLD_ALGORITHMS);
    assertThat(result.notes().get(0)).contains("cast128-cbc");
  }

  @Test
  void versionOneIsOld() {
    Result result = peer(socket -> {
      TcpPeer.send(socket, "SSH-1.5-old\n");
      TcpPeer.drain(socket);
    });
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.OLD_ALGORITHMS);
    assertThat(result.evidence().text("banner")).hasValue("SSH-1.5-old");
  }

  @Test
  void linesBeforeTheGreetingAreKept() {
    rig.server(
        root,
        s -> org.apache.sshd.core.CoreModuleProperties.SERVER_EXTRA_IDENTIFICATION_LINES.set(s, "Property of Acme|Go away"),
        ed25519);
    Result result = console();
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.evidence().values().get("preamble")).isEqualTo(List.of("Property of Acme", "Go away"));
  }

  @Test
  void silenceIsNoServer() {
    rig.engine.with(Engine.HASTY);
    rig.at(rig.keep(TcpPeer.silent()).address());
    Result result = console();
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.SILENT);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @Test
  void aFewBytesAndThenNothingAreSlowAndNoStranger() {
    rig.engine.with(Engine.HASTY);
    Result result = peer(socket -> {
      TcpPeer.send(socket, "2");
      TcpPeer.drain(socket);
    });
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.TOO_SLOW);
  }

  @Test
  void anEndAtOnceIsClosed() {
    rig.at(rig.keep(TcpPeer.closing()).address());
    assertThat(console().cause()).isIn(Cause.CLOSED, Cause.RESET);
  }

  @Test
  void aResetIsAReset() {
    rig.at(rig.keep(TcpPeer.resetting()).address());
    assertThat(console().cause()).isEqualTo(Cause.RESET);
  }

  @Test
  void aServerThatIsFullIsClosedAndNotAStranger() {
    Result result = peer(socket -> TcpPeer.send(socket, "Exceeded MaxStartups\r\n"));
    assertThat(result.cause()).isIn(Cause.CLOSED, Cause.RESET);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "220 mail.example ESMTP\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", "<html>blocked</html>\n", "\u0015\u0003\u0001\u0000\u0002\u0002F"
  })
  void anotherProtocolIsNamedAtOnce(String words) {
    Result result = peer(socket -> {
      TcpPeer.send(socket, words);
      TcpPeer.drain(socket);
    });
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void aBannerWithoutEndIsGivenUp() {
    Result result = peer(socket -> {
      for (;;) {
        TcpPeer.send(socket, "welcome, welcome, welcome\n");
      }
    });
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void aLineWithoutEndIsGivenUp() {
    Result result = peer(socket -> {
      for (;;) {
        TcpPeer.send(socket, "x".repeat(1000));
      }
    });
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void anEndlessDripIsTooSlow() {
    rig.engine.with(
        new Patience(Duration.ofSeconds(5), 1, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(700)));
    Result result = peer(socket -> {
      InputStream in = socket.getInputStream();
      socket.setSoTimeout(50);
      for (;;) {
        TcpPeer.send(socket, "x");
        try {
          while (in.read() >= 0) {
            // What the client says is of no interest; its silence sets the pace.
          }
          return;
        } catch (java.net.SocketTimeoutException e) {
          continue;
        }
      }
    });
    assertThat(result.cause()).isEqualTo(Cause.TOO_SLOW);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aPacketOfTwoGigabytesIsNotWaitedFor() {
    Result result = peer(socket -> {
      TcpPeer.send(socket, GREETING);
      say(socket, (byte) 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 4, (byte) 20);
      TcpPeer.drain(socket);
    });
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.notes().get(0)).contains("2147483647");
    assertThat(result.evidence().text("banner")).hasValue("SSH-2.0-OpenSSH_9.6");
  }

  @Test
  void damagedAlgorithmsAreNotSsh() {
    Result result = peer(socket -> {
      TcpPeer.send(socket, GREETING);
      byte[] offer = SshBytes.kexinit("curve25519-sha256", "ssh-ed25519", "aes256-ctr", "hmac-sha2-256");
      offer[17] = (byte) 0x7f;
      say(socket, SshBytes.packet(offer));
      TcpPeer.drain(socket);
    });
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void aGoodbyeInsteadOfAlgorithmsIsQuoted() {
    Result result = peer(socket -> {
      TcpPeer.send(socket, GREETING);
      byte[] words = "Too many users".getBytes(StandardCharsets.US_ASCII);
      byte[] goodbye = new byte[9 + words.length + 4];
      goodbye[0] = 1;
      goodbye[4] = 12;
      goodbye[8] = (byte) words.length;
      System.arraycopy(words, 0, goodbye, 9, words.length);
      say(socket, SshBytes.packet(goodbye));
      TcpPeer.drain(socket);
    });
    assertThat(result.cause()).isEqualTo(Cause.CLOSED);
    assertThat(result.notes().get(0)).contains("Too many users");
  }

  @Test
  void anOfferWithoutAKeyExchangeIsNotEnough() {
    rig.engine.with(Engine.HASTY);
    Result result = peer(socket -> {
      TcpPeer.send(socket, GREETING);
      say(socket, SshBytes.packet(SshBytes.kexinit("curve25519-sha256", "ssh-ed25519", "aes256-ctr", "hmac-sha2-256")));
      TcpPeer.drain(socket);
    });
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.TOO_SLOW);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  /** A path that cuts a real server's words after so many bytes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 29, 34, 200, 1000, 1300, 1400, 1500})
  void noServerThatIsCutOffPasses(int bytes) throws IOException {
    SshPeer real = rig.server(root, s -> {}, ed25519);
    Result result = peer(socket -> {
      try (Socket behind = new Socket(real.address().getAddress(), real.address().getPort())) {
        behind.getOutputStream().write("SSH-2.0-Gatewright\r\n".getBytes(StandardCharsets.US_ASCII));
        Relay relay = new Relay(socket, behind);
        relay.pass(bytes);
      }
    });
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isIn(Cause.CLOSED, Cause.RESET);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  /** Passes on what the client says after its greeting as it comes, in turns, and so many bytes of the answers. */
  private record Relay(Socket client, Socket server) {
    void pass(int bytes) throws IOException {
      client.setSoTimeout(20);
      server.setSoTimeout(20);
      InputStream fromClient = client.getInputStream();
      while (fromClient.read() != '\n') {
        // Its greeting was said to the server already.
      }
      int left = bytes;
      while (left > 0) {
        left -= move(server, client, left);
        move(client, server, 65_536);
      }
    }

    private static int move(Socket from, Socket to, int most) throws IOException {
      byte[] chunk = new byte[most];
      try {
        int count = from.getInputStream().read(chunk);
        if (count < 0) {
          throw new IOException("gone");
        }
        OutputStream out = to.getOutputStream();
        out.write(chunk, 0, count);
        out.flush();
        return count;
      } catch (java.net.SocketTimeoutException e) {
        return 0;
      }
    }
  }

  @Test
  void refusedAndClosedPortsAreTold() {
    assertThat(console().cause()).isEqualTo(Cause.REFUSED);
  }
}
