package gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.peer.Signer;
import gatewright.site.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustFileTest {
  private final X509Certificate certificate = new Signer("Company").certificate();
  @TempDir private Path folder;

  @Test
  void noFileIsNoCertificate() throws Exception {
    assertThat(read(null)).isEmpty();
  }

  @Test
  void pemDerAndKeyStoreAreRead() throws Exception {
    String body = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    String pem = "Company CA\n-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    Files.writeString(folder.resolve("ca.pem"), pem);
    Files.write(folder.resolve("ca.cer"), certificate.getEncoded());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("ca", certificate);
    try (OutputStream out = Files.newOutputStream(folder.resolve("ca.p12"))) {
      store.store(out, new char[0]);
    }
    assertThat(read("ca.pem")).containsExactly(certificate);
    assertThat(read("ca.cer")).containsExactly(certificate);
    assertThat(read("ca.p12")).containsExactly(certificate);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "-----BEGIN PRIVATE KEY-----\n"
  })
  void whatHoldsNoCertificateIsNamed(String content) throws Exception {
    Files.writeString(folder.resolve("ca.pem"), content);
    assertThatThrownBy(() -> read("ca.pem")).isInstanceOf(IOException.class).hasMessageContaining("ca.pem: expected");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> read("missing.pem")).isInstanceOf(IOException.class).hasMessageContaining("missing.pem: expected");
  }

  private List<X509Certificate> read(String name) throws IOException {
    return TrustFile.read(folder, new Trust(name));
  }
}
