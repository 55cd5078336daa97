package gatewright.result;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Plan;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What operators saw of the messages that were sent to them. */
public record Confirmations(List<Confirmation> all) {
  /** Evidence that holds a message's token. */
  public static final String TOKEN = "token";

  private static final Set<Verdict> OPEN = Set.of(Verdict.UNCONFIRMED, Verdict.INCONCLUSIVE, Verdict.WARN);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public Confirmations {
    all = List.copyOf(all);
  }

  /** Nothing was said yet. */
  public static Confirmations none() {
    return new Confirmations(List.of());
  }

  /** The same with one more; what was said of the same message before gives way to it. */
  public Confirmations with(Confirmation said) {
    Stream<Confirmation> others =
        all.stream().filter(other -> !(other.check().equals(said.check()) && other.token().equals(said.token())));
    return new Confirmations(Stream.concat(others, Stream.of(said)).toList());
  }

  /** Whether an operator can say something of this result: a message was sent, and no answer has decided what became of it. */
  public static boolean canBeConfirmed(Result result) {
    return OPEN.contains(result.verdict()) && result.evidence().text(TOKEN).isPresent();
  }

  /**
   * The result as it stands with what the operator said. A message that was seen confirms it, save that a warning stays one; a
   * message that was looked for and not found did not arrive. Without a word of an operator it stays as it is.
   */
  public Result applied(Result result) {
    if (!canBeConfirmed(result)) {
      return result;
    }
    return all.stream().filter(said -> said.about(result)).findFirst().map(said -> applied(result, said)).orElse(result);
  }

  /**
   * A run with what operators said of its messages. Services are judged anew where a result has changed.
   *
   * @param catalogue to judge by
   * @param plan to judge by
   */
  public Run applied(Run run, Catalogue catalogue, Plan plan) {
    List<Result> results = run.results().stream().map(this::applied).toList();
    Set<String> changed = new HashSet<>();
    for (int i = 0; i < results.size(); i++) {
      if (!results.get(i).equals(run.results().get(i))) {
        changed.add(results.get(i).service());
      }
    }
    if (changed.isEmpty()) {
      return run;
    }
    Map<String, ServiceResult> anew = new HashMap<>();
    ServiceVerdicts.of(catalogue, plan, results).forEach(service -> anew.put(service.service(), service));
    List<ServiceResult> services =
        run.services().stream()
            .map(service -> changed.contains(service.service()) ? anew.getOrDefault(service.service(), service) : service)
            .toList();
    return new Run(
        run.schema(), run.program(), run.planHash(), run.practice(), run.site(), run.catalogue(), run.vantage(), run.started(),
        run.finished(), services, results);
  }

  private static Result applied(Result result, Confirmation said) {
    boolean warning = result.verdict() == Verdict.WARN;
    Verdict verdict = said.seen() ? warning ? Verdict.WARN : Verdict.CONFIRMED : Verdict.FAIL;
    Cause cause = said.seen() ? warning ? result.cause() : null : Cause.NOT_RECEIVED;
    String words =
        said.seen()
            ? said.by() + " saw the message with the token " + said.token()
            : said.by() + " looked for the token " + said.token() + " and did not find it";
    List<String> notes = new ArrayList<>();
    notes.add(words + "; said on " + MINUTE.format(said.at()) + ".");
    notes.addAll(result.notes());
    Map<String, Object> evidence = new TreeMap<>(result.evidence().values());
    evidence.put(said.seen() ? "seenBy" : "missedBy", said.by());
    evidence.put("saidAt", said.at().toString());
    return new Result(
        result.check(), result.service(), result.flow(), result.purpose(), result.initiator(), result.target(), result.basis(),
        result.resolver(), result.route(), result.via(), verdict, cause, result.step(), result.proof(), result.identity(),
        result.attempts(), result.millis(), result.steps(), new Evidence(evidence), notes, null, List.of());
  }
}
