package gatewright.practice.server;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLContext;

/** A domain controller's directory: LDAP with StartTLS, LDAP in TLS; the Global Catalogue is asked in the same ways. */
public final class DirectoryServer {
  private static final String PLAIN = "LDAP";
  private static final String SECURE = "LDAPS";

  private final InMemoryDirectoryServer server;
  private final InetAddress loopback;

  private DirectoryServer(InMemoryDirectoryServer server, InetAddress loopback) {
    this.server = server;
    this.loopback = loopback;
  }

  /**
   * What the directory is like.
   *
   * @param host name of the domain controller
   * @param base DN of the domain
   * @param bindDn of the account that may log in
   * @param password of it
   * @param globalCatalogue whether it says that it is a Global Catalogue
   * @param clearLogin whether it takes a login in clear
   */
  public record Manner(String host, String base, String bindDn, String password, boolean globalCatalogue, boolean clearLogin) {
    @Override
    public String toString() {
      return "directory of " + base;
    }
  }

  /**
   * Starts one on ports of the system's choice.
   *
   * @param workers end it
   * @param identity certificate and key to show
   */
  public static DirectoryServer open(Workers workers, Manner manner, SSLContext identity, Clock clock) throws IOException {
    // The library's threads are daemons only if the one that makes them is; the program must end with its window.
    FutureTask<DirectoryServer> opening = new FutureTask<>(() -> start(workers, manner, identity, clock));
    workers.execute(opening);
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the practice directory started");
    } catch (ExecutionException e) {
      throw new IOException("the practice directory does not start", e.getCause());
    }
  }

  private static DirectoryServer start(Workers workers, Manner manner, SSLContext identity, Clock clock)
      throws IOException, LDAPException {
    InetAddress loopback = Workers.anyPort().getAddress();
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(manner.base());
    config.setSchema(null);
    config.addAdditionalBindCredentials(manner.bindDn(), manner.password());
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(PLAIN, loopback, 0, identity.getSocketFactory()),
        InMemoryListenerConfig.createLDAPSConfig(
            SECURE, loopback, 0, identity.getServerSocketFactory(), identity.getSocketFactory()));
    ActiveDirectory manners = new ActiveDirectory(manner, clock);
    config.addInMemoryOperationInterceptor(manners);
    InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
    server.add(manner.base(), new Attribute("objectClass", "domain"));
    workers.keep(() -> server.shutDown(true));
    server.startListening();
    manners.plainPort(server.getListenPort(PLAIN));
    return new DirectoryServer(server, loopback);
  }

  /** LDAP in clear, with StartTLS. */
  public InetSocketAddress plain() {
    return new InetSocketAddress(loopback, server.getListenPort(PLAIN));
  }

  /** LDAP in TLS. */
  public InetSocketAddress secure() {
    return new InetSocketAddress(loopback, server.getListenPort(SECURE));
  }
}
