package gatewright.practice.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.ftpserver.usermanager.ClearTextPasswordEncryptor;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/**
 * A file server that speaks FTP, in clear and in TLS when it is asked for it on one port, and TLS at once on another. Its files
 * lie in a folder for temporary ones and go with it.
 *
 * @param clear where it speaks FTP, with AUTH TLS
 * @param secure where it speaks TLS at once
 * @param dataPorts where it waits for data connections; it names the same ports to its callers
 */
public record FileTransferServer(InetSocketAddress clear, InetSocketAddress secure, List<Integer> dataPorts) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String SECURE = "secure";
  private static final int DATA_PORTS = 8;
  private static final int THREADS = 4;
  private static final int IDLE_SECONDS = 30;

  public FileTransferServer {
    dataPorts = List.copyOf(dataPorts);
  }

  /**
   * Who may log in.
   *
   * @param directory that is there for him, from the root of the server
   */
  public record Account(String user, String password, String directory) {}

  /**
   * Starts one.
   *
   * @param identity certificate and key to show
   * @param address to name to its callers as that of data connections
   */
  public static FileTransferServer open(Workers workers, SSLContext identity, InetAddress address, Account account)
      throws IOException {
    Path root = Files.createTempDirectory("gatewright-practice");
    workers.keep(() -> delete(root));
    Files.createDirectories(root.resolve(account.directory().replaceFirst("^/+", "")));
    List<Integer> ports = freePorts();
    FtpServerFactory factory = new FtpServerFactory();
    factory.addListener("default", listener(false, identity, address, ports.subList(0, DATA_PORTS / 2)));
    factory.addListener(SECURE, listener(true, identity, address, ports.subList(DATA_PORTS / 2, DATA_PORTS)));
    factory.setConnectionConfig(calm());
    try {
      factory.setUserManager(users(account, root));
      FtpServer server = factory.createServer();
      server.start();
      workers.keep(server::stop);
    } catch (FtpException e) {
      throw new IOException("the file server does not start", e);
    }
    return new FileTransferServer(at(factory.getListener("default")), at(factory.getListener(SECURE)), ports);
  }

  private static InetSocketAddress at(Listener listener) throws IOException {
    return new InetSocketAddress(Workers.anyPort().getAddress(), listener.getPort());
  }

  private static Listener listener(boolean implicit, SSLContext identity, InetAddress address, List<Integer> ports) {
    SslConfiguration tls = new Tls(identity);
    DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
    data.setPassiveAddress(LOOPBACK);
    data.setPassiveExternalAddress(address.getHostAddress());
    data.setPassivePorts(ports.stream().map(String::valueOf).collect(Collectors.joining(",")));
    data.setActiveLocalAddress(LOOPBACK);
    data.setIdleTime(IDLE_SECONDS);
    data.setSslConfiguration(tls);
    data.setImplicitSsl(implicit);
    ListenerFactory listener = new ListenerFactory();
    listener.setServerAddress(LOOPBACK);
    listener.setPort(0);
    listener.setIdleTimeout(IDLE_SECONDS);
    listener.setImplicitSsl(implicit);
    listener.setSslConfiguration(tls);
    listener.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
    return listener.createListener();
  }

  private static org.apache.ftpserver.ConnectionConfig calm() {
    ConnectionConfigFactory connections = new ConnectionConfigFactory();
    connections.setAnonymousLoginEnabled(false);
    connections.setLoginFailureDelay(0);
    connections.setMaxThreads(THREADS);
    return connections.createConnectionConfig();
  }

  private static UserManager users(Account account, Path root) throws FtpException {
    PropertiesUserManagerFactory factory = new PropertiesUserManagerFactory();
    factory.setPasswordEncryptor(new ClearTextPasswordEncryptor());
    UserManager users = factory.createUserManager();
    BaseUser user = new BaseUser();
    user.setName(account.user());
    user.setPassword(account.password());
    user.setHomeDirectory(root.toString());
    user.setAuthorities(List.of(new WritePermission()));
    users.save(user);
    return users;
  }

  /** Ports that were free this moment; all are held until each is known, so that no two are the same. */
  private static List<Integer> freePorts() throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < DATA_PORTS; i++) {
        ServerSocket socket = new ServerSocket();
        held.add(socket);
        socket.bind(Workers.anyPort());
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(FileTransferServer::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The practice authority's certificate, in the versions of TLS that are safe. */
  private record Tls(SSLContext identity) implements SslConfiguration {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    @Override
    public SSLSocketFactory getSocketFactory() {
      return identity.getSocketFactory();
    }

    @Override
    public SSLContext getSSLContext() {
      return identity;
    }

    @Override
    public SSLContext getSSLContext(String protocol) {
      return identity;
    }

    @Override
    public String[] getEnabledCipherSuites() {
      return null;
    }

    @Override
    public String getEnabledProtocol() {
      return VERSIONS[0];
    }

    @Override
    public String[] getEnabledProtocols() {
      return VERSIONS.clone();
    }

    @Override
    public ClientAuth getClientAuth() {
      return ClientAuth.NONE;
    }
  }
}
