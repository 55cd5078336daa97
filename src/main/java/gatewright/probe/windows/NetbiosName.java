package gatewright.probe.windows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first-level encoding of a NetBIOS name (RFC 1001 section 14.1): a letter for each half of a byte. */
final class NetbiosName {
  /** Length byte, 32 letters, and the root's empty label. */
  static final int LENGTH = 34;

  private static final int CHARACTERS = 16;

  private NetbiosName() {}

  /** A name of up to 15 characters, padded with blanks, and its suffix. */
  static byte[] encoded(String name, int suffix) {
    byte[] plain = new byte[CHARACTERS];
    Arrays.fill(plain, (byte) ' ');
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, plain, 0, Math.min(text.length, CHARACTERS - 1));
    plain[CHARACTERS - 1] = (byte) suffix;
    return encoded(plain);
  }

  /** The name that stands for whoever listens; it is padded with zeros instead (RFC 1002 section 4.2.17). */
  static byte[] anybody() {
    byte[] plain = new byte[CHARACTERS];
    plain[0] = '*';
    return encoded(plain);
  }

  private static byte[] encoded(byte[] plain) {
    byte[] out = new byte[LENGTH];
    out[0] = 2 * CHARACTERS;
    for (int i = 0; i < CHARACTERS; i++) {
      out[1 + 2 * i] = (byte) ('A' + ((plain[i] >> 4) & 0x0F));
      out[2 + 2 * i] = (byte) ('A' + (plain[i] & 0x0F));
    }
    return out;
  }
}
