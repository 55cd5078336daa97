package gatewright.probe.windows;

import java.nio.ByteBuffer;

/** The request for a NetBIOS session and its answer (RFC 1002 sections 4.3.2 to 4.3.5). */
final class SessionRequest {
  /** Length of the header of every session packet. */
  static final int HEADER = 4;

  private static final byte REQUEST = (byte) 0x81;
  private static final byte POSITIVE = (byte) 0x82;
  private static final byte NEGATIVE = (byte) 0x83;
  private static final byte RETARGET = (byte) 0x84;
  private static final int SERVER = 0x20;
  private static final int WORKSTATION = 0x00;

  private SessionRequest() {}

  /**
   * What the session service answered.
   *
   * @param decided whether it shows that sessions are to be had here, even if not under the name that was asked for
   * @param words what it said
   */
  record Reply(boolean decided, String words) {}

  /** A request to whoever serves files there. */
  static byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + 2 * NetbiosName.LENGTH);
    out.put(REQUEST).put((byte) 0).putShort((short) (2 * NetbiosName.LENGTH));
    out.put(NetbiosName.encoded("*SMBSERVER", SERVER)).put(NetbiosName.encoded("GATEWRIGHT", WORKSTATION));
    return out.array();
  }

  /**
   * How many bytes follow the header.
   *
   * @throws WrongBytes if it is the header of no answer to a request
   */
  static int length(byte[] header) throws WrongBytes {
    int length = (header[1] & 1) << 16 | (header[2] & 0xFF) << 8 | header[3] & 0xFF;
    int due =
        switch (header[0]) {
          case POSITIVE -> 0;
          case NEGATIVE -> 1;
          case RETARGET -> 6;
          default -> -1;
        };
    if (due != length || (header[1] & 0xFE) != 0) {
      throw new WrongBytes("no answer to a session request");
    }
    return length;
  }

  /**
   * Reads the answer.
   *
   * @param rest what followed the header
   */
  static Reply read(byte[] header, byte[] rest) throws WrongBytes {
    if (length(header) != rest.length) {
      throw new WrongBytes("an answer cut short");
    }
    return switch (header[0]) {
      case POSITIVE -> new Reply(true, "it grants a session");
      case RETARGET -> new Reply(
          false,
          "it sends the caller on to " + (rest[0] & 0xFF) + "." + (rest[1] & 0xFF) + "." + (rest[2] & 0xFF) + "." + (rest[3] & 0xFF)
              + ":" + ((rest[4] & 0xFF) << 8 | rest[5] & 0xFF));
      default -> refusal(rest[0] & 0xFF);
    };
  }

  /** Codes of RFC 1002 section 4.3.4. Who only misses the name that was called listens, and grants sessions under its own. */
  private static Reply refusal(int code) {
    return switch (code) {
      case 0x80 -> new Reply(true, "it speaks NetBIOS, and does not listen under the name *SMBSERVER (code 80)");
      case 0x82 -> new Reply(true, "it speaks NetBIOS, and is not called *SMBSERVER (code 82)");
      case 0x81 -> new Reply(false, "it does not listen for this caller (code 81)");
      case 0x83 -> new Reply(false, "it has no room for another session (code 83)");
      default -> new Reply(false, "it refuses the session (code " + Integer.toHexString(code).toUpperCase(java.util.Locale.ROOT) + ")");
    };
  }
}
