package gatewright.session;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.ServiceVerdicts;
import gatewright.result.StepName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is made again by itself, as it did not hold, and what a run is with the newer results. Never a login: accounts lock. */
public final class Again {
  private final Plan plan;
  private final Catalogue catalogue;

  /** For the runs of that plan. */
  public Again(Plan plan, Catalogue catalogue) {
    this.plan = plan;
    this.catalogue = catalogue;
  }

  /** The checks that keep services from holding. */
  public List<Check> failing(Run run) {
    return failing(run.services(), run.results());
  }

  private List<Check> failing(List<ServiceResult> stands, List<Result> known) {
    Set<String> services =
        stands.stream().filter(service -> !holds(service)).map(ServiceResult::service).collect(Collectors.toSet());
    Set<String> failing = checks(known, result -> services.contains(result.service()) && !holds(result));
    return plan.checks().stream().filter(check -> failing.contains(check.id())).toList();
  }

  /**
   * Those of them that may be made again: none that came as far as a login or is about one, none that would send a login that was
   * refused elsewhere.
   */
  public List<Check> repeatable(Run run) {
    return repeatable(failing(run), run.results());
  }

  private List<Check> repeatable(List<Check> failing, List<Result> known) {
    Set<String> loggedIn = checks(known, Again::aboutLogin);
    Set<String> refused = credentials(checks(known, Again::groupIsLogin));
    boolean proxyRefused = proxyRefused(known);
    return failing.stream()
        .filter(check -> !loggedIn.contains(check.id()))
        .filter(check -> !sends(check, refused))
        .filter(check -> !(proxyRefused && check.way() == Way.PROXY))
        .toList();
  }

  /**
   * The run with newer results in place of the older ones of the same checks. What was cancelled is not newer.
   *
   * @param finished when the newer ones were made
   */
  public Run with(Run run, List<Result> newer, Instant finished) {
    Set<String> cancelled =
        newer.stream().filter(result -> result.cause() == Cause.CANCELLED).map(Result::checkId).collect(Collectors.toSet());
    Map<String, List<Result>> fresh =
        newer.stream()
            .filter(result -> !cancelled.contains(result.checkId()))
            .collect(Collectors.groupingBy(Result::checkId, LinkedHashMap::new, Collectors.toList()));
    List<Result> results = new ArrayList<>();
    for (Result result : run.results()) {
      List<Result> instead = fresh.get(result.checkId());
      if (instead == null) {
        results.add(result);
      } else {
        results.addAll(instead);
        fresh.put(result.checkId(), List.of());
      }
    }
    fresh.values().forEach(results::addAll);
    Set<String> services = run.services().stream().map(ServiceResult::service).collect(Collectors.toSet());
    return new Run(
        run.schema(), run.program(), run.planHash(), run.practice(), run.site(), run.catalogue(), run.vantage(), run.started(),
        finished,
        ServiceVerdicts.of(catalogue, plan, results).stream().filter(service -> services.contains(service.service())).toList(),
        results);
  }

  /** The same for results that are known from several runs together. */
  public List<Check> failing(List<Result> known) {
    return failing(ServiceVerdicts.of(catalogue, plan, known), known);
  }

  /** The same for results that are known from several runs together. */
  public List<Check> repeatable(List<Result> known) {
    return repeatable(failing(known), known);
  }

  /** Ids of the checks that would send a login again which was refused: their own, or that of another check. Accounts lock. */
  public Set<String> resending(List<Result> known) {
    Set<String> at = checks(known, Again::loginRefused);
    Set<String> refused = credentials(at);
    boolean proxyRefused = proxyRefused(known);
    return plan.checks().stream()
        .filter(check -> at.contains(check.id()) || sends(check, refused) || proxyRefused && check.way() == Way.PROXY)
        .map(Check::id)
        .collect(Collectors.toSet());
  }

  private static boolean loginRefused(Result result) {
    return result.cause() == Cause.LOGIN_REFUSED || result.cause() == Cause.ACCOUNT_LOCKED;
  }

  private static boolean proxyRefused(List<Result> known) {
    return known.stream().anyMatch(result -> result.cause() == Cause.PROXY_LOGIN_REFUSED);
  }

  private static Set<String> checks(List<Result> known, Predicate<Result> which) {
    return known.stream().filter(which).map(Result::checkId).collect(Collectors.toSet());
  }

  private Set<String> credentials(Set<String> ids) {
    return plan.checks().stream()
        .filter(check -> ids.contains(check.id()))
        .flatMap(check -> credential(check).stream())
        .collect(Collectors.toSet());
  }

  private static boolean sends(Check check, Set<String> credentials) {
    return credential(check).filter(credentials::contains).isPresent();
  }

  /** Whether a login was begun, or the trouble is one. */
  public static boolean aboutLogin(Result result) {
    return groupIsLogin(result) || result.steps().stream().anyMatch(step -> step.name() == StepName.LOGIN);
  }

  private static boolean groupIsLogin(Result result) {
    return result.cause() != null && result.cause().group() == Cause.Group.LOGIN;
  }

  /** The id of the credential that a check sends; empty if it sends none. What the proxy wants is not among them. */
  public static Optional<String> credential(Check check) {
    Question question = check.question();
    if (question instanceof Question.FileServer files) {
      return Optional.ofNullable(files.credential());
    }
    if (question instanceof Question.DirectoryServer directory) {
      return Optional.ofNullable(directory.credential());
    }
    return question instanceof Question.Alert alert ? Optional.ofNullable(alert.settings().credential()) : Optional.empty();
  }

  private static boolean holds(Result result) {
    return holds(new ServiceResult(result.service(), result.verdict(), result.cause(), Objects.toString(result.cause(), "")));
  }

  private static boolean holds(ServiceResult service) {
    return ServiceVerdicts.allHold(List.of(service));
  }
}
