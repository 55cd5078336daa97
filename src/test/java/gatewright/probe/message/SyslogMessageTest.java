package gatewright.probe.message;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.site.Syslog;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SyslogMessageTest {
  private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 4, 9, 8, 7, 65_000_000, ZoneId.of("Europe/Berlin"));

  /** The grammar of RFC 5424 section 6, as far as this program writes it. */
  private static final Pattern NEW =
      Pattern.compile(
          "<13>1 \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [!-~]{1,255} gatewright - TEST"
              + " \\[gatewright@32473 token=\"((?:[^\"\\]\\\\]|\\\\[\"\\]\\\\])*)\"\\] \\x{FEFF}?(.*)",
          Pattern.DOTALL);

  private static SyslogMessage message(String host, String token, String text) {
    return new SyslogMessage(AT, host, token, text);
  }

  @Test
  void newFormIsThatOfTheStandard() {
    assertThat(message("10.0.0.5", "ACDE", "Test, token ACDE").in(Syslog.Format.RFC5424))
        .isEqualTo("<13>1 2026-11-04T08:08:07.065Z 10.0.0.5 gatewright - TEST [gatewright@32473 token=\"ACDE\"] Test, token ACDE");
  }

  @Test
  void oldFormHasTheLocalTimeAndAPaddedDay() {
    assertThat(message("10.0.0.5", "ACDE", "Test, token ACDE").in(Syslog.Format.RFC3164))
        .isEqualTo("<13>Nov  4 09:08:07 10.0.0.5 gatewright: Test, token ACDE");
  }

  @Test
  void textThatIsNotAsciiIsMarked() {
    assertThat(message("h", "T", "Grüße").in(Syslog.Format.RFC5424)).endsWith("] \uFEFFGrüße");
  }

  @Test
  void octetsAreCountedNotLetters() {
    assertThat(new String(SyslogMessage.framed("für", Syslog.Framing.OCTET_COUNTED), StandardCharsets.UTF_8)).isEqualTo("4 für");
    assertThat(new String(SyslogMessage.framed("für", Syslog.Framing.LF), StandardCharsets.UTF_8)).isEqualTo("für\n");
  }

  @Property(seed = "2026", tries = 100_000)
  void whateverIsWrittenKeepsTheGrammar(@ForAll String host, @ForAll String token, @ForAll String text) {
    String line = message(host, token, text).in(Syslog.Format.RFC5424);
    Matcher matcher = NEW.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    // What a reader takes out of the structured data is what was put in, but for control characters.
    String read = matcher.group(1).replaceAll("\\\\([\"\\]\\\\])", "$1");
    assertThat(read).isEqualTo(plain(token));
    assertThat(matcher.group(2)).isEqualTo(plain(text));
  }

  @Property(seed = "2026", tries = 100_000)
  void everyFrameIsReadBackWhole(@ForAll String host, @ForAll String text, @ForAll Syslog.Format format) {
    String line = message(host, "T", text).in(format);
    assertThat(line.chars().noneMatch(Character::isISOControl)).isTrue();
    byte[] counted = SyslogMessage.framed(line, Syslog.Framing.OCTET_COUNTED);
    int space = 0;
    while (counted[space] != ' ') {
      space++;
    }
    int length = Integer.parseInt(new String(counted, 0, space, StandardCharsets.US_ASCII));
    assertThat(counted.length).isEqualTo(space + 1 + length);
    assertThat(new String(Arrays.copyOfRange(counted, space + 1, counted.length), StandardCharsets.UTF_8)).isEqualTo(line);
    byte[] ended = SyslogMessage.framed(line, Syslog.Framing.LF);
    int end = 0;
    while (ended[end] != '\n') {
      end++;
    }
    assertThat(end).isEqualTo(ended.length - 1);
  }

  private static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    words.codePoints()
        .map(letter -> Character.isISOControl(letter) || letter >= 0xD800 && letter <= 0xDFFF ? ' ' : letter)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
