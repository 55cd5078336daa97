package gatewright.practice.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** An SSH server on loopback with SFTP and one user; its files lie in a directory that is deleted with it. */
public final class ShellServer implements Closeable {
  private static final System.Logger LOG = System.getLogger(ShellServer.class.getName());

  private final SshServer server;
  private final Path root;

  private ShellServer(SshServer server, Path root) {
    this.server = server;
    this.root = root;
  }

  /**
   * Who may log in, and to what.
   *
   * @param directory the only one there is, an absolute path such as "/backup"
   * @param readOnly whether nothing can be written
   */
  public record Account(String user, String password, String directory, boolean readOnly) {}

  /** A new host key, of the kind that servers make by default. */
  public static KeyPair newKey() {
    try {
      KeyPairGenerator generator = SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA);
      generator.initialize(255);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no keys of the kind ed25519", e);
    }
  }

  /** A host key as an engineer compares it: its kind, a space, and its fingerprint as {@code ssh-keygen -lf} prints it. */
  public static String describe(KeyPair key) {
    return KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
  }

  /** Starts one on a port of the system's choice. */
  public static InetSocketAddress open(Workers workers, KeyPair hostKey, Account account) throws IOException {
    Path root = Files.createTempDirectory("gatewright-practice");
    SshServer server = SshServer.setUpDefaultServer();
    workers.keep(new ShellServer(server, root));
    Files.createDirectories(root.resolve(account.directory().substring(1)));
    InetSocketAddress at = Workers.anyPort();
    server.setHost(at.getAddress().getHostAddress());
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals(account.user()) && password.equals(account.password()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    if (account.readOnly()) {
      sftp.setFileSystemAccessor(new ReadingOnly());
    }
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    return new InetSocketAddress(at.getAddress(), server.getPort());
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "deleting practice files", e);
    }
  }

  /** Opens no file for writing. */
  private static final class ReadingOnly implements SftpFileSystemAccessor {
    @Override
    public SeekableByteChannel openFile(
        SftpSubsystemProxy subsystem,
        FileHandle file,
        Path path,
        String handle,
        Set<? extends OpenOption> options,
        FileAttribute<?>... with)
        throws IOException {
      if (options.contains(StandardOpenOption.WRITE)) {
        throw new AccessDeniedException(path.toString());
      }
      return SftpFileSystemAccessor.DEFAULT.openFile(subsystem, file, path, handle, options, with);
    }
  }
}
