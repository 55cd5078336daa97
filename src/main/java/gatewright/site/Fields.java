package gatewright.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One object of the file, read field by field. It knows its pointer, reports what is wrong and reads on with a stand-in, so that
 * one look finds everything. A field that nobody asked for is unknown. JSON's null counts as not answered.
 */
final class Fields {
  private final ObjectNode node;
  private final String pointer;
  private final Findings findings;
  private final boolean strict;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param strict whether a field that nobody asks for is wrong
   */
  Fields(ObjectNode node, String pointer, Findings findings, boolean strict) {
    this.node = node;
    this.pointer = pointer;
    this.findings = findings;
    this.strict = strict;
  }

  String pointer(String name) {
    return Findings.below(pointer, name);
  }

  boolean has(String name) {
    return !take(name).isMissingNode();
  }

  /** A text, empty if not answered. */
  String text(String name, Rule rule) {
    return string(name, rule).orElse("");
  }

  /** A text, null if not answered. */
  String textOrNull(String name, Rule rule) {
    return string(name, rule).orElse(null);
  }

  /** A text without which no check can start; empty if not answered. */
  String needed(String name, Rule rule, String what) {
    Optional<String> text = string(name, rule);
    if (text.isEmpty()) {
      findings.missing(pointer(name), what);
    }
    return text.orElse("");
  }

  /** A text without which the rest makes no sense. */
  String key(String name, Rule rule, String what) {
    Optional<String> text = string(name, rule);
    if (text.isEmpty() && unanswered(take(name))) {
      findings.wrong(pointer(name), take(name), what);
    }
    return text.orElse("");
  }

  /** Whether exactly that word stands there. */
  boolean says(String name, Enum<?> word) {
    return take(name).asText().equals(word.name());
  }

  boolean flag(String name, boolean usual) {
    JsonNode value = take(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      findings.wrong(pointer(name), value, "true or false, without quotes");
    }
    return value.isBoolean() ? value.booleanValue() : usual;
  }

  /** A port, 0 if not answered. */
  int port(String name) {
    JsonNode value = take(name);
    if (value.isMissingNode()) {
      return 0;
    }
    if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 1 && value.intValue() <= 65_535) {
      return value.intValue();
    }
    findings.wrong(pointer(name), value, "a port, a whole number from 1 to 65535 without quotes");
    return 0;
  }

  /** A word out of an enum's, {@code usual} if not answered. */
  <E extends Enum<E>> E word(String name, Class<E> type, E usual) {
    return has(name) ? word(name, EnumSet.allOf(type), Map.of()) : usual;
  }

  /** A word that has to be there, or one that is read as another. */
  <E extends Enum<E>> E word(String name, Set<E> allowed, Map<String, E> aliases) {
    JsonNode value = take(name);
    Optional<E> word = wordOf(value, allowed);
    E alias = aliases.get(value.asText());
    if (word.isEmpty() && alias == null) {
      findings.wrong(pointer(name), value, choice(allowed));
    }
    return word.or(() -> Optional.ofNullable(alias)).orElse(allowed.iterator().next());
  }

  <E extends Enum<E>> List<E> words(String name, Set<E> allowed) {
    List<E> words = new ArrayList<>();
    elements(name, (value, place) -> {
      Optional<E> word = wordOf(value, allowed);
      if (word.isEmpty()) {
        findings.wrong(place, value, choice(allowed));
      } else if (words.contains(word.get())) {
        findings.wrong(place, value, "each of them once");
      }
      word.ifPresent(words::add);
    });
    return words;
  }

  /** A list of texts, empty if not answered. */
  List<String> texts(String name, Rule rule) {
    List<String> texts = new ArrayList<>();
    elements(name, (value, place) -> {
      if (!value.isTextual()) {
        findings.wrong(place, value, "a text in double quotes");
      } else {
        rule.objection(value.textValue()).ifPresentOrElse(
            expected -> findings.wrong(place, value, expected), () -> texts.add(value.textValue()));
      }
    });
    return texts;
  }

  /** A part, null if not answered. */
  <T> T part(String name, Function<Fields, T> reader) {
    JsonNode value = take(name);
    return value.isMissingNode() ? null : object(value, pointer(name), reader).orElse(null);
  }

  /** A list of parts, empty if not answered. */
  <T> List<T> parts(String name, Function<Fields, T> reader) {
    List<T> parts = new ArrayList<>();
    elements(name, (value, place) -> object(value, place, reader).ifPresent(parts::add));
    return parts;
  }

  /** To be called when every field was asked for. */
  void end() {
    if (!strict) {
      return;
    }
    node.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name) && !SecretNames.matches(name)) {
        String expected = Nearest.to(name, known)
            .map(nearest -> "no field of this name; the nearest that is known here is \"" + nearest + "\"")
            .orElseGet(() -> "no field of this name; known here are " + String.join(", ", known));
        if (SecretNames.nearlyMatches(name)) {
          findings.masked(pointer(name), expected);
        } else {
          findings.wrong(pointer(name), node.get(name), expected);
        }
      }
    });
  }

  private JsonNode take(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? MissingNode.getInstance() : value;
  }

  private static boolean unanswered(JsonNode value) {
    return value.isMissingNode() || value.isTextual() && value.textValue().isBlank();
  }

  private Optional<String> string(String name, Rule rule) {
    JsonNode value = take(name);
    if (unanswered(value)) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      findings.wrong(pointer(name), value, "a text in double quotes");
      return Optional.empty();
    }
    Optional<String> expected = rule.objection(value.textValue());
    expected.ifPresent(words -> findings.wrong(pointer(name), value, words));
    return expected.isPresent() ? Optional.empty() : Optional.of(value.textValue());
  }

  private <T> Optional<T> object(JsonNode value, String place, Function<Fields, T> reader) {
    if (!(value instanceof ObjectNode object)) {
      findings.wrong(place, value, "an object in braces { }");
      return Optional.empty();
    }
    Fields fields = new Fields(object, place, findings, strict);
    T read = reader.apply(fields);
    fields.end();
    return Optional.of(read);
  }

  private void elements(String name, ElementReader reader) {
    JsonNode list = take(name);
    if (!list.isMissingNode() && !list.isArray()) {
      findings.wrong(pointer(name), list, "a list in brackets [ ]");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      reader.read(list.get(i), pointer(name) + "/" + i);
    }
  }

  private static <E extends Enum<E>> Optional<E> wordOf(JsonNode value, Set<E> allowed) {
    return allowed.stream().filter(word -> value.isTextual() && word.name().equals(value.textValue())).findFirst();
  }

  private static String choice(Collection<? extends Enum<?>> words) {
    String all = words.stream().map(Enum::name).collect(Collectors.joining(", "));
    return words.size() == 1 ? all : "one of " + all;
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  private interface ElementReader {
    void read(JsonNode value, String place);
  }
}
