package gatewright.result;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Plan;
import gatewright.plan.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How services stand: each as its worst required target, save that one dead mirror among working ones, or one dead address of a
 * name that has working ones, is a warning.
 */
public final class ServiceVerdicts {
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.NOT_TESTED, Verdict.WARN, Verdict.UNCONFIRMED, Verdict.CONFIRMED,
          Verdict.PASS,
          Verdict.NOT_APPLICABLE);

  private ServiceVerdicts() {}

  /**
   * All services of a plan, in its order, then those that the site does not need.
   *
   * @param results of the plan's checks; services without any are left out, as they were not part of the run
   */
  public static List<ServiceResult> of(Catalogue catalogue, Plan plan, List<Result> results) {
    Set<String> ids = new LinkedHashSet<>();
    catalogue.services().forEach(service -> ids.add(service.id()));
    plan.checks().stream().map(Check::service).filter(id -> !id.equals(Check.CONTROL)).forEach(ids::add);
    Map<String, List<Result>> counting =
        results.stream().filter(result -> result.purpose() == Purpose.REQUIRED).collect(Collectors.groupingBy(Result::service));
    Map<String, NotNeeded> unneeded = new HashMap<>();
    plan.notNeeded().forEach(each -> unneeded.putIfAbsent(each.service(), each));
    Map<String, Boolean> mirrors = new HashMap<>();
    catalogue.services().forEach(service -> mirrors.put(service.id(), service.destination().mirrors()));
    List<ServiceResult> all = new ArrayList<>();
    for (String id : ids) {
      if (unneeded.containsKey(id)) {
        all.add(notApplicable(unneeded.get(id)));
      }
      List<Result> own = counting.getOrDefault(id, List.of());
      if (!own.isEmpty()) {
        all.add(of(id, mirrors.getOrDefault(id, false), own));
      }
    }
    return all;
  }

  /** Whether nothing that the site needs is failed, undecided or left out. */
  public static boolean allHold(List<ServiceResult> services) {
    return services.stream().allMatch(service -> holds(service.verdict(), service.cause()));
  }

  private static boolean holds(Verdict verdict, Cause cause) {
    return switch (verdict) {
      case FAIL, INCONCLUSIVE -> false;
      case NOT_TESTED -> excused(cause);
      default -> true;
    };
  }

  private static boolean excused(Cause cause) {
    return cause == Cause.NOT_INSTALLED_YET || cause == Cause.NO_DESTINATION;
  }

  private static ServiceResult notApplicable(NotNeeded unneeded) {
    return new ServiceResult(unneeded.service(), Verdict.NOT_APPLICABLE, null, unneeded.reason());
  }

  private static ServiceResult of(String id, boolean mirrors, List<Result> results) {
    Map<String, List<Result>> targets = new LinkedHashMap<>();
    results.forEach(result -> targets.computeIfAbsent(result.checkId(), key -> new ArrayList<>()).add(result));
    List<ServiceResult> stands = targets.values().stream().map(each -> target(id, each)).toList();
    if (mirrors) {
      return excusingOne(stands, "One mirror of " + stands.size() + " does not work, any one will do: ");
    }
    ServiceResult worst = worst(stands);
    return worst.verdict() == Verdict.PASS && stands.size() > 1
        ? new ServiceResult(id, Verdict.PASS, null, "All " + stands.size() + " targets work. " + worst.reason())
        : worst;
  }

  private static ServiceResult target(String id, List<Result> addresses) {
    List<ServiceResult> stands =
        addresses.stream().map(each -> new ServiceResult(id, each.verdict(), each.cause(), reason(each))).toList();
    return excusingOne(stands, "One address of " + stands.size() + " does not work: ");
  }

  /** The worst, save that a single failure among what works is a warning. */
  private static ServiceResult excusingOne(List<ServiceResult> stands, String words) {
    List<ServiceResult> dead = stands.stream().filter(each -> each.verdict() == Verdict.FAIL).toList();
    boolean works = stands.stream().anyMatch(each -> each.verdict() == Verdict.PASS || each.verdict() == Verdict.WARN);
    if (dead.size() != 1 || !works) {
      return worst(stands);
    }
    ServiceResult one = dead.get(0);
    List<ServiceResult> rest = new ArrayList<>(stands);
    rest.remove(one);
    rest.add(0, new ServiceResult(one.service(), Verdict.WARN, one.cause(), words + one.reason()));
    return worst(rest);
  }

  private static ServiceResult worst(List<ServiceResult> stands) {
    return stands.stream().min(Comparator.comparingInt(ServiceVerdicts::rank)).orElseThrow();
  }

  /** What excuses a run is milder than a warning: it waits for somebody else, and nothing is wrong. */
  private static int rank(ServiceResult stand) {
    int rank = 2 * WORST_FIRST.indexOf(stand.verdict());
    return stand.verdict() == Verdict.NOT_TESTED && excused(stand.cause()) ? 2 * WORST_FIRST.indexOf(Verdict.WARN) + 1 : rank;
  }

  private static String reason(Result result) {
    String where = result.target().host().isEmpty() ? "" : result.target().hostPort() + ": ";
    if (!result.notes().isEmpty()) {
      return where + result.notes().get(0);
    }
    String proof = result.proof().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return where + (result.verdict() == Verdict.PASS ? "works (" + proof + ")." : result.verdict() + ".");
  }
}
