package gatewright.probe.windows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A NetBIOS session request and what is answered to it (RFC 1002 section 4.3). */
final class SessionMessage {
  static final int POSITIVE = 0x82;
  static final int NEGATIVE = 0x83;
  static final int RETARGET = 0x84;

  /** The name that stands for whatever file server is there, whatever it is called. */
  static final String ANY_SERVER = "*SMBSERVER";

  private static final int REQUEST = 0x81;
  private static final int HEAD = 4;
  private static final int SERVER = 0x20;
  private static final int WORKSTATION = 0x00;
  private static final int NAME = 16;

  private SessionMessage() {}

  /**
   * The answer.
   *
   * @param type {@link #POSITIVE}, {@link #NEGATIVE} or {@link #RETARGET}
   * @param code of a negative one; 0 otherwise
   * @param other address and port of a retarget; empty otherwise
   */
  record Reply(int type, int code, String other) {}

  /** How answers begin: their type, no flags but the length's 17th bit, and the only length that the type may have. */
  static final Exchange.Framing FRAMING =
      new Exchange.Framing() {
        @Override
        public String name() {
          return "the NetBIOS session service";
        }

        @Override
        public int head() {
          return HEAD;
        }

        @Override
        public boolean begins(byte[] part) {
          int due = due(part[0] & 0xFF);
          return due >= 0
              && (part.length < 2 || part[1] == 0)
              && (part.length < 3 || part[2] == 0)
              && (part.length < 4 || part[3] == due);
        }

        @Override
        public int length(byte[] head) {
          return HEAD + head[3];
        }
      };

  static byte[] request() {
    byte[] called = name(ANY_SERVER, SERVER);
    byte[] calling = name("GATEWRIGHT", WORKSTATION);
    ByteBuffer out = ByteBuffer.allocate(HEAD + called.length + calling.length);
    out.put((byte) REQUEST).put((byte) 0).putShort((short) (called.length + calling.length)).put(called).put(calling);
    return out.array();
  }

  /** Reads a whole message. */
  static Reply read(byte[] message) throws NotSpoken {
    if (message.length < HEAD || message.length != HEAD + due(message[0] & 0xFF)) {
      throw new NotSpoken("a message cut short");
    }
    int type = message[0] & 0xFF;
    return switch (type) {
      case NEGATIVE -> new Reply(type, message[HEAD] & 0xFF, "");
      case RETARGET -> new Reply(type, 0, place(ByteBuffer.wrap(message, HEAD, 6)));
      default -> new Reply(type, 0, "");
    };
  }

  private static int due(int type) {
    return switch (type) {
      case POSITIVE -> 0;
      case NEGATIVE -> 1;
      case RETARGET -> 6;
      default -> -1;
    };
  }

  private static String place(ByteBuffer in) throws NotSpoken {
    byte[] address = new byte[4];
    in.get(address);
    try {
      return InetAddress.getByAddress(address).getHostAddress() + ":" + (in.getShort() & 0xFFFF);
    } catch (UnknownHostException e) {
      throw new NotSpoken("no address in a retarget");
    }
  }

  /** RFC 1001 section 14.1: padded to 15 characters, a suffix, each half-byte a letter from A on; then the empty scope. */
  static byte[] name(String text, int suffix) {
    byte[] padded = new byte[NAME];
    Arrays.fill(padded, (byte) ' ');
    byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(letters, 0, padded, 0, letters.length);
    padded[NAME - 1] = (byte) suffix;
    return encoded(padded);
  }

  /** The same of 16 bytes as they are. */
  static byte[] encoded(byte[] name) {
    ByteBuffer out = ByteBuffer.allocate(2 + 2 * NAME);
    out.put((byte) (2 * NAME));
    for (byte each : name) {
      out.put((byte) ('A' + ((each & 0xF0) >> 4))).put((byte) ('A' + (each & 0x0F)));
    }
    return out.put((byte) 0).array();
  }
}
