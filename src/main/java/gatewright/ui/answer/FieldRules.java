package gatewright.ui.answer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of single fields. The one place where the wizard judges an address, a name or a number. */
public final class FieldRules {
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
  private static final Pattern OCTET = Pattern.compile("0|[1-9]\\d{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern MAILBOX = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
  private static final Pattern HEXADECIMAL = Pattern.compile("([0-9A-Fa-f]{2}){5,32}");
  private static final int MAX_NAME = 253;
  private static final int MAX_PORT = 65_535;

  private FieldRules() {}

  /** Anything. */
  public static Optional<Message> any(String text) {
    return Optional.empty();
  }

  /** A port, 1 to 65535. */
  public static Optional<Message> port(String text) {
    boolean right = DIGITS.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_PORT;
    return unless(right, "rule.port");
  }

  /** An IPv4 or IPv6 address without a zone. */
  public static Optional<Message> address(String text) {
    return unless(isAddress(text), "rule.address");
  }

  /** A host name (RFC 1123) or an address. */
  public static Optional<Message> host(String text) {
    return unless(isAddress(text) || isName(text), "rule.host");
  }

  /** A DNS name, as a block list has. */
  public static Optional<Message> name(String text) {
    return unless(isName(text) && text.indexOf('.') > 0, "rule.name");
  }

  /** An address, or a network in CIDR notation. */
  public static Optional<Message> network(String text) {
    return unless(isNetwork(text), "rule.network");
  }

  /** A name, an address or a network: the far end of a custom connection. */
  public static Optional<Message> hostOrNetwork(String text) {
    return unless(isAddress(text) || isName(text) || isNetwork(text), "rule.hostOrNetwork");
  }

  /** A host and a port. */
  public static Optional<Message> hostAndPort(String text) {
    int colon = text.lastIndexOf(':');
    boolean right =
        colon > 0 && host(unbracketed(text.substring(0, colon))).isEmpty() && port(text.substring(colon + 1)).isEmpty();
    return unless(right, "rule.hostAndPort");
  }

  /** A URL of the web. */
  public static Optional<Message> url(String text) {
    return unless(URL.matcher(text).matches(), "rule.url");
  }

  /** A mailbox. */
  public static Optional<Message> mail(String text) {
    return unless(MAILBOX.matcher(text).matches(), "rule.mail");
  }

  /** A path from the root. */
  public static Optional<Message> path(String text) {
    return unless(text.startsWith("/"), "rule.path");
  }

  /** An SNMP engine id, 5 to 32 octets in hexadecimal (RFC 3411). */
  public static Optional<Message> engineId(String text) {
    return unless(HEXADECIMAL.matcher(text).matches(), "rule.engineId");
  }

  /** The file of an overlay. */
  public static Optional<Message> overlay(String text) {
    return unless(text.endsWith(".json"), "rule.overlay");
  }

  /** A calendar day, ISO 8601. */
  public static Optional<Message> day(String text) {
    try {
      LocalDate.parse(text);
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(Message.of("rule.day"));
    }
  }

  private static Optional<Message> unless(boolean right, String key) {
    return right ? Optional.empty() : Optional.of(Message.of(key));
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean isNetwork(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return isAddress(text);
    }
    String address = text.substring(0, slash);
    String bits = text.substring(slash + 1);
    int most = isV4(address) ? 32 : 128;
    return isAddress(address) && DIGITS.matcher(bits).matches() && Integer.parseInt(bits) <= most;
  }

  private static boolean isName(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (name.isEmpty() || name.length() > MAX_NAME) {
      return false;
    }
    String[] labels = name.split("\\.", -1);
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    // A last label of digits only would be an address that went wrong.
    return !labels[labels.length - 1].chars().allMatch(Character::isDigit);
  }

  private static boolean isAddress(String text) {
    return isV4(text) || isV6(text);
  }

  private static boolean isV4(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      return false;
    }
    for (String octet : octets) {
      if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int left = groups(text.substring(0, gap));
    int right = groups(text.substring(gap + 2));
    return left >= 0 && right >= 0 && left + right <= 7;
  }

  /** How many groups of 16 bits the text has; -1 if it has anything else. An IPv4 address at its end counts as two. */
  private static int groups(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (GROUP.matcher(parts[i]).matches()) {
        count++;
      } else if (i == parts.length - 1 && isV4(parts[i])) {
        count += 2;
      } else {
        return -1;
      }
    }
    return count;
  }
}
