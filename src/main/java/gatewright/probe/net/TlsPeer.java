package gatewright.probe.net;

import gatewright.result.Cause;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who answered a TLS handshake. Nothing is refused while it goes on, so that the chain is at hand above all when it is not
 * trusted.
 *
 * @param chain as it was sent, the server's own certificate first; empty if the handshake showed none
 * @param judgements what each store that holds anything made of it; empty if no certificate was shown
 * @param protocol "TLSv1.3"
 * @param cipher suite
 * @param clientCertificateRequested whether the server asked for one
 */
public record TlsPeer(
    List<X509Certificate> chain,
    List<ChainJudgement> judgements,
    String protocol,
    String cipher,
    boolean clientCertificateRequested) {
  public TlsPeer {
    chain = List.copyOf(chain);
    judgements = List.copyOf(judgements);
  }

  /**
   * Whether chain, name and dates are all in order, going by public authorities and the engineer's file. What only the
   * workstation's own store trusts does not count: that is what an inspecting proxy's authority looks like.
   */
  public boolean trusted() {
    return !chain.isEmpty() && doubt() == null;
  }

  /**
   * Why it is not {@link #trusted()}: TLS_UNTRUSTED, TLS_NAME_MISMATCH, TLS_EXPIRED or TLS_NOT_YET_VALID; null if it is, or if no
   * certificate was shown.
   */
  public Cause doubt() {
    return chain.isEmpty() ? null : outside().doubt();
  }

  /** What the verification said; empty without doubt. */
  public String doubtWords() {
    if (doubt() == null) {
      return "";
    }
    boolean byPolicy = trustedBy().contains(TrustStore.SYSTEM);
    return byPolicy ? outside().words() + "; only this workstation's own store trusts it" : outside().words();
  }

  /** The same for a customer's own server, where the workstation's store counts as well. */
  public ChainJudgement asOwnServer() {
    return ChainJudgement.best(judgements, EnumSet.allOf(TrustStore.class));
  }

  /** The stores that trust it. */
  public List<TrustStore> trustedBy() {
    return judgements.stream().filter(each -> each.doubt() == null).map(ChainJudgement::store).toList();
  }

  private ChainJudgement outside() {
    return ChainJudgement.best(judgements, EnumSet.of(TrustStore.PUBLIC, TrustStore.FILE));
  }

  /** Who signed the server's certificate, as RFC 2253 writes it; empty if none was shown. */
  public String issuer() {
    return chain.isEmpty() ? "" : chain.get(0).getIssuerX500Principal().getName();
  }

  /** Whom the server's certificate is for; empty if none was shown. */
  public String subject() {
    return chain.isEmpty() ? "" : chain.get(0).getSubjectX500Principal().getName();
  }

  /** SHA-256 of the server's own certificate in DER, lower-case hexadecimal; empty if none was shown. */
  public String fingerprint() {
    return chain.isEmpty() ? "" : fingerprint(chain.get(0));
  }

  /** Of the server's public key, as Java names it ("RSA"); empty if no certificate was shown. */
  public String keyAlgorithm() {
    return chain.isEmpty() ? "" : chain.get(0).getPublicKey().getAlgorithm();
  }

  /** Keeps all of it as evidence. */
  public void keep(Trace trace) {
    trace.keep("protocol", protocol);
    trace.keep("cipher", cipher);
    trace.keep("issuer", issuer());
    trace.keep("subject", subject());
    trace.keep("clientCertificateRequested", clientCertificateRequested);
    List<Map<String, Object>> certificates = new ArrayList<>();
    for (X509Certificate each : chain) {
      certificates.add(describe(each));
    }
    trace.keep("chain", certificates);
    if (!chain.isEmpty()) {
      trace.keep("trustedBy", trustedBy().stream().map(TrustStore::name).toList());
    }
    if (doubt() != null && trustedBy().isEmpty()) {
      trace.keep("trust", doubtWords());
    }
  }

  private static Map<String, Object> describe(X509Certificate certificate) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("subject", certificate.getSubjectX500Principal().getName());
    map.put("issuer", certificate.getIssuerX500Principal().getName());
    map.put("serial", certificate.getSerialNumber().toString(16));
    map.put("notBefore", Instant.ofEpochMilli(certificate.getNotBefore().getTime()).toString());
    map.put("notAfter", Instant.ofEpochMilli(certificate.getNotAfter().getTime()).toString());
    map.put("sha256", fingerprint(certificate));
    map.put("keyAlgorithm", certificate.getPublicKey().getAlgorithm());
    int bits = bits(certificate.getPublicKey());
    if (bits > 0) {
      map.put("keyBits", bits);
    }
    return map;
  }

  private static int bits(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength();
    }
    return key instanceof ECKey curve ? curve.getParams().getCurve().getField().getFieldSize() : 0;
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return HttpReply.sha256(certificate.getEncoded());
    } catch (java.security.cert.CertificateEncodingException e) {
      return "";
    }
  }
}
