package gatewright.result;

import gatewright.plan.Check;
import gatewright.plan.Target;
import gatewright.plan.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What both ways to one host, direct and through the proxy, come to.
 *
 * @param service id
 */
public record PathConclusion(String service, Target target, Kind kind) {
  /** What the gateway needs to reach the host. */
  public enum Kind {
    /** Only the proxy leads there. */
    NEEDS_PROXY,
    /** Only the direct way leads there: a firewall rule, or a change at the proxy. */
    NEEDS_RULE,
    /** Both ways lead there. */
    EITHER,
    /** Neither way leads there. */
    NEITHER,
    /** One of the ways at least could not be judged. */
    UNDECIDED
  }

  private enum Stand {
    OPEN,
    SHUT,
    UNKNOWN
  }

  private record Place(String service, Target target) {}

  /** One for each host of a service that was tried both ways, in the order of the results. */
  public static List<PathConclusion> of(List<Result> results) {
    Map<Place, Map<Way, List<Result>>> places = new LinkedHashMap<>();
    for (Result result : results) {
      if (!result.service().equals(Check.CONTROL)) {
        places
            .computeIfAbsent(new Place(result.service(), result.target()), place -> new EnumMap<>(Way.class))
            .computeIfAbsent(result.route(), way -> new ArrayList<>())
            .add(result);
      }
    }
    List<PathConclusion> conclusions = new ArrayList<>();
    places.forEach(
        (place, ways) -> {
          if (ways.keySet().size() == Way.values().length) {
            Kind kind = kind(stands(ways.get(Way.DIRECT)), stands(ways.get(Way.PROXY)));
            conclusions.add(new PathConclusion(place.service(), place.target(), kind));
          }
        });
    return conclusions;
  }

  /** One address that works will do; a way is shut only where nothing was left undecided. */
  private static Stand stands(List<Result> results) {
    List<Result> named = results.stream().filter(result -> result.basis() != Basis.DOCUMENTED).toList();
    List<Result> counted = named.isEmpty() ? results : named;
    if (counted.stream().anyMatch(result -> result.verdict() == Verdict.PASS || result.verdict() == Verdict.WARN)) {
      return Stand.OPEN;
    }
    return counted.stream().allMatch(result -> result.verdict() == Verdict.FAIL) ? Stand.SHUT : Stand.UNKNOWN;
  }

  private static Kind kind(Stand direct, Stand proxy) {
    if (direct == Stand.UNKNOWN || proxy == Stand.UNKNOWN) {
      return Kind.UNDECIDED;
    }
    if (proxy == Stand.OPEN) {
      return direct == Stand.OPEN ? Kind.EITHER : Kind.NEEDS_PROXY;
    }
    return direct == Stand.OPEN ? Kind.NEEDS_RULE : Kind.NEITHER;
  }
}
