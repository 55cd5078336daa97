package gatewright.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SSH server with SFTP, on loopback; what it is asked for is counted. */
public final class SshPeer implements AutoCloseable {
  public static final String USER = "gateway";
  public static final String PASSWORD = "swordfish-7";

  private final SshServer server;
  private final AtomicInteger logins = new AtomicInteger();

  private SshPeer(Path root, Consumer<SshServer> changes, KeyPair... hostKeys) throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
    server.setUserAuthFactories(
        List.of(
            UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE, UserAuthPublicKeyFactory.INSTANCE));
    server.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator());
    server.setPasswordAuthenticator((user, password, session) -> {
      logins.incrementAndGet();
      return user.equals(USER) && password.equals(PASSWORD);
    });
    server.setPublickeyAuthenticator((user, key, session) -> false);
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    changes.accept(server);
    server.start();
  }

  /** Serves that directory as its root. */
  public static SshPeer serving(Path root, KeyPair... hostKeys) {
    return serving(root, server -> {}, hostKeys);
  }

  /** The same with changes that are made before it starts. */
  public static SshPeer serving(Path root, Consumer<SshServer> changes, KeyPair... hostKeys) {
    try {
      return new SshPeer(root, changes, hostKeys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new key of that kind: "RSA", "EC", "EdDSA" or "DSA". */
  public static KeyPair key(String kind, int size) {
    try {
      boolean edwards = kind.equals(SecurityUtils.EDDSA);
      KeyPairGenerator generator = edwards ? SecurityUtils.getKeyPairGenerator(kind) : KeyPairGenerator.getInstance(kind);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As ssh-keygen -lf prints it. */
  public static String fingerprint(KeyPair key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
  }

  public InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", server.getPort());
  }

  /** How often a password was tried. */
  public int logins() {
    return logins.get();
  }

  public SshServer server() {
    return server;
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
