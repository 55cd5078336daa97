package gatewright.ui.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as logs have them: to the second, in UTC. */
public final class Moments {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Moments() {}

  /** "2026-11-24 10:32:07 UTC". */
  public static String words(Instant at) {
    return SECOND.format(at);
  }

  /** The same of a text that evidence has; as it stands if it is no point in time. */
  public static String words(String instant) {
    try {
      return words(Instant.parse(instant));
    } catch (DateTimeException e) {
      return instant;
    }
  }
}
