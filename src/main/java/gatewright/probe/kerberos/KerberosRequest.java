package gatewright.probe.kerberos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An AS-REQ (RFC 4120 section 5.4.1) for a user that does not exist; no account is touched by it. */
final class KerberosRequest {
  private static final String NOBODY = "gatewright-test";

  private KerberosRequest() {}

  /**
   * The request.
   *
   * @param host of the centre; its domain is taken for the realm, and a wrong one is answered as well
   * @param nonce positive
   */
  static byte[] of(String host, int nonce) {
    String realm = host.substring(host.indexOf('.') + 1).toUpperCase(Locale.ROOT);
    byte[] body =
        sequence(
            tagged(0, primitive(0x03, new byte[5])),
            tagged(1, name(1, NOBODY)),
            tagged(2, text(realm)),
            tagged(3, name(2, "krbtgt", realm)),
            tagged(5, primitive(0x18, "20370913024805Z".getBytes(StandardCharsets.US_ASCII))),
            tagged(7, integer(nonce)),
            // AES-256, AES-128 and RC4 (RFC 3961 section 8, RFC 4757): what any centre of the last twenty years knows one of.
            tagged(8, sequence(integer(18), integer(17), integer(23))));
    return primitive(0x6A, sequence(tagged(1, integer(5)), tagged(2, integer(10)), tagged(4, body)));
  }

  private static byte[] name(int type, String... parts) {
    byte[][] texts = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      texts[i] = text(parts[i]);
    }
    return sequence(tagged(0, integer(type)), tagged(1, sequence(texts)));
  }

  private static byte[] text(String text) {
    return primitive(0x1B, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] integer(int value) {
    return primitive(0x02, java.math.BigInteger.valueOf(value).toByteArray());
  }

  private static byte[] tagged(int number, byte[] content) {
    return primitive(0xA0 + number, content);
  }

  private static byte[] sequence(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return primitive(0x30, all.toByteArray());
  }

  /** DER: tag, length, content; lengths up to 65535. */
  private static byte[] primitive(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length > 0xFF) {
      out.write(0x82);
      out.write(content.length >> 8);
    } else if (content.length > 0x7F) {
      out.write(0x81);
    }
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }
}
