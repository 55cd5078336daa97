package gatewright.probe.windows;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** SMB 1: an offer that names SMB 2 as well, and the server's choice (MS-CIFS section 2.2.4.52, MS-SMB2 section 3.2.4.2.2.1). */
final class Smb1Offer {
  private static final int MAGIC = 0x424D53FF;
  private static final int NEGOTIATE = 0x72;
  private static final int HEADER = 32;
  private static final int FROM_SERVER = 0x80;
  private static final int WORDS = 17;
  private static final int NO_DIALECT = 0xFFFF;
  private static final String OWN_DIALECT = "NT LM 0.12";
  private static final String DIALECTS = "\u0002" + OWN_DIALECT + "\0\u0002SMB 2.002\0\u0002SMB 2.???\0";

  private Smb1Offer() {}

  static byte[] request() {
    byte[] dialects = DIALECTS.getBytes(StandardCharsets.US_ASCII);
    int length = HEADER + 3 + dialects.length;
    ByteBuffer out = ByteBuffer.allocate(SmbFraming.PREFIX + length).putInt(length).order(ByteOrder.LITTLE_ENDIAN);
    // Long names, extended security, NT status codes, Unicode.
    out.putInt(MAGIC).put((byte) NEGOTIATE).putInt(0).put((byte) 0x18).putShort((short) 0xC801);
    out.position(SmbFraming.PREFIX + HEADER);
    return out.put((byte) 0).putShort((short) dialects.length).put(dialects).array();
  }

  /** Reads a whole message, its length included, in whichever SMB the server answers. */
  static SmbReply read(byte[] message) throws NotSpoken {
    if (message.length > SmbFraming.PREFIX && (message[SmbFraming.PREFIX] & 0xFF) == SmbFraming.NEW) {
      return Smb2Offer.read(message);
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(message, SmbFraming.PREFIX, message.length - SmbFraming.PREFIX).slice();
      in.order(ByteOrder.LITTLE_ENDIAN);
      boolean ours = in.getInt(0) == MAGIC && (in.get(4) & 0xFF) == NEGOTIATE && (in.get(9) & FROM_SERVER) != 0;
      if (!ours) {
        throw new NotSpoken("no answer to an offer of dialects");
      }
      long status = in.getInt(5) & 0xFFFF_FFFFL;
      int words = in.get(HEADER) & 0xFF;
      int choice = words == 0 ? NO_DIALECT : in.getShort(HEADER + 1) & 0xFFFF;
      if (status != 0 || choice == NO_DIALECT) {
        return SmbReply.refusal(true, status);
      }
      if (choice != 0 || words != WORDS) {
        throw new NotSpoken("a choice of another size");
      }
      int mode = in.get(HEADER + 3);
      return new SmbReply(true, 0, OWN_DIALECT, (mode & 8) != 0, "", SmbReply.time(in.getLong(HEADER + 24)));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new NotSpoken("a message cut short");
    }
  }
}
