package gatewright.probe.directory;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into LDAP messages. The length is looked at before anything is read, so that no server makes this program hold
 * more than one message of a sensible size; the library then decodes what was cut out.
 */
final class LdapFrames {
  /** The largest message that is read: many times what a directory says of itself. */
  static final int LARGEST = 1 << 20;

  private static final int SEQUENCE = 0x30;
  private static final int LONG_FORM = 0x80;
  private static final int MOST_LENGTH_BYTES = 4;
  private static final int HEAD = 2 + MOST_LENGTH_BYTES;

  private LdapFrames() {}

  /**
   * Reads one message (RFC 4511 section 5.1: definite lengths only).
   *
   * @throws EOFException if the stream ends before the message does
   * @throws LdapGarbled if it is no LDAP message
   */
  static LDAPMessage read(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int first = next(in);
    if (first != SEQUENCE) {
      throw new LdapGarbled(tls(first) ? "an answer in TLS" : "an answer that is no LDAP");
    }
    head[0] = (byte) first;
    int size = next(in);
    head[1] = (byte) size;
    int used = 2;
    if (size >= LONG_FORM) {
      int bytes = size - LONG_FORM;
      if (bytes == 0 || bytes > MOST_LENGTH_BYTES) {
        throw new LdapGarbled("a length that LDAP does not allow");
      }
      long length = 0;
      for (int i = 0; i < bytes; i++) {
        int each = next(in);
        head[used++] = (byte) each;
        length = length << 8 | each;
      }
      if (length > LARGEST) {
        throw new LdapGarbled("a message of " + length + " bytes");
      }
      size = (int) length;
    }
    byte[] body = in.readNBytes(size);
    if (body.length < size) {
      throw new EOFException("closed within a message");
    }
    byte[] whole = Arrays.copyOf(head, used + size);
    System.arraycopy(body, 0, whole, used, size);
    return decoded(whole);
  }

  /** By its elements: the library's reader of streams never ends on an inner length that goes beyond the message. */
  private static LDAPMessage decoded(byte[] whole) throws LdapGarbled {
    try {
      return LDAPMessage.decode(ASN1Element.decode(whole));
    } catch (ASN1Exception | LDAPException e) {
      throw new LdapGarbled("a message that cannot be decoded", e);
    }
  }

  /** RFC 8446 section 5.1: a server that speaks TLS takes the question for a bad record, and answers with an alert. */
  private static boolean tls(int first) {
    return first >= 20 && first <= 24;
  }

  private static int next(InputStream in) throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException("closed before the answer");
    }
    return value;
  }
}
