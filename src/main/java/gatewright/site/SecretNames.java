package gatewright.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Field names under which people put secrets. What stands there is never shown. */
final class SecretNames {
  private static final List<String> PARTS =
      List.of("password", "passwort", "passwd", "passphrase", "secret", "community", "kennwort", "apikey", "privatekey");
  private static final Set<String> WHOLE = Set.of("pass", "pwd", "pw", "psk", "token", "pin", "key");

  private SecretNames() {}

  static boolean matches(String name) {
    String letters = letters(name);
    return WHOLE.contains(letters) || PARTS.stream().anyMatch(letters::contains);
  }

  /** Also a name that is one or two letters off. */
  static boolean nearlyMatches(String name) {
    String letters = letters(name);
    return matches(name) || letters.length() > 5 && PARTS.stream().anyMatch(part -> Nearest.distance(part, letters) <= 2);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
