package gatewright.peer;

import com.unboundid.asn1.ASN1BitString;
import com.unboundid.asn1.ASN1Boolean;
import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1IA5String;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.util.OID;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** An authority that signs whatever certificate a test needs. */
public final class Signer {
  private static final SignatureAlgorithmIdentifier SIGNATURE = SignatureAlgorithmIdentifier.SHA_256_WITH_ECDSA;
  private static final int KEY_BITS = 256;

  private final com.unboundid.util.ssl.cert.X509Certificate certificate;
  private final PrivateKey key;
  private final String organisation;

  /** An authority of that organisation, valid for years. */
  public Signer(String organisation) {
    this.organisation = organisation;
    Instant now = Instant.now();
    try {
      ObjectPair<com.unboundid.util.ssl.cert.X509Certificate, KeyPair> made =
          com.unboundid.util.ssl.cert.X509Certificate.generateSelfSignedCertificate(
              SIGNATURE,
              PublicKeyAlgorithmIdentifier.EC,
              KEY_BITS,
              subject(organisation + " CA"),
              now.minus(Duration.ofDays(1000)).toEpochMilli(),
              now.plus(Duration.ofDays(1000)).toEpochMilli(),
              extension("2.5.29.19", new ASN1Sequence(new ASN1Boolean(true))));
      certificate = made.getFirst();
      key = made.getSecond().getPrivate();
    } catch (CertException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its own certificate, to be trusted. */
  public X509Certificate certificate() {
    return standard(certificate);
  }

  /** What a server of that name needs, valid today. */
  public SSLContext server(String host) {
    Instant now = Instant.now();
    return server(host, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)));
  }

  /** The same, valid then. */
  public SSLContext server(String host, Instant from, Instant until) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      char[] none = {};
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, none);
      store.setKeyEntry("server", pair.getPrivate(), none, new Certificate[] {sign(host, pair, from, until), certificate()});
      KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, none);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), new TrustManager[] {new TakesAnyClient()}, null);
      return context;
    } catch (GeneralSecurityException | IOException | CertException | ASN1Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the server's end of a connection a TLS one. */
  public static SSLSocket tls(SSLContext context, java.net.Socket socket) throws IOException {
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
    tls.setUseClientMode(false);
    return tls;
  }

  /** A server that answers each request with that text over TLS. */
  public static TcpPeer https(SSLContext context, String reply) {
    return TcpPeer.that(
        socket -> {
          SSLSocket tls = tls(context, socket);
          TcpPeer.head(tls.getInputStream());
          TcpPeer.send(tls, reply);
          tls.close();
        });
  }

  private X509Certificate sign(String host, KeyPair pair, Instant from, Instant until) throws CertException, ASN1Exception {
    ASN1Element[] info = ASN1Sequence.decodeAsSequence(pair.getPublic().getEncoded()).elements();
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
            from.toEpochMilli(),
            until.toEpochMilli(),
            extension("2.5.29.17", new ASN1Sequence(new ASN1IA5String((byte) 0x82, host)))));
  }

  private DN subject(String name) {
    return new DN(new RDN("CN", name), new RDN("O", organisation));
  }

  private static X509CertificateExtension extension(String oid, ASN1Element value) {
    return new X509CertificateExtension(new OID(oid), false, value.encode());
  }

  private static X509Certificate standard(com.unboundid.util.ssl.cert.X509Certificate made) {
    try {
      return (X509Certificate) made.toCertificate();
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class TakesAnyClient implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
      throw new CertificateException("this side is never a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
