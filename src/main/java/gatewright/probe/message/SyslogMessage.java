package gatewright.probe.message;

import gatewright.site.Syslog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One log message.
 *
 * @param at when it was written
 * @param host who wrote it, a name or an address; "-" stands for none
 * @param token goes into the structured data of RFC 5424, too
 * @param text for people; control characters become spaces, as a line feed would end the message early
 */
record SyslogMessage(ZonedDateTime at, String host, String token, String text) {
  /** Facility "user", severity "notice" (RFC 5424 section 6.2.1). */
  private static final int PRIORITY = 8 + 5;

  private static final String PROGRAM = "gatewright";

  /** Under the enterprise number that RFC 5612 keeps for examples: this program has none of its own. */
  private static final String STRUCTURE = PROGRAM + "@32473";

  private static final int LONGEST_HOST = 255;
  private static final DateTimeFormatter NEW = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
  private static final DateTimeFormatter OLD_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter OLD_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** The message in that form, as text without any framing. */
  String in(Syslog.Format format) {
    return format == Syslog.Format.RFC5424 ? rfc5424() : rfc3164();
  }

  /** What goes over the wire (RFC 6587 section 3.4): counted in octets, or ended by a line feed. */
  static byte[] framed(String message, Syslog.Framing framing) {
    byte[] octets = message.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream frame = new ByteArrayOutputStream(octets.length + 8);
    if (framing == Syslog.Framing.OCTET_COUNTED) {
      frame.writeBytes((octets.length + " ").getBytes(StandardCharsets.US_ASCII));
      frame.writeBytes(octets);
    } else {
      frame.writeBytes(octets);
      frame.write('\n');
    }
    return frame.toByteArray();
  }

  private String rfc5424() {
    String structured = "[" + STRUCTURE + " token=\"" + escaped(oneLine(token)) + "\"]";
    String plain = oneLine(text);
    // RFC 5424 section 6.4: a text that is not ASCII says by this mark that it is UTF-8.
    String mark = plain.chars().allMatch(letter -> letter < 128) ? "" : "\uFEFF";
    return "<" + PRIORITY + ">1 " + NEW.format(at.withZoneSameInstant(ZoneOffset.UTC)) + " " + name(host) + " " + PROGRAM
        + " - TEST " + structured + " " + mark + plain;
  }

  /** RFC 3164 section 4.1.2: the local time without year and zone, a day below ten with a space before it. */
  private String rfc3164() {
    String day = String.format(Locale.ROOT, "%2d", at.getDayOfMonth());
    return "<" + PRIORITY + ">" + OLD_MONTH.format(at) + " " + day + " " + OLD_TIME.format(at) + " " + name(host) + " " + PROGRAM
        + ": " + oneLine(text);
  }

  /** RFC 5424 section 6.3.3. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]");
  }

  /** RFC 5424 section 6: a name in a header is of printable ASCII without spaces. */
  private static String name(String name) {
    StringBuilder clean = new StringBuilder();
    name.chars()
        .filter(letter -> letter > ' ' && letter < 127)
        .limit(LONGEST_HOST)
        .forEach(letter -> clean.append((char) letter));
    return clean.length() == 0 ? "-" : clean.toString();
  }

  /** Half a surrogate pair would become a question mark on the wire; it is made a space as well. */
  private static String oneLine(String words) {
    StringBuilder line = new StringBuilder();
    words.codePoints()
        .map(letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE ? ' ' : letter)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
