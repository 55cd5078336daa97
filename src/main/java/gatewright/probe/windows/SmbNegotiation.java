package gatewright.probe.windows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** SMB's first question, in the dialects of today (MS-SMB2 sections 2.2.3 and 2.2.4) and in the old one (MS-CIFS section 2.2.4.52). */
final class SmbNegotiation {
  /** Length of what stands before every message on port 445 (MS-SMB2 section 2.1). */
  static final int HEADER = 4;

  /** No answer to a negotiation is longer. */
  static final int LONGEST = 65_536;

  private static final int SMB2_HEADER = 64;
  private static final int SMB2_BODY = 64;
  private static final int SMB1_HEADER = 32;
  private static final byte SMB1_NEGOTIATE = 0x72;
  private static final short[] DIALECTS = {0x0202, 0x0210, 0x0300, 0x0302, 0x0311};
  private static final int CONTEXTS_AT = 112;
  private static final int PREAUTH_DATA = 38;
  private static final int REQUEST = CONTEXTS_AT + 8 + PREAUTH_DATA;

  /** 1 January 1970 in FILETIME's count of 100 ns since 1601 (MS-DTYP section 2.3.3). */
  private static final long UNIX_EPOCH = 116_444_736_000_000_000L;

  private SmbNegotiation() {}

  /** What a server answered. */
  sealed interface Reply permits Modern, Old, Refusal {}

  /**
   * It speaks SMB2 or 3.
   *
   * @param dialect revision, as "3.1.1"
   * @param server its GUID
   * @param time its clock; null if it does not say
   */
  record Modern(String dialect, boolean signingRequired, UUID server, Instant time) implements Reply {}

  /** It speaks SMB1. */
  record Old() implements Reply {}

  /** It speaks SMB2 and does not want to; the status is an NTSTATUS. */
  record Refusal(int status) implements Reply {
    String words() {
      return "status " + HexFormat.of().withUpperCase().toHexDigits(status);
    }
  }

  /**
   * The question in today's dialects.
   *
   * @param client a GUID for this caller
   * @param salt 32 random bytes
   */
  static byte[] modern(UUID client, byte[] salt) {
    ByteBuffer out = LittleEndian.buffer(HEADER + REQUEST);
    out.put(frame(REQUEST));
    out.put((byte) 0xFE).put(new byte[] {'S', 'M', 'B'}).putShort((short) SMB2_HEADER).putShort((short) 0).putInt(0);
    out.putShort((short) 0).putShort((short) 1).putInt(0).putInt(0).putLong(0).putInt(0).putInt(0).putLong(0);
    out.putLong(0).putLong(0);
    out.putShort((short) 36).putShort((short) DIALECTS.length).putShort((short) 1).putShort((short) 0).putInt(0x7F);
    LittleEndian.put(out, client);
    out.putInt(CONTEXTS_AT).putShort((short) 1).putShort((short) 0);
    for (short dialect : DIALECTS) {
      out.putShort(dialect);
    }
    out.position(HEADER + CONTEXTS_AT);
    // SMB2_PREAUTH_INTEGRITY_CAPABILITIES, SHA-512: 3.1.1 may not be offered without it (MS-SMB2 section 2.2.3.1.1).
    out.putShort((short) 1).putShort((short) PREAUTH_DATA).putInt(0);
    out.putShort((short) 1).putShort((short) salt.length).putShort((short) 1).put(salt);
    return out.array();
  }

  /** The question in the old dialect alone. */
  static byte[] old() {
    byte[] dialect = "\2NT LM 0.12\0".getBytes(StandardCharsets.US_ASCII);
    int length = SMB1_HEADER + 1 + 2 + dialect.length;
    ByteBuffer out = LittleEndian.buffer(HEADER + length);
    out.put(frame(length));
    out.put((byte) 0xFF).put(new byte[] {'S', 'M', 'B'}).put(SMB1_NEGOTIATE).putInt(0).put((byte) 0x18).putShort((short) 0xC801);
    out.position(HEADER + SMB1_HEADER);
    out.put((byte) 0).putShort((short) dialect.length).put(dialect);
    return out.array();
  }

  /**
   * How long a message is.
   *
   * @param header what stands before it
   * @throws WrongBytes if that is not how SMB begins
   */
  static int length(byte[] header) throws WrongBytes {
    int length = (header[1] & 0xFF) << 16 | (header[2] & 0xFF) << 8 | header[3] & 0xFF;
    if (header[0] != 0 || length < SMB1_HEADER || length > LONGEST) {
      throw new WrongBytes("no SMB message");
    }
    return length;
  }

  /**
   * Reads the answer to either question.
   *
   * @throws WrongBytes if it is none
   */
  static Reply read(byte[] message) throws WrongBytes {
    if (message.length >= SMB1_HEADER && magic(message, 0xFF)) {
      if (message[4] != SMB1_NEGOTIATE || (message[9] & 0x80) == 0) {
        throw new WrongBytes("an SMB1 message that answers nothing");
      }
      return new Old();
    }
    if (message.length < SMB2_HEADER || !magic(message, 0xFE)) {
      throw new WrongBytes("no SMB message");
    }
    ByteBuffer in = LittleEndian.reading(message);
    boolean answer = (in.getInt(16) & 1) != 0;
    if (!answer || in.getShort(4) != SMB2_HEADER || in.getShort(12) != 0 || in.getLong(24) != 0) {
      throw new WrongBytes("an SMB2 message that answers another question");
    }
    int status = in.getInt(8);
    if (status != 0) {
      return new Refusal(status);
    }
    if (message.length < SMB2_HEADER + SMB2_BODY || in.getShort(SMB2_HEADER) != SMB2_BODY + 1) {
      throw new WrongBytes("an SMB2 answer cut short");
    }
    return modern(in.position(SMB2_HEADER + 2));
  }

  private static Modern modern(ByteBuffer in) throws WrongBytes {
    boolean required = (in.getShort() & 2) != 0;
    String dialect = dialect(in.getShort());
    in.getShort();
    UUID server = LittleEndian.uuid(in);
    in.position(in.position() + 4 * Integer.BYTES);
    long time = in.getLong();
    boolean told = time > UNIX_EPOCH;
    return new Modern(dialect, required, server, told ? Instant.ofEpochMilli((time - UNIX_EPOCH) / 10_000) : null);
  }

  private static String dialect(short revision) throws WrongBytes {
    return switch (revision) {
      case 0x0202 -> "2.0.2";
      case 0x0210 -> "2.1";
      case 0x0300 -> "3.0";
      case 0x0302 -> "3.0.2";
      case 0x0311 -> "3.1.1";
      default -> throw new WrongBytes("a dialect that was not offered, " + Integer.toHexString(revision & 0xFFFF).toUpperCase(Locale.ROOT));
    };
  }

  private static boolean magic(byte[] message, int first) {
    return message[0] == (byte) first && message[1] == 'S' && message[2] == 'M' && message[3] == 'B';
  }

  private static byte[] frame(int length) {
    return new byte[] {0, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
  }
}
