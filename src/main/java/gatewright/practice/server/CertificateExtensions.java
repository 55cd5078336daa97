package gatewright.practice.server;

import com.unboundid.asn1.ASN1BitString;
import com.unboundid.asn1.ASN1Boolean;
import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1IA5String;
import com.unboundid.asn1.ASN1ObjectIdentifier;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.util.OID;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** The extensions of practice certificates (RFC 5280 section 4.2.1). The library reads them, but leaves writing to the caller. */
final class CertificateExtensions {
  /** Tags of dNSName and iPAddress in a GeneralName (RFC 5280 section 4.2.1.6). */
  private static final byte DNS_NAME = (byte) 0x82;

  private static final byte IP_ADDRESS = (byte) 0x87;

  private CertificateExtensions() {}

  /** Of an authority: it may sign certificates, and nothing else. */
  static X509CertificateExtension[] authority() {
    return new X509CertificateExtension[] {
      extension("2.5.29.19", true, new ASN1Sequence(new ASN1Boolean(true))),
      extension("2.5.29.15", true, new ASN1BitString(false, false, false, false, false, true, true))
    };
  }

  /** Of a server with that name, unless it is an address as text, and those addresses. */
  static X509CertificateExtension[] server(String host, List<InetAddress> addresses) throws ASN1Exception {
    List<ASN1Element> names = new ArrayList<>();
    if (NumericAddress.of(host).isEmpty()) {
      names.add(new ASN1IA5String(DNS_NAME, host));
    }
    addresses.forEach(address -> names.add(new ASN1OctetString(IP_ADDRESS, address.getAddress())));
    ASN1Element serverAuthentication = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.1");
    return new X509CertificateExtension[] {
      extension("2.5.29.19", true, new ASN1Sequence()),
      extension("2.5.29.15", true, new ASN1BitString(true)),
      extension("2.5.29.37", false, new ASN1Sequence(serverAuthentication)),
      extension("2.5.29.17", false, new ASN1Sequence(names))
    };
  }

  private static X509CertificateExtension extension(String oid, boolean critical, ASN1Element value) {
    return new X509CertificateExtension(new OID(oid), critical, value.encode());
  }
}
