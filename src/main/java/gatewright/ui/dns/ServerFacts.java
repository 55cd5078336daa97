package gatewright.ui.dns;

import gatewright.plan.Question.NameServer;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.facts.Seen;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of one resolver, put together from its checks.
 *
 * @param server its address
 * @param verdict the worst of its checks; null while none is done
 * @param cause of that; null for a clean pass
 * @param testing whether a check of it is still going on
 * @param operator of the public service that it belongs to; null if it is none that is known
 * @param samples what each answer took, milliseconds
 * @param median milliseconds; NaN if unknown
 * @param worst milliseconds; NaN if unknown
 * @param sent questions of the sample; 0 if there was none
 * @param lost those without an answer
 * @param seen evidence of all its checks, by name
 * @param checks how each of its checks came out, by transport
 */
public record ServerFacts(
    String server,
    Verdict verdict,
    Cause cause,
    boolean testing,
    String operator,
    List<Double> samples,
    double median,
    double worst,
    int sent,
    int lost,
    Map<String, Object> seen,
    Map<String, Result> checks) {
  public ServerFacts {
    samples = List.copyOf(samples);
    seen = Map.copyOf(seen);
    checks = Map.copyOf(checks);
  }

  /** Puts the checks of the DNS page together by server, in the order in which the servers come. */
  public static List<ServerFacts> of(List<Entry> entries) {
    Map<String, List<Entry>> byServer = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> entry.check().question() instanceof NameServer)
        .forEach(entry -> byServer.computeIfAbsent(entry.check().target().host(), host -> new ArrayList<>()).add(entry));
    return byServer.entrySet().stream().map(server -> of(server.getKey(), server.getValue())).toList();
  }

  /** Whether the gateway could use it as it is. */
  public boolean usable() {
    return verdict == Verdict.PASS || verdict == Verdict.WARN;
  }

  /** A piece of evidence; empty if nobody saw it. */
  public Optional<Object> saw(String name) {
    return Optional.ofNullable(seen.get(name));
  }

  private static ServerFacts of(String server, List<Entry> entries) {
    Map<String, Object> seen = new LinkedHashMap<>();
    Map<String, Result> checks = new LinkedHashMap<>();
    String operator = null;
    for (Entry entry : entries) {
      NameServer question = (NameServer) entry.check().question();
      operator = question.operator() == null ? operator : question.operator();
      for (Result result : entry.results()) {
        checks.put(question.transport().name(), result);
        result.evidence().values().forEach(seen::putIfAbsent);
      }
    }
    Optional<Result> judged = Seen.worst(List.copyOf(checks.values()));
    boolean testing =
        entries.stream().anyMatch(entry -> entry.progress() == Progress.TESTING || entry.progress() == Progress.WAITING);
    return new ServerFacts(
        server,
        judged.map(Result::verdict).orElse(null),
        judged.map(Result::cause).orElse(null),
        testing,
        operator,
        numbers(seen.get("samples")).toList(),
        number(seen.get("medianMillis")),
        number(seen.get("worstMillis")),
        (int) orZero(number(seen.get("sent"))),
        (int) orZero(number(seen.get("lost"))),
        seen,
        checks);
  }

  private static Stream<Double> numbers(Object value) {
    return value instanceof List<?> list
        ? list.stream().filter(Number.class::isInstance).map(each -> ((Number) each).doubleValue())
        : Stream.empty();
  }

  private static double number(Object value) {
    return value instanceof Number known ? known.doubleValue() : Double.NaN;
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
