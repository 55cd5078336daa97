package gatewright.session.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lists of hosts that are reached without the proxy, in the forms that systems have for them. */
final class Exceptions {
  private static final int MOST = 200;
  private static final int LONGEST = 255;

  private Exceptions() {}

  /** The entries of a list with commas, semicolons or spaces between them. */
  static List<String> read(String list) {
    return Arrays.stream(list.split("[,;\\s]+"))
        .filter(entry -> !entry.isEmpty() && entry.length() <= LONGEST)
        .limit(MOST)
        .toList();
  }

  /** Whether a host is among them: by its name, by its domain, by a pattern, or because all are. */
  static boolean exempt(List<String> exceptions, String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return exceptions.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).anyMatch(entry -> matches(entry, name));
  }

  private static boolean matches(String entry, String host) {
    if (entry.equals("<local>")) {
      return host.indexOf('.') < 0;
    }
    if (entry.endsWith("*") && entry.length() > 1) {
      return host.startsWith(entry.substring(0, entry.length() - 1));
    }
    String domain = entry.startsWith("*.") ? entry.substring(2) : entry.startsWith(".") ? entry.substring(1) : entry;
    return domain.equals("*") || !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
  }
}
