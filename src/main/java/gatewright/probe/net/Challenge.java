package gatewright.probe.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to log in that a 407 offers (RFC 9110 section 11.6.1).
 *
 * @param scheme as it is spelt
 * @param parameters by name in lower case, without quotes
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final int FIELD_LIMIT = 4000;
  private static final int MOST = 20;
  private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_|~-]++";
  private static final Pattern PARAMETER =
      Pattern.compile("(" + TOKEN + ")\\s*+=\\s*+(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*+)\")", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z]" + TOKEN + "|[A-Za-z])(?:\\s++(.*+))?", Pattern.DOTALL);

  Challenge {
    parameters = Map.copyOf(parameters);
  }

  /** All challenges of these fields, in their order. A field may hold several; what is no challenge is passed over. */
  static List<Challenge> read(List<String> fields) {
    List<Challenge> found = new ArrayList<>();
    for (String field : fields.subList(0, Math.min(MOST, fields.size()))) {
      Draft draft = null;
      for (String item : items(field.substring(0, Math.min(FIELD_LIMIT, field.length())))) {
        Matcher parameter = PARAMETER.matcher(item);
        Matcher scheme = SCHEME.matcher(item);
        if (parameter.matches()) {
          if (draft != null) {
            draft.add(parameter);
          }
        } else if (scheme.matches()) {
          draft = keep(draft, found);
          draft = new Draft(scheme.group(1));
          draft.first(scheme.group(2));
        }
      }
      keep(draft, found);
    }
    return found;
  }

  boolean is(String name) {
    return scheme.equalsIgnoreCase(name);
  }

  /** A parameter; empty if it is not there. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  private static Draft keep(Draft draft, List<Challenge> found) {
    if (draft != null && found.size() < MOST) {
      found.add(new Challenge(draft.scheme, draft.parameters));
    }
    return null;
  }

  /** What stands between commas; those in quotes do not count. */
  private static List<String> items(String field) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean quoted = false;
    boolean escaped = false;
    for (int i = 0; i < field.length(); i++) {
      char next = field.charAt(i);
      if (next == ',' && !quoted) {
        items.add(item.toString().strip());
        item.setLength(0);
        continue;
      }
      quoted ^= next == '"' && !escaped;
      escaped = quoted && next == '\\' && !escaped;
      item.append(next);
    }
    items.add(item.toString().strip());
    return items;
  }

  /** A challenge that is still being read. */
  private static final class Draft {
    private final String scheme;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Draft(String scheme) {
      this.scheme = scheme;
    }

    /** What follows the scheme: a parameter, or a token of the scheme's own, which nobody here can read. */
    void first(String rest) {
      Matcher parameter = PARAMETER.matcher(rest == null ? "" : rest.strip());
      if (parameter.matches()) {
        add(parameter);
      }
    }

    void add(Matcher parameter) {
      String quoted = parameter.group(3);
      String value = quoted == null ? parameter.group(2) : quoted.replaceAll("(?s)\\\\(.)", "$1");
      parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
    }
  }
}
