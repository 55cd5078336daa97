package gatewright.probe.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The bind to the RPC endpoint mapper and its answer (DCE 1.1 RPC, C706 chapter 12; MS-RPCE section 2.2.2). */
final class EndpointMapper {
  /** Fragments of every RPC server are at least that long at most (C706 section 12.6.3.1, MustRecvFragSize is 1,432). */
  static final int LONGEST = 8192;

  /** Length of the common header. */
  static final int HEADER = 16;

  private static final UUID MAPPER = UUID.fromString("e1af8308-5d1f-11c9-91a4-08002b14a0fa");
  private static final UUID NDR = UUID.fromString("8a885d04-1ceb-11c9-9fe8-08002b104860");
  private static final int BIND_LENGTH = 72;
  private static final short FRAGMENT = 4280;
  private static final int CALL = 1;
  private static final byte VERSION = 5;
  private static final byte BIND = 11;
  private static final byte BIND_ACK = 12;
  private static final byte BIND_NAK = 13;
  private static final byte FAULT = 3;

  private EndpointMapper() {}

  /**
   * What an RPC server answered.
   *
   * @param accepted whether it is the endpoint mapper
   * @param words what it said
   */
  record Reply(boolean accepted, String words) {}

  /** The bind, one context, nothing to prove who asks. */
  static byte[] bind() {
    ByteBuffer out = LittleEndian.buffer(BIND_LENGTH);
    out.put(VERSION).put((byte) 0).put(BIND).put((byte) 3);
    out.put((byte) 0x10).put((byte) 0).put((byte) 0).put((byte) 0);
    out.putShort((short) BIND_LENGTH).putShort((short) 0).putInt(CALL);
    out.putShort(FRAGMENT).putShort(FRAGMENT).putInt(0);
    out.put((byte) 1).put((byte) 0).putShort((short) 0);
    out.putShort((short) 0).put((byte) 1).put((byte) 0);
    LittleEndian.put(out, MAPPER);
    out.putInt(3);
    LittleEndian.put(out, NDR);
    out.putInt(2);
    return out.array();
  }

  /**
   * How long the whole fragment is.
   *
   * @param header its first 16 bytes
   * @throws WrongBytes if that is no RPC, or longer than any answer to a bind
   */
  static int length(byte[] header) throws WrongBytes {
    ByteBuffer in = ordered(header);
    if (in.get(0) != VERSION || in.get(1) > 1 || in.get(1) < 0) {
      throw new WrongBytes("no RPC of version 5");
    }
    int length = in.getShort(8) & 0xFFFF;
    if (length < HEADER || length > LONGEST) {
      throw new WrongBytes("a fragment of " + length + " bytes");
    }
    return length;
  }

  /**
   * Reads the answer.
   *
   * @param fragment all of it
   * @throws WrongBytes if it is no answer to this bind
   */
  static Reply read(byte[] fragment) throws WrongBytes {
    if (fragment.length < HEADER || length(fragment) != fragment.length) {
      throw new WrongBytes("a fragment cut short");
    }
    ByteBuffer in = ordered(fragment);
    if (in.getInt(12) != CALL) {
      throw new WrongBytes("an answer to another call");
    }
    return switch (in.get(2)) {
      case BIND_ACK -> acknowledged(in);
      case BIND_NAK -> new Reply(false, "it rejects the bind, reason " + number(in, HEADER));
      case FAULT -> new Reply(false, "it answers the bind with a fault");
      default -> throw new WrongBytes("an RPC packet of type " + in.get(2));
    };
  }

  private static Reply acknowledged(ByteBuffer in) throws WrongBytes {
    int textLength = number(in, 24);
    int results = (26 + textLength + 3) / 4 * 4;
    if (results + 8 > in.limit()) {
      throw new WrongBytes("a bind_ack cut short");
    }
    if (in.get(results) < 1) {
      throw new WrongBytes("a bind_ack without a result");
    }
    int result = number(in, results + 4);
    if (result != 0) {
      return new Reply(false, "it does not know the endpoint mapper, result " + result + ", reason " + number(in, results + 6));
    }
    String address = new String(in.array(), 26, Math.max(0, textLength - 1), StandardCharsets.ISO_8859_1);
    return new Reply(true, "the endpoint mapper takes the bind" + (address.isBlank() ? "" : ", secondary address " + address));
  }

  private static int number(ByteBuffer in, int offset) throws WrongBytes {
    if (offset + Short.BYTES > in.limit()) {
      throw new WrongBytes("a fragment cut short");
    }
    return in.getShort(offset) & 0xFFFF;
  }

  /** The sender chooses the order of bytes and says so in the data representation label. */
  private static ByteBuffer ordered(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order((bytes[4] & 0x10) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }
}
