package gatewright.probe.mail;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply of a mail server (RFC 5321 section 4.2): one code, and one line or several.
 *
 * @param code 200 to 599
 * @param lines without code and line ends; at least one, which may be empty
 */
record SmtpReply(int code, List<String> lines) {
  /** RFC 5321 section 4.5.3.1.5 allows 512 bytes; some servers do not keep to it. */
  private static final int LONGEST_LINE = 2048;

  private static final int MOST_LINES = 100;
  private static final int CODE = 3;

  SmtpReply {
    lines = List.copyOf(lines);
  }

  /** What came is no reply. */
  static final class NotSmtp extends Exception {
    private static final long serialVersionUID = 1;

    NotSmtp(String message) {
      super(message);
    }
  }

  /**
   * Reads one reply, and not a byte more.
   *
   * @throws NotSmtp if it breaks the rules, or has no end
   * @throws IOException if it breaks off
   */
  static SmtpReply read(InputStream in) throws IOException, NotSmtp {
    List<String> lines = new ArrayList<>();
    int code = 0;
    while (lines.size() < MOST_LINES) {
      String line = line(in);
      int own = code(line);
      if (!lines.isEmpty() && own != code) {
        throw new NotSmtp("its lines have different codes, " + code + " and " + own);
      }
      code = own;
      lines.add(line.length() > CODE ? line.substring(CODE + 1) : "");
      if (line.length() == CODE || line.charAt(CODE) == ' ') {
        return new SmtpReply(code, lines);
      }
    }
    throw new NotSmtp("a reply of more than " + MOST_LINES + " lines");
  }

  /** The first line as it came. */
  String text() {
    return lines.get(0).isEmpty() ? String.valueOf(code) : code + " " + lines.get(0);
  }

  /** Whether it says yes. */
  boolean good() {
    return code / 100 == 2;
  }

  private static int code(String line) throws NotSmtp {
    boolean coded =
        line.length() >= CODE
            && line.charAt(0) >= '2' && line.charAt(0) <= '5'
            && line.charAt(1) >= '0' && line.charAt(1) <= '9'
            && line.charAt(2) >= '0' && line.charAt(2) <= '9'
            && (line.length() == CODE || line.charAt(CODE) == ' ' || line.charAt(CODE) == '-');
    if (!coded) {
      throw new NotSmtp("a line that does not begin with a code: \"" + beginning(line) + "\"");
    }
    return Integer.parseInt(line.substring(0, CODE));
  }

  private static String beginning(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private static String line(InputStream in) throws IOException, NotSmtp {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("closed in the middle of a reply");
      }
      if (bytes.size() == LONGEST_LINE) {
        throw new NotSmtp("a line of more than " + LONGEST_LINE + " bytes: \""
            + beginning(bytes.toString(StandardCharsets.ISO_8859_1)) + "\"");
      }
      bytes.write(next);
    }
    String line = bytes.toString(StandardCharsets.ISO_8859_1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
