package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectoryServerTest {
  private static final String HOST = "dc1.practice.example";
  private static final String BASE = "DC=practice,DC=example";
  private static final String USER = "CN=gateway," + BASE;

  private final Workers workers = new Workers();
  private final SSLContext identity =
      CertificateAuthority.create("Practice CA", Instant.now()).serving(HOST, List.of(), Instant.now());

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void describesItselfAsADomainControllerInClearInTlsAndAfterStartTls() throws Exception {
    DirectoryServer server = open(true, true);
    SSLContext anyServer = new SSLUtil(new TrustAllTrustManager()).createSSLContext();
    try (LDAPConnection plain = connect(server.plain())) {
      assertThat(plain.getRootDSE().getAttributeValue("dnsHostName")).isEqualTo(HOST);
      assertThat(plain.processExtendedOperation(new StartTLSExtendedRequest(anyServer)).getResultCode())
          .isEqualTo(ResultCode.SUCCESS);
      assertThat(plain.getRootDSE().getNamingContextDNs()).contains(BASE);
      assertThat(plain.bind(USER, "open sesame").getResultCode()).isEqualTo(ResultCode.SUCCESS);
    }
    try (LDAPConnection secure = new LDAPConnection(anyServer.getSocketFactory())) {
      secure.connect(server.secure().getAddress(), server.secure().getPort(), 20_000);
      RootDSE root = secure.getRootDSE();
      assertThat(root.supportsExtendedOperation(StartTLSExtendedRequest.STARTTLS_REQUEST_OID)).isTrue();
      assertThat(secure.getEntry("", "isGlobalCatalogReady").getAttributeValue("isGlobalCatalogReady")).isEqualTo("TRUE");
      assertThat(secure.getEntry(BASE)).isNotNull();
    }
  }

  @Test
  void refusesAsActiveDirectoryDoes() throws Exception {
    DirectoryServer server = open(false, true);
    try (LDAPConnection plain = connect(server.plain())) {
      assertThat(plain.getEntry("", "isGlobalCatalogReady").getAttributeValue("isGlobalCatalogReady")).isEqualTo("FALSE");
      assertThatThrownBy(() -> plain.bind(USER, "wrong")).isInstanceOf(LDAPException.class).hasMessageContaining("data 52e");
    }
  }

  @Test
  void takesNoLoginInClearWhereItMustNot() throws Exception {
    DirectoryServer server = open(true, false);
    try (LDAPConnection plain = connect(server.plain())) {
      assertThatThrownBy(() -> plain.bind(USER, "open sesame"))
          .isInstanceOfSatisfying(
              LDAPException.class, e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.STRONG_AUTH_REQUIRED));
    }
  }

  private DirectoryServer open(boolean globalCatalogue, boolean clearLogin) throws Exception {
    DirectoryServer.Manner manner = new DirectoryServer.Manner(HOST, BASE, USER, "open sesame", globalCatalogue, clearLogin);
    assertThat(manner.toString()).doesNotContain("sesame");
    return DirectoryServer.open(workers, manner, identity, Clock.systemUTC());
  }

  private static LDAPConnection connect(InetSocketAddress at) throws LDAPException {
    LDAPConnection connection = new LDAPConnection();
    connection.connect(at.getAddress(), at.getPort(), 20_000);
    return connection;
  }
}
