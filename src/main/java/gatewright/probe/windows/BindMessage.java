package gatewright.probe.windows;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** DCE/RPC's bind to the endpoint mapper and what can be answered to it (C706 section 12.6.4, MS-RPCE section 2.2.2). */
final class BindMessage {
  static final int ACKNOWLEDGED = 12;
  static final int REFUSED = 13;
  static final int FAULT = 3;

  private static final int BIND = 11;
  private static final int CALL = 0x67_77_01;
  private static final int HEAD = 16;
  private static final int FRAGMENT = 4280;

  /** e1af8308-5d1f-11c9-91a4-08002b14a0fa version 3.0, as it is sent. */
  private static final String MAPPER = "0883afe11f5dc91191a408002b14a0fa" + "03000000";

  /** NDR, 8a885d04-1ceb-11c9-9fe8-08002b104860 version 2.0. */
  private static final String ENCODING = "045d888aeb1cc9119fe808002b104860" + "02000000";

  private BindMessage() {}

  /**
   * What a server said to it.
   *
   * @param type {@link #ACKNOWLEDGED}, {@link #REFUSED} or {@link #FAULT}
   * @param result of an acknowledged one: 0 if the interface was accepted
   * @param reason why it was not, or was refused; a fault's status
   * @param port that the server names as its own, as text; empty if it names none
   */
  record Reply(int type, int result, long reason, String port) {
    boolean accepted() {
      return type == ACKNOWLEDGED && result == 0;
    }
  }

  /** How its messages begin: version 5, an answer's type, and a length in the byte order that the message names. */
  static final Exchange.Framing FRAMING =
      new Exchange.Framing() {
        @Override
        public String name() {
          return "DCE/RPC";
        }

        @Override
        public int head() {
          return HEAD;
        }

        @Override
        public boolean begins(byte[] part) {
          boolean version = part[0] == 5 && (part.length < 2 || part[1] == 0 || part[1] == 1);
          boolean type = part.length < 3 || part[2] == ACKNOWLEDGED || part[2] == REFUSED || part[2] == FAULT;
          return version && type;
        }

        @Override
        public int length(byte[] head) {
          return ordered(head).getShort(8) & 0xFFFF;
        }
      };

  static byte[] request() {
    ByteBuffer out = ByteBuffer.allocate(HEAD + 56).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 5).put((byte) 0).put((byte) BIND).put((byte) 3).putInt(0x10);
    out.putShort((short) out.capacity()).putShort((short) 0).putInt(CALL);
    out.putShort((short) FRAGMENT).putShort((short) FRAGMENT).putInt(0);
    out.putInt(1).putShort((short) 0).putShort((short) 1);
    out.put(HexFormat.of().parseHex(MAPPER)).put(HexFormat.of().parseHex(ENCODING));
    return out.array();
  }

  /** Reads a whole message. */
  static Reply read(byte[] message) throws NotSpoken {
    try {
      ByteBuffer in = ordered(message);
      int type = in.get(2);
      if (in.getInt(12) != CALL) {
        throw new NotSpoken("an answer to another call");
      }
      in.position(HEAD);
      return switch (type) {
        case ACKNOWLEDGED -> acknowledged(in);
        case REFUSED -> new Reply(type, 0, in.getShort() & 0xFFFF, "");
        case FAULT -> new Reply(type, 0, in.getInt(HEAD + 8) & 0xFFFF_FFFFL, "");
        default -> throw new NotSpoken("a message of type " + type);
      };
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new NotSpoken("a message cut short");
    }
  }

  private static Reply acknowledged(ByteBuffer in) throws NotSpoken {
    in.position(HEAD + 8);
    byte[] port = new byte[in.getShort() & 0xFFFF];
    if (port.length > in.remaining()) {
      throw new NotSpoken("a message cut short");
    }
    in.get(port);
    // C706 section 12.6.3.1: the results begin at the next multiple of four.
    int results = (in.position() + 3) / 4 * 4;
    int count = in.get(results) & 0xFF;
    if (count != 1) {
      throw new NotSpoken(count + " results for one question");
    }
    int result = in.getShort(results + 4) & 0xFFFF;
    return new Reply(ACKNOWLEDGED, result, in.getShort(results + 6) & 0xFFFF, text(port));
  }

  private static ByteBuffer ordered(byte[] message) {
    boolean little = message.length > 4 && (message[4] & 0xF0) == 0x10;
    return ByteBuffer.wrap(message).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  private static String text(byte[] port) {
    return new String(port, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
