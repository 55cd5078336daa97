package gatewright.ui.facts;

import gatewright.plan.Purpose;
import gatewright.result.Evidence;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Evidence of one or several results, read without trusting its types. */
public final class Seen {
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.FAIL,
          Verdict.INCONCLUSIVE,
          Verdict.NOT_TESTED,
          Verdict.WARN,
          Verdict.UNCONFIRMED,
          Verdict.CONFIRMED,
          Verdict.PASS,
          Verdict.NOT_APPLICABLE);

  private final Map<String, Object> values;

  private Seen(Map<String, Object> values) {
    this.values = values;
  }

  /** Of one result. */
  public static Seen in(Result result) {
    return new Seen(result.evidence().values());
  }

  /** Of several results; what an earlier one has seen stands. */
  public static Seen in(List<Result> results) {
    Map<String, Object> all = new LinkedHashMap<>();
    results.stream().map(Result::evidence).map(Evidence::values).forEach(each -> each.forEach(all::putIfAbsent));
    return new Seen(all);
  }

  /** The results of checks that count. */
  public static List<Result> counting(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.results().stream())
        .filter(result -> result.purpose() == Purpose.REQUIRED)
        .toList();
  }

  /** The one that stands worst; empty if there is none. */
  public static Optional<Result> worst(List<Result> results) {
    return worstFirst(results).stream().findFirst();
  }

  /** Those that stand worst first, else as they come. */
  static List<Result> worstFirst(List<Result> results) {
    return results.stream().sorted(Comparator.comparingInt(result -> WORST_FIRST.indexOf(result.verdict()))).toList();
  }

  /** A value as text; empty if there is none. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
  }

  /** A value as a number; empty if it is none. */
  public OptionalDouble number(String name) {
    return values.get(name) instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
  }

  /** Whether a value is there and says yes. */
  public boolean yes(String name) {
    return text(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** Whether a value is there. */
  public boolean has(String name) {
    return text(name).isPresent();
  }

  /** A value as a list; a single one as a list of one. */
  public List<String> list(String name) {
    return values.get(name) instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : text(name).stream().toList();
  }

  /** Those of these values that are there, each under the name that evidence has everywhere in the window. */
  public List<Fact> facts(String... names) {
    return Arrays.stream(names)
        .filter(this::has)
        .map(name -> Fact.of("evidence." + name, Said.plain(String.join("\n", list(name)))))
        .toList();
  }

  /** Certificates as the server showed them, its own first, each by the names that the schema gives its parts. */
  public List<Map<String, String>> chain() {
    return values.get("chain") instanceof Collection<?> chain
        ? chain.stream().filter(Map.class::isInstance).map(each -> texts((Map<?, ?>) each)).toList()
        : List.of();
  }

  private static Map<String, String> texts(Map<?, ?> parts) {
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    return texts;
  }
}
