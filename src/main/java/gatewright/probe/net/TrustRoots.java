package gatewright.probe.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** The certificate authorities that count as trusted: those that come with Java, and any that are given beside them. */
public final class TrustRoots {
  private final List<X509Certificate> further;
  private X509ExtendedTrustManager manager;

  private TrustRoots(List<X509Certificate> further) {
    this.further = List.copyOf(further);
  }

  /**
   * Java's own roots and these. They are read when the first handshake needs them: that takes a while, and many runs need none.
   */
  public static TrustRoots publicAnd(List<X509Certificate> further) {
    return new TrustRoots(further);
  }

  /**
   * Decides by these roots.
   *
   * @throws IllegalStateException if this Java installation has no usable trust store
   */
  synchronized X509ExtendedTrustManager manager() {
    if (manager == null) {
      manager = build();
    }
    return manager;
  }

  private X509ExtendedTrustManager build() {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (X509Certificate root : extended(null).getAcceptedIssuers()) {
        store.setCertificateEntry("public-" + number++, root);
      }
      for (X509Certificate root : further) {
        store.setCertificateEntry("further-" + number++, root);
      }
      return extended(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java installation has no usable trust store", e);
    }
  }

  private static X509ExtendedTrustManager extended(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509TrustManager && each instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }
}
