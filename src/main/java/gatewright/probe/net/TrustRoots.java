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
  private final X509ExtendedTrustManager manager;

  private TrustRoots(X509ExtendedTrustManager manager) {
    this.manager = manager;
  }

  /**
   * Java's own roots and these.
   *
   * @throws IllegalStateException if this Java installation has no usable trust store
   */
  public static TrustRoots publicAnd(List<X509Certificate> further) {
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
      return new TrustRoots(extended(store));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java installation has no usable trust store", e);
    }
  }

  X509ExtendedTrustManager manager() {
    return manager;
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
