package gatewright.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of the site's texts. The wizard's fields and the site file go by the same ones. */
public final class Rules {
  /** The longest name of a thing or a person, in characters. */
  public static final int NAME = 200;

  /** The longest sentence, in characters. */
  public static final int SENTENCE = 2000;

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern ENGINE_ID = Pattern.compile("(?:[0-9A-Fa-f]{2}){5,32}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>,;]+@[^\\s@\"<>,;]+");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  /** Words that stand for initiators which are no gateway. */
  private static final Set<String> RESERVED = Set.of("administrators", "pmm-users", "workstation");

  private Rules() {}

  /** A text for people: of bounded length, without anything that a terminal or a page would act on. */
  public static Rule text(int longest) {
    return text -> {
      if (text.length() > longest) {
        return Optional.of("a text of at most " + longest + " characters; this has " + text.length());
      }
      return text.codePoints()
          .filter(Rules::acts)
          .mapToObj(point -> String.format(Locale.ROOT, "a text without control characters; this holds U+%04X", point))
          .findFirst();
    };
  }

  /** An IPv4 or IPv6 address that a host can have. */
  public static Rule address() {
    return text(NAME).and(IpText::addressObjection);
  }

  /** A host name by RFC 1123, no address. */
  public static Rule hostName() {
    return text(SENTENCE).and(HostNames::nameObjection);
  }

  /** A host name or an address. */
  public static Rule host() {
    return text(SENTENCE).and(HostNames::objection);
  }

  /** A network in CIDR form, or one address. */
  public static Rule network() {
    return text(NAME).and(IpText::networkObjection);
  }

  /** A host name, an address or a network. */
  public static Rule hostOrNetwork() {
    return text -> (text.indexOf('/') >= 0 ? network() : host()).objection(text);
  }

  /** {@code host:port}, an IPv6 address in brackets. */
  public static Rule hostPort() {
    return text(SENTENCE).and(text -> {
      int colon = text.lastIndexOf(':');
      boolean bracketed = text.startsWith("[") && text.startsWith("]", colon - 1);
      if (colon < 1 || port().objection(text.substring(colon + 1)).isPresent()) {
        return Optional.of("host:port, such as www.example.com:443");
      }
      return bracketed ? IpText.v6Objection(text.substring(1, colon - 1)) : HostNames.objection(text.substring(0, colon));
    });
  }

  /** A port as it is typed: 1 to 65535. */
  public static Rule port() {
    return text ->
        text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535
            ? Optional.empty()
            : Optional.of("a port, a whole number from 1 to 65535");
  }

  /** An e-mail address, judged loosely: the customer's own server knows better. */
  public static Rule email() {
    return text(254).and(text ->
        EMAIL.matcher(text).matches() ? Optional.empty() : Optional.of("an e-mail address, such as network@example.com"));
  }

  /** A page: http or https, a host, no login in it. */
  public static Rule url() {
    return text(SENTENCE).and(text -> {
      try {
        URI uri = new URI(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getRawUserInfo() != null) {
          return Optional.of("a URL without a login in it");
        }
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
          return Optional.of("a URL, such as http://www.example.com/");
        }
        String host = uri.getHost();
        return host.startsWith("[") ? IpText.v6Objection(host.substring(1, host.length() - 1)) : HostNames.objection(host);
      } catch (URISyntaxException e) {
        return Optional.of("a URL, such as http://www.example.com/");
      }
    });
  }

  /** An id that other answers refer to. */
  public static Rule identifier() {
    return text -> {
      if (RESERVED.contains(text)) {
        return Optional.of("another id; this word stands for something else in results");
      }
      return IDENTIFIER.matcher(text).matches()
          ? Optional.empty()
          : Optional.of("a short id of letters, digits, dots, hyphens and underscores, such as gw1");
    };
  }

  /** An SNMP engine id (RFC 3411: 5 to 32 octets) in hexadecimal. */
  public static Rule engineId() {
    return text ->
        ENGINE_ID.matcher(text).matches() ? Optional.empty() : Optional.of("an engine id of 5 to 32 octets in hexadecimal");
  }

  /** A calendar day as ISO 8601 writes it, with a year of four digits. */
  public static Rule day() {
    return text -> {
      try {
        if (DAY.matcher(text).matches()) {
          LocalDate.parse(text);
          return Optional.empty();
        }
      } catch (DateTimeParseException e) {
        // No month or no day of that number: said below.
      }
      return Optional.of("a day as year-month-day, such as 2026-12-01");
    };
  }

  /** A file inside the site folder. */
  public static Rule fileInFolder() {
    return text(NAME).and(text -> {
      boolean absolute = text.startsWith("/") || text.startsWith("\\") || DRIVE.matcher(text).matches();
      boolean outside = List.of(text.split("[/\\\\]")).contains("..");
      return absolute || outside ? Optional.of("a file in the site folder, named relative to it") : Optional.empty();
    });
  }

  /** An overlay: the id of one that ships with the program, or a JSON file in the site folder. */
  public static Rule overlay() {
    return text -> (text.endsWith(".json") ? fileInFolder() : identifier()).objection(text);
  }

  /** A text that is the same for every way to write the same address or host name. */
  public static String sameness(String host) {
    return IpText.key(host);
  }

  /** Whether a terminal or a page does something with it: controls, line ends, turning of direction, half a surrogate pair. */
  static boolean acts(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      default -> point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069 || turnsOrHides(point);
    };
  }

  private static boolean turnsOrHides(int point) {
    return point == 0x200E || point == 0x200F || point == 0x061C || point == 0xFEFF;
  }
}
