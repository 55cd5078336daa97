package gatewright.practice.server;

import com.unboundid.asn1.ASN1BitString;
import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Signs the certificates of practice servers. Its key is made at start and never leaves memory. */
public final class CertificateAuthority {
  private static final SignatureAlgorithmIdentifier SIGNATURE = SignatureAlgorithmIdentifier.SHA_256_WITH_ECDSA;
  private static final int KEY_BITS = 256;
  private static final Duration LIFE = Duration.ofDays(90);

  private final com.unboundid.util.ssl.cert.X509Certificate certificate;
  private final PrivateKey key;

  private CertificateAuthority(com.unboundid.util.ssl.cert.X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * A new one.
   *
   * @throws IllegalStateException if this Java lacks the algorithms
   */
  public static CertificateAuthority create(String name, Instant now) {
    try {
      ObjectPair<com.unboundid.util.ssl.cert.X509Certificate, KeyPair> made =
          com.unboundid.util.ssl.cert.X509Certificate.generateSelfSignedCertificate(
              SIGNATURE,
              PublicKeyAlgorithmIdentifier.EC,
              KEY_BITS,
              subject(name),
              now.minus(LIFE).toEpochMilli(),
              now.plus(LIFE).toEpochMilli(),
              CertificateExtensions.authority());
      return new CertificateAuthority(made.getFirst(), made.getSecond().getPrivate());
    } catch (CertException e) {
      throw new IllegalStateException("this Java cannot make certificates", e);
    }
  }

  /** Its own certificate, which a client trusts or does not. */
  public X509Certificate certificate() {
    return standard(certificate);
  }

  /**
   * What a server of that name needs to speak TLS.
   *
   * @param addresses that the certificate shall hold beside the name; may be empty
   */
  public SSLContext serving(String host, List<InetAddress> addresses, Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      Certificate[] chain = {sign(host, addresses, pair.getPublic(), now), certificate()};
      char[] none = {};
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, none);
      store.setKeyEntry("server", pair.getPrivate(), none, chain);
      KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, none);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot serve TLS", e);
    }
  }

  private X509Certificate sign(String host, List<InetAddress> addresses, PublicKey publicKey, Instant now) {
    try {
      ASN1Element[] info = ASN1Sequence.decodeAsSequence(publicKey.getEncoded()).elements();
      ASN1Element[] algorithm = info[0].decodeAsSequence().elements();
      ASN1BitString bits = info[1].decodeAsBitString();
      return standard(
          com.unboundid.util.ssl.cert.X509Certificate.generateIssuerSignedCertificate(
              SIGNATURE,
              certificate,
              key,
              algorithm[0].decodeAsObjectIdentifier().getOID(),
              algorithm[1],
              bits,
              null,
              subject(host),
              now.minus(Duration.ofDays(1)).toEpochMilli(),
              now.plus(LIFE).toEpochMilli(),
              CertificateExtensions.server(host, addresses)));
    } catch (CertException | ASN1Exception e) {
      throw new IllegalStateException("this Java cannot make certificates", e);
    }
  }

  private static DN subject(String name) {
    return new DN(new RDN("CN", name), new RDN("O", "Practice Ltd"));
  }

  private static X509Certificate standard(com.unboundid.util.ssl.cert.X509Certificate made) {
    try {
      return (X509Certificate) made.toCertificate();
    } catch (CertificateException e) {
      throw new IllegalStateException("this Java cannot read its certificate", e);
    }
  }
}
