package gatewright.probe.net;

import gatewright.result.Cause;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Sees a handshake and refuses nothing; what the real verification would say is written down. For one handshake at a time. */
final class Witness extends X509ExtendedTrustManager {
  private final Map<TrustStore, X509ExtendedTrustManager> real;
  private final List<ChainJudgement> judgements = new ArrayList<>();
  private List<X509Certificate> chain = List.of();
  private boolean clientCertificateRequested;
  private String protocol;
  private String cipher;

  /**
   * @param real who really verifies, by store
   */
  Witness(Map<TrustStore, X509ExtendedTrustManager> real) {
    this.real = real;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType, Socket socket) {
    chain = List.of(sent);
    if (socket instanceof SSLSocket tls && tls.getHandshakeSession() != null) {
      protocol = tls.getHandshakeSession().getProtocol();
      cipher = tls.getHandshakeSession().getCipherSuite();
    }
    judgements.clear();
    real.forEach((store, judge) -> judgements.add(judged(store, judge, sent, authType, socket)));
  }

  private static ChainJudgement judged(
      TrustStore store, X509ExtendedTrustManager judge, X509Certificate[] sent, String authType, Socket socket) {
    try {
      judge.checkServerTrusted(sent, authType);
    } catch (CertificateException e) {
      return new ChainJudgement(store, chainDoubt(e), deepest(e));
    }
    try {
      // The same again with the socket: its parameters ask for RFC 2818's check of the name.
      judge.checkServerTrusted(sent, authType, socket);
    } catch (CertificateException e) {
      // With the socket, the algorithms are looked at as well; only the name's own objection has nothing behind it.
      return new ChainJudgement(store, e.getCause() == null ? Cause.TLS_NAME_MISMATCH : chainDoubt(e), deepest(e));
    }
    return new ChainJudgement(store, null, "");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType) {
    checkServerTrusted(sent, authType, (Socket) null);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType, SSLEngine engine) {
    checkServerTrusted(sent, authType, (Socket) null);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType) throws CertificateException {
    throw new CertificateException("this side is never a server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, Socket socket) throws CertificateException {
    checkClientTrusted(sent, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, SSLEngine engine) throws CertificateException {
    checkClientTrusted(sent, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  /** Has no certificate to give, and notices when one is asked for (RFC 8446 section 4.3.2). */
  X509ExtendedKeyManager keys() {
    return new X509ExtendedKeyManager() {
      @Override
      public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        clientCertificateRequested = true;
        return null;
      }

      @Override
      public String[] getClientAliases(String keyType, Principal[] issuers) {
        return null;
      }

      @Override
      public String[] getServerAliases(String keyType, Principal[] issuers) {
        return null;
      }

      @Override
      public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
      }

      @Override
      public X509Certificate[] getCertificateChain(String alias) {
        return null;
      }

      @Override
      public PrivateKey getPrivateKey(String alias) {
        return null;
      }
    };
  }

  /** After a handshake. */
  TlsPeer peer(String agreedProtocol, String agreedCipher) {
    return new TlsPeer(chain, judgements, agreedProtocol, agreedCipher, clientCertificateRequested);
  }

  /** Gets ready for another handshake; one that takes a session up will show no certificate. */
  void forget() {
    chain = List.of();
    judgements.clear();
  }

  /** As far as one got that failed; protocol and cipher are null before a certificate was shown. */
  TlsPeer peer() {
    return peer(protocol, cipher);
  }

  private static Cause chainDoubt(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof CertificateExpiredException) {
        return Cause.TLS_EXPIRED;
      }
      if (each instanceof CertificateNotYetValidException) {
        return Cause.TLS_NOT_YET_VALID;
      }
    }
    return Cause.TLS_UNTRUSTED;
  }

  private static String deepest(Throwable e) {
    Throwable each = e;
    while (each.getCause() != null) {
      each = each.getCause();
    }
    return each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage();
  }
}
