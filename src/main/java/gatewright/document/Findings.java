package gatewright.document;

import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Purpose;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What counts of several runs: per vantage, the newest finished result of each check that is still planned. A check that was cut
 * off does not hide an older result.
 */
final class Findings {
  private final List<Run> runs;
  private final List<Finding> all;
  private final Map<String, List<Finding>> byService;
  private final Map<String, List<Finding>> byMember;
  private final int leftOut;

  /**
   * Chooses.
   *
   * @param runs newest first
   */
  Findings(Plan plan, List<Run> runs) {
    this.runs = runs;
    Map<String, Map<String, List<Finding>>> perCheck = new LinkedHashMap<>();
    plan.checks().forEach(check -> perCheck.put(check.id(), new LinkedHashMap<>()));
    int unplanned = 0;
    for (Run run : runs) {
      Map<String, List<Result>> results =
          run.results().stream().collect(Collectors.groupingBy(Result::checkId, LinkedHashMap::new, Collectors.toList()));
      for (Map.Entry<String, List<Result>> entry : results.entrySet()) {
        Map<String, List<Finding>> perVantage = perCheck.get(entry.getKey());
        if (perVantage == null) {
          unplanned += entry.getValue().size();
        } else {
          List<Finding> newer = perVantage.get(vantage(run.vantage()));
          if (newer == null || newer.stream().allMatch(finding -> finding.result().cause() == Cause.CANCELLED)) {
            perVantage.put(vantage(run.vantage()), entry.getValue().stream().map(result -> new Finding(run, result)).toList());
          }
        }
      }
    }
    this.leftOut = unplanned;
    this.all = perCheck.values().stream().flatMap(map -> map.values().stream()).flatMap(List::stream).toList();
    this.byService = group(all, finding -> finding.result().service());
    this.byMember = group(required(all), finding -> finding.result().flow());
  }

  /** All that count, in the plan's order. */
  List<Finding> all() {
    return all;
  }

  /** Those that count for a service, controls included. */
  List<Finding> ofService(String service) {
    return byService.getOrDefault(service, List.of());
  }

  /** The REQUIRED ones about a member of a flow. */
  List<Finding> ofMember(String number) {
    return byMember.getOrDefault(number, List.of());
  }

  /** The controls that belong to no service of the gateway's. */
  List<Finding> testersOwn() {
    return ofService(Check.CONTROL);
  }

  /** How many results of these runs belong to checks that are no longer planned. */
  int leftOut() {
    return leftOut;
  }

  /** Every run that was looked at, newest first. */
  List<Run> runs() {
    return runs;
  }

  /** The newest run of each vantage. */
  List<Run> newestPerVantage() {
    Map<String, Run> newest = new LinkedHashMap<>();
    runs.forEach(run -> newest.putIfAbsent(vantage(run.vantage()), run));
    return List.copyOf(newest.values());
  }

  /** How a service stands: as the newest run from a gateway has it that tested it, else as the newest from elsewhere. */
  Optional<ServiceResult> service(String id) {
    return newest(id, true, true).or(() -> newest(id, false, true)).or(() -> newest(id, false, false));
  }

  private Optional<ServiceResult> newest(String id, boolean gatewayOnly, boolean testedOnly) {
    return runs.stream()
        .filter(run -> !gatewayOnly || run.vantage().role() == Vantage.Role.GATEWAY)
        .flatMap(run -> run.services().stream())
        .filter(service -> service.service().equals(id))
        .filter(service -> !testedOnly || service.verdict() != Verdict.NOT_TESTED)
        .findFirst();
  }

  private static List<Finding> required(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.result().purpose() == Purpose.REQUIRED && finding.result().flow() != null)
        .toList();
  }

  private static Map<String, List<Finding>> group(List<Finding> findings, Function<Finding, String> key) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    findings.forEach(finding -> groups.computeIfAbsent(key.apply(finding), ignored -> new ArrayList<>()).add(finding));
    return groups;
  }

  private static String vantage(Vantage vantage) {
    return vantage.role() + " " + vantage.name();
  }
}
