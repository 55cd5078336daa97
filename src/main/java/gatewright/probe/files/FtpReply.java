package gatewright.probe.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A reply of an FTP server (RFC 959 section 4.2).
 *
 * @param code three digits, the first of them 1 to 5
 * @param text all its lines without the codes, joined by blanks
 */
record FtpReply(int code, String text) {
  private static final int MOST_BYTES = 8192;
  private static final int SHOWN = 200;

  /** What came back is no reply. */
  static final class NotFtp extends IOException {
    private static final long serialVersionUID = 1L;

    NotFtp(String beginning) {
      super(beginning);
    }
  }

  /**
   * Reads one, byte by byte: what comes after it may be TLS already.
   *
   * @param patience for the whole of it, however slowly it drips
   * @throws NotFtp if it does not begin like one, or is too long for one; its message is the beginning
   * @throws EOFException if the end comes first
   * @throws SocketTimeoutException if it takes too long
   */
  static FtpReply read(InputStream in, Duration patience) throws IOException {
    return new Reader(in, patience).read();
  }

  /** Whether it says so, without regard to case. */
  boolean says(String... words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return List.of(words).stream().anyMatch(lower::contains);
  }

  /** 1 for preliminary, 2 for done, 3 for more, 4 for not now, 5 for no. */
  int kind() {
    return code / 100;
  }

  /** As it may stand within a sentence. */
  @Override
  public String toString() {
    String line = text.isEmpty() ? String.valueOf(code) : code + " " + text.replaceFirst("\\.$", "");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private static final class Reader {
    private final InputStream in;
    private final long begin = System.nanoTime();
    private final long patience;
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    Reader(InputStream in, Duration patience) {
      this.in = in;
      this.patience = patience.toNanos();
    }

    FtpReply read() throws IOException {
      String first = line();
      int code = code(first);
      if (code == 0) {
        throw new NotFtp(first);
      }
      add(first);
      if (first.startsWith("-", 3)) {
        // Lines in between may begin with anything, even another code.
        String next;
        do {
          next = line();
          add(next);
        } while (code(next) != code || next.startsWith("-", 3));
      }
      return new FtpReply(code, text.toString());
    }

    private void add(String line) {
      String words = code(line) > 0 ? line.substring(3).replaceFirst("^[ -]", "") : line;
      if (!words.isBlank()) {
        text.append(text.length() == 0 ? "" : " ").append(words.strip());
      }
    }

    private String line() throws IOException {
      byte[] line = new byte[MOST_BYTES];
      int length = 0;
      while (true) {
        int next = in.read();
        if (next < 0) {
          if (bytes > 0) {
            // It hangs up in the middle of a line; what it said shows what it is.
            String beginning = new String(line, 0, length, StandardCharsets.UTF_8).strip();
            if (!beginning.isEmpty() && code(beginning) == 0) {
              throw new NotFtp(beginning);
            }
          }
          throw new EOFException("closed before the end of the reply");
        }
        if (next == '\n') {
          return new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing();
        }
        line[length++] = (byte) next;
        if (++bytes >= MOST_BYTES) {
          throw new NotFtp(new String(line, 0, length, StandardCharsets.UTF_8));
        }
        if (System.nanoTime() - begin > patience) {
          throw new SocketTimeoutException("the reply drips");
        }
      }
    }

    /** 0 if the line has none. */
    private static int code(String line) {
      boolean coded =
          line.length() >= 3
              && line.charAt(0) >= '1' && line.charAt(0) <= '5'
              && digit(line.charAt(1))
              && digit(line.charAt(2))
              && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
      return coded ? Integer.parseInt(line.substring(0, 3)) : 0;
    }

    private static boolean digit(char character) {
      return character >= '0' && character <= '9';
    }
  }
}
