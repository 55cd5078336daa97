package gatewright.ui.proxy;

import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.PathConclusion;
import gatewright.result.Result;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Both ways to one host.
 *
 * @param service id; "control" for the host that things are compared with
 * @param direct the direct way, which is only there to judge by; empty if it is not tested
 * @param proxy the way through the proxy
 * @param conclusion what both come to; empty until both are known
 */
public record PathRow(
    String service, Target target, Optional<PathCell> direct, PathCell proxy, Optional<PathConclusion.Kind> conclusion) {

  private record Place(String service, Target target) {}

  /** One for each host that is tested through the proxy, in the plan's order; the control host comes last. */
  public static List<PathRow> of(Collection<Entry> entries) {
    Map<Place, Entry> direct = new HashMap<>();
    Map<Place, Entry> proxied = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Check check = entry.check();
      Place place = new Place(check.service(), check.target());
      boolean dead = check.question() instanceof Question.DeadAddress;
      if (check.way() == Way.PROXY) {
        proxied.putIfAbsent(place, entry);
      } else if (!dead) {
        direct.putIfAbsent(place, entry);
      }
    }
    List<PathRow> rows = new ArrayList<>();
    proxied.forEach((place, entry) -> rows.add(row(place, Optional.ofNullable(direct.get(place)), entry)));
    return rows;
  }

  private static PathRow row(Place place, Optional<Entry> direct, Entry proxy) {
    boolean known = done(proxy) && direct.filter(PathRow::done).isPresent();
    List<Result> both =
        known ? Stream.concat(direct.orElseThrow().results().stream(), proxy.results().stream()).toList() : List.of();
    Optional<PathConclusion.Kind> conclusion = PathConclusion.of(both).stream().map(PathConclusion::kind).findFirst();
    return new PathRow(place.service(), place.target(), direct.map(PathCell::of), PathCell.of(proxy), conclusion);
  }

  private static boolean done(Entry entry) {
    return entry.progress() == Progress.DONE;
  }

  /** Whether it is there to compare with. */
  public boolean control() {
    return service.equals(Check.CONTROL);
  }

  /**
   * The rows that tell something: the first of each service, and those that stand otherwise than it does. The mirrors of a service
   * mostly say the same.
   */
  public static List<PathRow> telling(List<PathRow> rows) {
    Map<String, PathRow> first = new HashMap<>();
    return rows.stream().filter(row -> !row.alike(first.computeIfAbsent(row.service(), service -> row))).toList();
  }

  private boolean alike(PathRow first) {
    boolean directAlike = direct.isEmpty() || first.direct.isEmpty() || alike(direct.get(), first.direct.get());
    return first != this && directAlike && alike(proxy, first.proxy);
  }

  /** What has no result yet has nothing to tell. */
  private static boolean alike(PathCell one, PathCell first) {
    Result result = one.result();
    Result known = first.result();
    return result == null || known != null && result.verdict() == known.verdict() && result.cause() == known.cause();
  }
}
