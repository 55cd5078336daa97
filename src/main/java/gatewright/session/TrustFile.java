package gatewright.session;

import gatewright.site.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The certificates in the file that a site's answers name ({@code trust.file}): PEM, DER, or PKCS#12 without a password. */
public final class TrustFile {
  private static final long LARGEST = 4L * 1024 * 1024;

  private TrustFile() {}

  /**
   * Reads them.
   *
   * @param folder that the file's name is relative to
   * @return empty if no file is named
   * @throws IOException if it cannot be read, or holds no certificate; the message names the file and says what was expected
   */
  public static List<X509Certificate> read(Path folder, Trust trust) throws IOException {
    if (trust.file() == null) {
      return List.of();
    }
    Path file = folder.resolve(trust.file());
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      throw new IOException(file + ": expected a file with certificates");
    }
    byte[] bytes = Files.readAllBytes(file);
    List<X509Certificate> found = pem(bytes) ? certificates(bytes) : binary(bytes);
    if (found.isEmpty()) {
      throw new IOException(file + ": expected certificates in PEM, or in PKCS#12 without a password");
    }
    return List.copyOf(found);
  }

  private static boolean pem(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
  }

  private static List<X509Certificate> binary(byte[] bytes) {
    List<X509Certificate> stored = keyStore(bytes);
    return stored.isEmpty() ? certificates(bytes) : stored;
  }

  private static List<X509Certificate> certificates(byte[] bytes) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
        if (each instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      }
    } catch (GeneralSecurityException e) {
      // Half a file would be trusted without anybody knowing which half.
      return List.of();
    }
    return found;
  }

  private static List<X509Certificate> keyStore(byte[] bytes) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), new char[0]);
      for (String name : Collections.list(store.aliases())) {
        if (store.getCertificate(name) instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      // Another format, or locked: the caller says so.
      return List.of();
    }
    return found;
  }
}
