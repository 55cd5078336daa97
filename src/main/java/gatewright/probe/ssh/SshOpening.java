package gatewright.probe.ssh;

import gatewright.result.Cause;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads how a server begins: its identification and the algorithms that it offers. All of this comes in clear, so it is read by
 * hand before the library sees it: whoever answers in an SSH server's place is named by his own words, and what an old server
 * offers is known even if nobody can agree with it. Never reads further than that, and never much.
 */
final class SshOpening {
  private static final int LONGEST_LINE = 1024;
  private static final int MOST_LINES = 50;

  /** RFC 4253 section 6.1: no implementation has to take more. */
  private static final int LONGEST_PACKET = 35000;

  private static final int MOST_PACKETS = 10;
  private static final int DISCONNECT = 1;
  private static final int IGNORE = 2;
  private static final int DEBUG = 4;
  private static final int KEXINIT = 20;

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<String> before = new ArrayList<>();
  private String identification;

  SshOpening(InputStream in) {
    this.in = in;
  }

  /** The lines before the identification; some servers greet with a notice (RFC 4253 section 4.2). */
  List<String> before() {
    return List.copyOf(before);
  }

  /** The identification, of whatever version; empty as long as none has come. */
  Optional<String> said() {
    return Optional.ofNullable(identification);
  }

  /** All bytes that were read so far. */
  byte[] bytes() {
    return bytes.toByteArray();
  }

  /**
   * Reads the identification.
   *
   * @return without its line end, beginning with "SSH-2.0-" or "SSH-1.99-"
   * @throws SshUnexpected if something else answers, or one that only speaks version 1
   * @throws IOException as the connection does
   */
  String identification() throws IOException, SshUnexpected {
    while (identification == null) {
      String line = line();
      if (line.startsWith("SSH-")) {
        identification = line;
      } else {
        stranger(line);
        before.add(line);
      }
    }
    if (!identification.matches("SSH-(2\\.0|1\\.99)-.*")) {
      throw new SshUnexpected(Cause.OLD_ALGORITHMS,
          "The server speaks an old version of SSH only (\"" + identification + "\"), which no current client takes.");
    }
    return identification;
  }

  /** Ends the reading early where a line shows that another protocol answers. */
  private void stranger(String line) throws SshUnexpected {
    boolean reply = line.matches("[1-5][0-9][0-9]([ -].*)?") || line.startsWith("HTTP/") || line.startsWith("<");
    if (reply || before.size() >= MOST_LINES) {
      String first = before.isEmpty() ? line : before.get(0);
      throw new SshUnexpected(Cause.WRONG_PROTOCOL, "What answers is not SSH; it began with \"" + shortened(first) + "\".");
    }
  }

  private String line() throws IOException, SshUnexpected {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw cut(line.toString(StandardCharsets.UTF_8).strip());
      }
      bytes.write(next);
      line.write(next);
      if (next < ' ' && next != '\r' && next != '\t' || next == 0x7f) {
        throw new SshUnexpected(Cause.WRONG_PROTOCOL, "What answers is not SSH; it sends bytes that are no text.");
      }
      if (line.size() > LONGEST_LINE) {
        throw new SshUnexpected(Cause.WRONG_PROTOCOL,
            "What answers is not SSH; it sends a line without end: \""
                + shortened(line.toString(StandardCharsets.UTF_8)) + "\".");
      }
    }
    bytes.write('\n');
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** The end of the stream where an identification was due. OpenSSH turns callers away with a line of text. */
  private SshUnexpected cut(String rest) {
    String text = before.isEmpty() ? rest : before.get(0);
    if (text.isEmpty()) {
      return new SshUnexpected(Cause.CLOSED, "The port is open, but it was closed before any greeting came.");
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean begun = rest.startsWith("SSH-") || !rest.isEmpty() && "SSH-".startsWith(rest);
    boolean turnedAway = lower.contains("maxstartups") || lower.startsWith("not allowed at this time");
    String words = "It said \"" + shortened(text) + "\" and closed.";
    return new SshUnexpected(begun || turnedAway ? Cause.CLOSED : Cause.WRONG_PROTOCOL, words);
  }

  /**
   * Reads on to the algorithms that are offered.
   *
   * @throws SshUnexpected if something else comes, a goodbye for one
   * @throws IOException as the connection does
   */
  SshOffer offer() throws IOException, SshUnexpected {
    for (int packet = 0; packet < MOST_PACKETS; packet++) {
      byte[] payload = packet();
      switch (payload[0] & 0xff) {
        case KEXINIT -> {
          return SshOffer.parse(payload);
        }
        case DISCONNECT ->
            throw new SshUnexpected(Cause.CLOSED, "The server said goodbye at once: \"" + goodbye(payload) + "\".");
        case IGNORE, DEBUG -> {
          // RFC 4253 section 11: both mean nothing and may come at any time.
        }
        default -> throw new SshUnexpected(Cause.WRONG_PROTOCOL,
            "It greets as SSH, but then sends message " + (payload[0] & 0xff) + " instead of its algorithms.");
      }
    }
    throw new SshUnexpected(Cause.WRONG_PROTOCOL, "It greets as SSH, but does not come to its algorithms.");
  }

  /** RFC 4253 section 6: length, length of the padding, payload, padding. */
  private byte[] packet() throws IOException, SshUnexpected {
    long length = SshOffer.unsigned(exactly(4), 0);
    if (length < 8 || length > LONGEST_PACKET) {
      throw new SshUnexpected(Cause.WRONG_PROTOCOL,
          "It greets as SSH, but then announces a packet of " + length + " bytes.");
    }
    byte[] body = exactly((int) length);
    int padding = body[0] & 0xff;
    int payload = body.length - 1 - padding;
    if (payload < 1) {
      throw new SshUnexpected(Cause.WRONG_PROTOCOL, "It greets as SSH, but then sends a packet without content.");
    }
    return Arrays.copyOfRange(body, 1, 1 + payload);
  }

  private byte[] exactly(int count) throws IOException {
    byte[] read = in.readNBytes(count);
    bytes.write(read);
    if (read.length < count) {
      throw new EOFException("closed within a packet");
    }
    return read;
  }

  /** The description in SSH_MSG_DISCONNECT (RFC 4253 section 11.1); empty if it is damaged. */
  private static String goodbye(byte[] payload) {
    if (payload.length < 9) {
      return "";
    }
    long length = Math.min(SshOffer.unsigned(payload, 5), payload.length - 9L);
    return shortened(new String(payload, 9, (int) length, StandardCharsets.UTF_8));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
