package gatewright.probe.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * The certificate authorities that count as trusted, by the store that they come from. Each store judges alone, so that it can be
 * said which of them trusts a server.
 */
public final class TrustRoots {
  private final List<X509Certificate> file;
  private final Supplier<List<X509Certificate>> system;
  private Map<TrustStore, X509ExtendedTrustManager> managers;

  private TrustRoots(List<X509Certificate> file, Supplier<List<X509Certificate>> system) {
    this.file = List.copyOf(file);
    this.system = system;
  }

  /**
   * Java's own roots, and these as the engineer's file; nothing of this machine.
   *
   * <p>They are read when the first handshake needs them: that takes a while, and many runs need none.
   */
  public static TrustRoots publicAnd(List<X509Certificate> file) {
    return new TrustRoots(file, List::of);
  }

  /** The same with what the operating system trusts, which is read when it is first needed. */
  public static TrustRoots all(List<X509Certificate> file, Supplier<List<X509Certificate>> system) {
    return new TrustRoots(file, system);
  }

  /**
   * Who judges, by store; a store that holds nothing does not judge.
   *
   * @throws IllegalStateException if this Java installation has no usable trust store
   */
  synchronized Map<TrustStore, X509ExtendedTrustManager> managers() {
    if (managers == null) {
      managers = build();
    }
    return managers;
  }

  private Map<TrustStore, X509ExtendedTrustManager> build() {
    Map<TrustStore, X509ExtendedTrustManager> made = new EnumMap<>(TrustStore.class);
    try {
      made.put(TrustStore.PUBLIC, extended(null));
      judge(made, TrustStore.FILE, file);
      judge(made, TrustStore.SYSTEM, system.get());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java installation has no usable trust store", e);
    }
    return made;
  }

  private static void judge(Map<TrustStore, X509ExtendedTrustManager> made, TrustStore name, List<X509Certificate> roots)
      throws GeneralSecurityException, IOException {
    if (roots.isEmpty()) {
      return;
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate root : roots) {
      store.setCertificateEntry("root-" + number++, root);
    }
    made.put(name, extended(store));
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
