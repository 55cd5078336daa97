package gatewright.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what is wrong with one file. Values are shown short, printable, and without secrets. */
final class Findings {
  /** What is shown instead of anything that may be a secret. */
  static final String DOTS = "••••";

  private static final int SHOWN = 80;

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean anythingWrong() {
    return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.WRONG);
  }

  void wrong(String pointer, JsonNode value, String expected) {
    String shown = value.isObject() ? "{…}" : value.isArray() ? "[…]" : value.asText();
    wrongText(pointer, maybeSecret(pointer, shown) && !shown.isEmpty() ? DOTS : shown, expected);
  }

  void wrongText(String pointer, String value, String expected) {
    problems.add(new Problem(Problem.Kind.WRONG, printable(pointer), shortened(value), expected));
  }

  void masked(String pointer, String expected) {
    problems.add(new Problem(Problem.Kind.WRONG, printable(pointer), DOTS, expected));
  }

  /** Says that something is not answered, unless something is wrong there already. */
  void missing(String pointer, String expected) {
    String place = printable(pointer);
    if (problems.stream().noneMatch(problem -> (problem.pointer() + "/").startsWith(place + "/"))) {
      problems.add(new Problem(Problem.Kind.MISSING, place, "", expected));
    }
  }

  /** RFC 6901 section 3. */
  static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Where a login is described, referred to in a form that no id has, or part of a URL, the secret itself may stand. */
  private static boolean maybeSecret(String pointer, String shown) {
    boolean login = pointer.startsWith("/credentials") || pointer.endsWith("/credential");
    return login || shown.contains("://") && shown.indexOf('@') >= 0;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? printable(text)
        : printable(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "…";
  }

  private static String printable(String text) {
    if (text.codePoints().noneMatch(Rules::acts)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(point -> {
      if (Rules.acts(point)) {
        shown.append(String.format(Locale.ROOT, "\\u%04x", point));
      } else {
        shown.appendCodePoint(point);
      }
    });
    return shown.toString();
  }
}
