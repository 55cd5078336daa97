package gatewright.probe.windows;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A NetBIOS node status request and its answer (RFC 1002 sections 4.2.17 and 4.2.18).
 *
 * @param code 0, or why the node gives no names (section 4.2.6)
 * @param names in their order
 * @param mac of its network card, as six pairs of digits; empty if none is given
 */
record NodeStatus(int code, List<Name> names, String mac) {
  static final int CONTROLLERS = 0x1C;

  private static final int ENCODED_NAME = 34;
  private static final short TYPE = 0x21;
  private static final short INTERNET = 1;
  private static final int RESPONSE = 0x8000;
  private static final int OPERATION = 0x7800;
  private static final int GROUP = 0x8000;
  private static final int NAME = 15;

  NodeStatus {
    names = List.copyOf(names);
  }

  /** A name that the node goes by. */
  record Name(String text, int suffix, boolean group) {
    /** As tools of Windows show it, with what the suffix stands for. */
    String words() {
      return String.format(Locale.ROOT, "%s<%02X> %s%s", text, suffix, group ? "group" : "unique", meaning());
    }

    /** The suffixes that Microsoft gives out. */
    private String meaning() {
      return switch (suffix) {
        case 0x00 -> group ? ", domain or workgroup" : ", workstation";
        case 0x03 -> ", messenger";
        case 0x1B -> ", domain master browser (PDC)";
        case CONTROLLERS -> ", domain controllers";
        case 0x1D -> ", master browser";
        case 0x1E -> ", browser elections";
        case 0x20 -> ", file server";
        default -> "";
      };
    }
  }

  /** The question for all names of whoever gets it. */
  static byte[] request(short id) {
    byte[] wildcard = new byte[NAME + 1];
    wildcard[0] = '*';
    ByteBuffer out = ByteBuffer.allocate(12 + ENCODED_NAME + 4);
    out.putShort(id).putShort((short) 0).putShort((short) 1).putShort((short) 0).putInt(0);
    return out.put(SessionMessage.encoded(wildcard)).putShort(TYPE).putShort(INTERNET).array();
  }

  /** Reads a datagram. */
  static NodeStatus read(byte[] datagram, short id) throws NotSpoken {
    try {
      ByteBuffer in = ByteBuffer.wrap(datagram);
      short answered = in.getShort();
      int flags = in.getShort() & 0xFFFF;
      if (answered != id || (flags & RESPONSE) == 0 || (flags & OPERATION) != 0) {
        throw new NotSpoken("no answer to the question");
      }
      int code = flags & 0x0F;
      if (code != 0) {
        return new NodeStatus(code, List.of(), "");
      }
      int questions = in.getShort() & 0xFFFF;
      int answers = in.getShort() & 0xFFFF;
      in.getInt();
      if (questions != 0 || answers != 1) {
        throw new NotSpoken("not one answer");
      }
      skipName(in);
      if (in.getShort() != TYPE || in.getShort() != INTERNET) {
        throw new NotSpoken("no node status");
      }
      in.getInt();
      in.getShort();
      return names(in);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new NotSpoken("a message cut short");
    }
  }

  /** Labels up to the empty one, or a reference to a name further up. */
  private static void skipName(ByteBuffer in) {
    for (int length = in.get() & 0xFF; length != 0; length = in.get() & 0xFF) {
      if (length >= 0xC0) {
        in.get();
        return;
      }
      in.position(in.position() + length);
    }
  }

  private static NodeStatus names(ByteBuffer in) {
    List<Name> names = new ArrayList<>();
    int count = in.get() & 0xFF;
    for (int i = 0; i < count; i++) {
      byte[] text = new byte[NAME];
      in.get(text);
      int suffix = in.get() & 0xFF;
      names.add(new Name(new String(text, StandardCharsets.ISO_8859_1).stripTrailing(), suffix, (in.getShort() & GROUP) != 0));
    }
    byte[] hardware = new byte[6];
    boolean given = in.remaining() >= hardware.length;
    if (given) {
      in.get(hardware);
    }
    boolean real = given && !HexFormat.of().formatHex(hardware).matches("0+");
    return new NodeStatus(0, names, real ? HexFormat.ofDelimiter("-").formatHex(hardware) : "");
  }
}
