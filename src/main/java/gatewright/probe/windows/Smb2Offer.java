package gatewright.probe.windows;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.UUID;

/** SMB 2 and 3: the offer of all dialects, and the server's choice (MS-SMB2 sections 2.2.3 and 2.2.4). */
final class Smb2Offer {
  private static final int MAGIC = 0x424D53FE;
  private static final int HEADER = 64;
  private static final int REPLY_BODY = 64;
  private static final int FROM_SERVER = 1;
  private static final int[] DIALECTS = {0x0202, 0x0210, 0x0300, 0x0302, 0x0311};
  private static final int SALT = 32;

  /** Begins at a multiple of eight behind the dialects. */
  private static final int CONTEXT = HEADER + 48;

  private Smb2Offer() {}

  static byte[] request(SecureRandom random) {
    byte[] client = new byte[16];
    byte[] salt = new byte[SALT];
    random.nextBytes(client);
    random.nextBytes(salt);
    int length = CONTEXT + 14 + SALT;
    ByteBuffer out = ByteBuffer.allocate(SmbFraming.PREFIX + length).putInt(length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putShort((short) HEADER).putShort((short) 0).putInt(0).putShort((short) 0).putShort((short) 1);
    out.position(SmbFraming.PREFIX + HEADER);
    // Signing is enabled; no capabilities are claimed.
    out.putShort((short) 36).putShort((short) DIALECTS.length).putShort((short) 1).putShort((short) 0).putInt(0).put(client);
    out.putInt(CONTEXT).putShort((short) 1).putShort((short) 0);
    for (int dialect : DIALECTS) {
      out.putShort((short) dialect);
    }
    out.position(SmbFraming.PREFIX + CONTEXT);
    // Section 2.2.3.1.1: 3.1.1 is only agreed on with a hash (SHA-512) for what is said before the login.
    out.putShort((short) 1).putShort((short) (6 + SALT)).putInt(0);
    out.putShort((short) 1).putShort((short) SALT).putShort((short) 1).put(salt);
    return out.array();
  }

  /** Reads a whole message, its length included. */
  static SmbReply read(byte[] message) throws NotSpoken {
    try {
      ByteBuffer in = ByteBuffer.wrap(message, SmbFraming.PREFIX, message.length - SmbFraming.PREFIX).slice();
      in.order(ByteOrder.LITTLE_ENDIAN);
      boolean ours = in.getInt(0) == MAGIC && in.getShort(4) == HEADER && in.getShort(12) == 0 && in.getLong(24) == 0;
      if (!ours || (in.getInt(16) & FROM_SERVER) == 0) {
        throw new NotSpoken("no answer to an offer of dialects");
      }
      long status = in.getInt(8) & 0xFFFF_FFFFL;
      return status == 0 ? agreed(in) : SmbReply.refusal(false, status);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new NotSpoken("a message cut short");
    }
  }

  private static SmbReply agreed(ByteBuffer in) throws NotSpoken {
    if (in.remaining() < HEADER + REPLY_BODY || in.getShort(HEADER) != REPLY_BODY + 1) {
      throw new NotSpoken("a choice of another size");
    }
    int mode = in.getShort(HEADER + 2);
    String dialect = dialect(in.getShort(HEADER + 4) & 0xFFFF);
    return new SmbReply(false, 0, dialect, (mode & 2) != 0, guid(in), SmbReply.time(in.getLong(HEADER + 40)));
  }

  private static String dialect(int revision) throws NotSpoken {
    return switch (revision) {
      case 0x0202 -> "2.0.2";
      case 0x0210 -> "2.1";
      case 0x0300 -> "3.0";
      case 0x0302 -> "3.0.2";
      case 0x0311 -> "3.1.1";
      // Section 2.2.4: the answer to an offer in SMB 1; which of them would be said in the next round.
      case 0x02FF -> "2.x";
      default -> throw new NotSpoken("a dialect that nobody offered");
    };
  }

  /** MS-DTYP section 2.3.4.2: the first three parts are little-endian. */
  private static String guid(ByteBuffer in) {
    long high =
        (in.getInt(HEADER + 8) & 0xFFFF_FFFFL) << 32
            | (in.getShort(HEADER + 12) & 0xFFFFL) << 16
            | in.getShort(HEADER + 14) & 0xFFFFL;
    long low = Long.reverseBytes(in.getLong(HEADER + 16));
    return new UUID(high, low).toString();
  }
}
