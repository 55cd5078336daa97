package gatewright.probe.windows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The question for a node's status and its answer (RFC 1002 sections 4.2.17 and 4.2.18). */
final class NodeStatus {
  private static final int HEADER = 12;
  private static final short STATUS = 0x21;
  private static final short INTERNET = 1;
  private static final int ENTRY = 18;
  private static final int NAME = 15;
  private static final int GROUP = 0x8000;
  private static final int MAC = 6;

  private NodeStatus() {}

  /** One name that a node answers to. */
  record Name(String name, int suffix, boolean group) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s<%02X> %s", name, suffix, group ? "group" : "unique");
    }
  }

  /**
   * What a node says of itself.
   *
   * @param mac of its network card, as six pairs of digits; empty if it gives none
   */
  record Reply(List<Name> names, String mac) {
    /** Whether it is a domain controller, and of which domain; empty if it names none. */
    String domain() {
      return names.stream().filter(name -> name.group() && name.suffix() == 0x1C).map(Name::name).findFirst().orElse("");
    }

    /** Whether it serves files, and so takes sessions. */
    boolean server() {
      return names.stream().anyMatch(name -> !name.group() && name.suffix() == 0x20);
    }
  }

  /** The question. */
  static byte[] question(short id) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + NetbiosName.LENGTH + 4);
    out.putShort(id).putShort((short) 0).putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.put(NetbiosName.anybody()).putShort(STATUS).putShort(INTERNET);
    return out.array();
  }

  /** Whether a datagram answers that question, well or badly. */
  static boolean answers(byte[] datagram, short id) {
    return datagram.length >= HEADER && ByteBuffer.wrap(datagram).getShort(0) == id;
  }

  /**
   * Reads the answer.
   *
   * @throws WrongBytes if it is none
   */
  static Reply read(byte[] datagram) throws WrongBytes {
    if (datagram.length < HEADER) {
      throw new WrongBytes("a header cut short");
    }
    ByteBuffer in = ByteBuffer.wrap(datagram);
    if (in.getShort(2) >= 0 || (in.getShort(2) & 0x0F) != 0 || in.getShort(6) < 1) {
      throw new WrongBytes("no answer, or a refusal (flags " + HexFormat.of().toHexDigits(in.getShort(2)) + ")");
    }
    in.position(HEADER);
    skipName(in);
    need(in, 10);
    if (in.getShort() != STATUS || in.getShort() != INTERNET) {
      throw new WrongBytes("a record of another kind");
    }
    in.getInt();
    int length = in.getShort() & 0xFFFF;
    need(in, Math.max(1, length));
    return names(in.slice(in.position(), length < 1 ? 1 : length));
  }

  private static Reply names(ByteBuffer in) throws WrongBytes {
    int count = in.get() & 0xFF;
    need(in, count * ENTRY);
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] text = new byte[NAME];
      in.get(text);
      int suffix = in.get() & 0xFF;
      boolean group = (in.getShort() & GROUP) != 0;
      names.add(new Name(new String(text, StandardCharsets.ISO_8859_1).stripTrailing(), suffix, group));
    }
    if (in.remaining() < MAC) {
      return new Reply(List.copyOf(names), "");
    }
    byte[] mac = new byte[MAC];
    in.get(mac);
    return new Reply(List.copyOf(names), HexFormat.ofDelimiter("-").formatHex(mac));
  }

  private static void skipName(ByteBuffer in) throws WrongBytes {
    while (true) {
      need(in, 1);
      int length = in.get() & 0xFF;
      if (length == 0) {
        return;
      }
      if (length >= 0xC0) {
        // A pointer ends a name (RFC 1035 section 4.1.4).
        need(in, 1);
        in.get();
        return;
      }
      need(in, length);
      in.position(in.position() + length);
    }
  }

  private static void need(ByteBuffer in, int bytes) throws WrongBytes {
    if (in.remaining() < bytes) {
      throw new WrongBytes("an answer cut short");
    }
  }
}
