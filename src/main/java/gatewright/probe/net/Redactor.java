package gatewright.probe.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Takes secrets and what could break a document out of everything that is kept. One for a run: all evidence goes through it, so
 * no writer has to think of it.
 */
public final class Redactor {
  private static final String DOTS = "••••";
  private static final int SHORTEST = 3;

  private final Set<String> secrets = new CopyOnWriteArraySet<>();

  /**
   * From now on this text is hidden wherever it turns up. Very short ones are not: hiding each "a" would hide the evidence and
   * show the secret.
   */
  public void hide(String secret) {
    if (secret.length() >= SHORTEST) {
      secrets.add(secret);
    }
  }

  /** The text without secrets and without characters that cannot be printed; null stays null. */
  public String clean(String text) {
    if (text == null) {
      return null;
    }
    String result = text;
    // The longest first: one that is a part of another would leave the rest of it to be read.
    for (String secret : secrets.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
      result = result.replace(secret, DOTS);
    }
    StringBuilder printable = new StringBuilder(result.length());
    result.codePoints().map(Redactor::printable).forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** The same for texts inside lists and maps; anything else is returned as it is. */
  Object cleanValue(Object value) {
    if (value instanceof String text) {
      return clean(text);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(cleanValue(item)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(key.toString(), cleanValue(item)));
      return copy;
    }
    return value;
  }

  /** Whether a header of that name may be kept at all. */
  public static boolean keepsHeader(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "set-cookie", "cookie", "authorization", "proxy-authorization", "authentication-info", "proxy-authentication-info" ->
          false;
      default -> true;
    };
  }

  private static int printable(int character) {
    if (character == '\n' || character == '\t') {
      return character;
    }
    int type = Character.getType(character);
    boolean hidden =
        type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED;
    return hidden ? '\uFFFD' : character;
  }
}
