package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {
  private final Workers workers = new Workers();
  private final Instant now = Instant.now();
  private final CertificateAuthority authority = CertificateAuthority.create("Test CA", now);
  private InetSocketAddress server;

  @BeforeEach
  void start() throws IOException {
    List<InetAddress> addresses = List.of(NumericAddress.of("10.20.1.30").orElseThrow());
    SSLContext identity = authority.serving("licence.example", addresses, now);
    WebServer web = new WebServer((host, path) -> HttpReply.text("200 OK", "Test", host));
    server = TcpServer.open(workers, "HTTPS", new TlsConversation(identity, web));
  }

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void whoTrustsTheAuthorityReachesTheNamedHost() throws IOException, GeneralSecurityException {
    try (SSLSocket socket = handshake("licence.example", authority)) {
      X509Certificate[] chain = (X509Certificate[]) socket.getSession().getPeerCertificates();
      assertThat(chain).hasSize(2);
      assertThat(chain[0].getSubjectX500Principal().getName()).isEqualTo("CN=licence.example,O=Practice Ltd");
      assertThat(chain[0].getIssuerX500Principal().getName()).isEqualTo("CN=Test CA,O=Practice Ltd");
      assertThat(chain[1]).isEqualTo(authority.certificate());
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: licence.example\r\n\r\n".getBytes());
      assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 200 OK");
    }
  }

  @Test
  void addressIsInTheCertificateToo() throws IOException, GeneralSecurityException {
    handshake("10.20.1.30", authority).close();
  }

  @Test
  void anotherNameDoesNotMatch() {
    assertThatThrownBy(() -> handshake("other.example", authority).close())
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("other.example");
  }

  @Test
  void anotherAuthorityIsNotTrusted() {
    CertificateAuthority stranger = CertificateAuthority.create("Test CA", now);
    assertThatThrownBy(() -> handshake("licence.example", stranger).close()).isInstanceOf(SSLException.class);
  }

  @Test
  void authorityMaySignAndLeavesMayNot() throws IOException, GeneralSecurityException {
    assertThat(authority.certificate().getBasicConstraints()).isNotNegative();
    try (SSLSocket socket = handshake("licence.example", authority)) {
      X509Certificate leaf = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
      assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }
  }

  private SSLSocket handshake(String host, CertificateAuthority trusted) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("trusted", trusted.certificate());
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    Socket plain = RawClient.connect(server);
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, server.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    try {
      socket.startHandshake();
      return socket;
    } catch (SSLException e) {
      socket.close();
      throw e;
    }
  }
}
