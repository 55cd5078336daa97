package gatewright.map;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.ServiceResult;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says how lines stand: each as the worst of the services on it, and these as everywhere else. */
public final class Judge {
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.NOT_TESTED, Verdict.WARN, Verdict.UNCONFIRMED, Verdict.CONFIRMED,
          Verdict.PASS, Verdict.NOT_APPLICABLE);

  private final Catalogue catalogue;
  private final Map<String, Check> checks = new HashMap<>();

  /** A judge of one plan. */
  public Judge(Catalogue catalogue, Plan plan) {
    this.catalogue = catalogue;
    plan.checks().forEach(check -> checks.put(check.id(), check));
  }

  /** How that line stands. */
  public Stand of(Line line, Known known) {
    List<Result> results =
        line.checks().stream()
            .flatMap(id -> known.results().getOrDefault(id, List.of()).stream())
            .filter(result -> result.purpose() == Purpose.REQUIRED)
            .toList();
    int open = (int) line.checks().stream().filter(id -> known.results().getOrDefault(id, List.of()).isEmpty()).count();
    int all = line.checks().size();
    if (line.checks().stream().anyMatch(known.testing()::contains)) {
      return new Stand(Mark.TESTING, null, Reach.FAR, all, open);
    }
    if (results.isEmpty()) {
      return new Stand(Mark.UNTESTED, null, Reach.FAR, all, open);
    }
    Stand stand = line.kind() == Line.Kind.TO_PROXY ? toProxy(results, all, open) : worst(line, results, all, open);
    boolean harmless = stand.mark() != Mark.FAIL && stand.mark() != Mark.INCONCLUSIVE && stand.mark() != Mark.NOT_TESTED;
    return open > 0 && harmless ? new Stand(Mark.UNTESTED, stand.cause(), stand.reach(), all, open) : stand;
  }

  private Stand worst(Line line, List<Result> results, int all, int open) {
    List<Check> own = line.checks().stream().map(checks::get).filter(Objects::nonNull).toList();
    ServiceResult worst =
        ServiceVerdicts.of(catalogue, new Plan(List.of(), own, List.of(), RequestNumbers.none()), results).stream()
            .min(Comparator.comparingInt(service -> WORST_FIRST.indexOf(service.verdict())))
            .orElseThrow();
    Reach reach = results.stream().map(Reach::of).reduce(Reach.START, Reach::or);
    return new Stand(Mark.of(worst.verdict()), worst.cause(), reach, all, open);
  }

  /** The way to the proxy is open if anything came through it, or if the proxy itself said no to a single host. */
  private static Stand toProxy(List<Result> results, int all, int open) {
    Optional<Result> shut = results.stream().filter(Judge::shutOut).findFirst();
    boolean through = results.stream().anyMatch(Judge::reachedProxy);
    if (shut.isPresent()) {
      Cause cause = shut.get().cause();
      Reach reach = through || cause != Cause.PROXY_UNREACHABLE ? Reach.FAR : Reach.START;
      return new Stand(through ? Mark.WARN : Mark.FAIL, cause, reach, all, open);
    }
    return new Stand(through ? Mark.PASS : Mark.NOT_TESTED, null, Reach.FAR, all, open);
  }

  /** Whether the proxy did not let the gateway itself in. */
  private static boolean shutOut(Result result) {
    Cause cause = result.cause();
    return cause != null
        && cause.group() == Cause.Group.PROXY
        && cause != Cause.PROXY_DENIED
        && cause != Cause.PROXY_UPSTREAM_FAILED;
  }

  private static boolean reachedProxy(Result result) {
    boolean said = result.cause() == Cause.PROXY_DENIED || result.cause() == Cause.PROXY_UPSTREAM_FAILED;
    boolean asked = result.verdict() != Verdict.NOT_TESTED;
    return said || asked && !shutOut(result) && result.proof().reaches(Proof.PORT_OPEN);
  }
}
