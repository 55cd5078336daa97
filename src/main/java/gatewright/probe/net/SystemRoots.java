package gatewright.probe.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;

/** The certificate authorities that this machine's operating system trusts. What cannot be read counts as empty. */
public final class SystemRoots implements Supplier<List<X509Certificate>> {
  /** Windows names the machine's and the user's authorities; macOS the key chains and, since later versions, its own roots. */
  private static final List<String> KEY_STORES = List.of("Windows-ROOT", "KeychainStore", "KeychainStore-ROOT");

  /** Debian and Alpine; Fedora and Red Hat; older Red Hat; SUSE. */
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"));

  private static final System.Logger LOG = System.getLogger(SystemRoots.class.getName());

  private final List<String> keyStores;
  private final List<Path> bundles;

  /** Those of the machine that this runs on. */
  public SystemRoots() {
    this(KEY_STORES, BUNDLES);
  }

  SystemRoots(List<String> keyStores, List<Path> bundles) {
    this.keyStores = List.copyOf(keyStores);
    this.bundles = List.copyOf(bundles);
  }

  @Override
  public List<X509Certificate> get() {
    List<X509Certificate> roots = new ArrayList<>();
    keyStores.forEach(type -> roots.addAll(keyStore(type)));
    for (Path bundle : bundles) {
      if (Files.isReadable(bundle)) {
        roots.addAll(bundle(bundle));
        // The others hold the same under another name.
        break;
      }
    }
    return List.copyOf(roots);
  }

  private static List<X509Certificate> keyStore(String type) {
    List<X509Certificate> roots = new ArrayList<>();
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      for (Enumeration<String> names = store.aliases(); names.hasMoreElements(); ) {
        String name = names.nextElement();
        if (store.isCertificateEntry(name) && store.getCertificate(name) instanceof X509Certificate root) {
          roots.add(root);
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "no store of type {0} here", type);
    }
    return roots;
  }

  private static List<X509Certificate> bundle(Path file) {
    List<X509Certificate> roots = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        if (each instanceof X509Certificate root) {
          roots.add(root);
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the system''s certificates in {0} cannot be read: {1}", file, e.getMessage());
    }
    return roots;
  }
}
