package gatewright.probe.kerberos;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a centre answered, as far as it matters: that it is Kerberos, and which error it names.
 *
 * @param error of RFC 4120 section 7.5.9; 0 if it gave a ticket
 */
record KerberosReply(int error) {
  private static final int KRB_ERROR = 0x7E;
  private static final int AS_REP = 0x6B;
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int PVNO = 0xA0;
  private static final int CODE = 0xA6;
  private static final int VERSION = 5;

  /** Reads it; empty if it is something else. */
  static Optional<KerberosReply> parse(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int tag = in.get() & 0xFF;
      ByteBuffer fields = open(content(in), SEQUENCE);
      if (tag != KRB_ERROR && tag != AS_REP || (fields.get() & 0xFF) != PVNO || number(content(fields)) != VERSION) {
        return Optional.empty();
      }
      return tag == AS_REP ? Optional.of(new KerberosReply(0)) : error(fields);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      // Too short, or lengths that lie: no reply of Kerberos.
      return Optional.empty();
    }
  }

  /** What to call the error. */
  String words() {
    return switch (error) {
      case 0 -> "a ticket";
      case 6 -> "no such user";
      case 7 -> "no such service";
      case 14 -> "no common encryption";
      case 25 -> "a password is needed";
      case 68 -> "another realm";
      default -> "error " + error;
    };
  }

  private static Optional<KerberosReply> error(ByteBuffer fields) {
    while (fields.hasRemaining()) {
      int tag = fields.get() & 0xFF;
      ByteBuffer value = content(fields);
      if (tag == CODE) {
        return Optional.of(new KerberosReply(number(value)));
      }
    }
    return Optional.empty();
  }

  private static ByteBuffer open(ByteBuffer in, int tag) {
    if ((in.get() & 0xFF) != tag) {
      throw new IllegalArgumentException("another tag");
    }
    return content(in);
  }

  private static int number(ByteBuffer in) {
    ByteBuffer value = open(in, INTEGER);
    if (value.remaining() > Integer.BYTES) {
      throw new IllegalArgumentException("a number that is too long");
    }
    int number = value.get();
    while (value.hasRemaining()) {
      number = number << 8 | value.get() & 0xFF;
    }
    return number;
  }

  /** The content of what begins with its length here; what follows it stays in the buffer. */
  private static ByteBuffer content(ByteBuffer in) {
    int length = in.get() & 0xFF;
    if (length > 0x7F) {
      int bytes = length - 0x80;
      if (bytes < 1 || bytes > 2) {
        throw new IllegalArgumentException("a length that is too long");
      }
      length = 0;
      for (int i = 0; i < bytes; i++) {
        length = length << 8 | in.get() & 0xFF;
      }
    }
    if (length > in.remaining()) {
      throw new IllegalArgumentException("longer than the message");
    }
    ByteBuffer content = in.slice(in.position(), length);
    in.position(in.position() + length);
    return content;
  }
}
