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
    Set<String> services =
        run.services().stream().filter(service -> !holds(service)).map(ServiceResult::service).collect(Collectors.toSet());
    Set<String> failing =
        run.results().stream()
            .filter(result -> services.contains(result.service()) && !holds(result))
            .map(Result::checkId)
            .collect(Collectors.toSet());
    return plan.checks().stream().filter(check -> failing.contains(check.id())).toList();
  }

  /**
   * Those of them that may be made again: none that came as far as a login or is about one, none that would send a login that was
   * refused elsewhere.
   */
  public List<Check> repeatable(Run run) {
    Set<String> loggedIn = run.results().stream().filter(Again::aboutLogin).map(Result::checkId).collect(Collectors.toSet());
    Set<String> refused =
        plan.checks().stream()
            .filter(check -> loggedIn.contains(check.id()) && refusedAt(check, run))
            .flatMap(check -> credential(check.question()).stream())
            .collect(Collectors.toSet());
    boolean proxyRefused = run.results().stream().anyMatch(result -> result.cause() == Cause.PROXY_LOGIN_REFUSED);
    return failing(run).stream()
        .filter(check -> !loggedIn.contains(check.id()))
        .filter(check -> credential(check.question()).filter(refused::contains).isEmpty())
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

  /** Whether a login was begun, or the trouble is one. */
  public static boolean aboutLogin(Result result) {
    boolean cause = result.cause() != null && result.cause().group() == Cause.Group.LOGIN;
    return cause || result.steps().stream().anyMatch(step -> step.name() == StepName.LOGIN);
  }

  private static boolean refusedAt(Check check, Run run) {
    return run.results().stream()
        .filter(result -> result.checkId().equals(check.id()) && result.cause() != null)
        .anyMatch(result -> result.cause().group() == Cause.Group.LOGIN);
  }

  /** The id of the credential that a check's question logs in with; empty if it does not log in. */
  public static Optional<String> credential(Question question) {
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
