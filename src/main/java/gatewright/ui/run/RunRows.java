package gatewright.ui.run;

import gatewright.catalogue.Area;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Purpose;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry;
import gatewright.ui.model.ResultBook;
import gatewright.ui.run.RunItem.Ask;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the rows of the table of what the book knows. A row whose check has not changed is the same object as before. */
final class RunRows {
  /** Name of the group of what only the tester needs. */
  static final String CONTROLS = "CONTROL";

  /** Name of the group of what asks nothing of anybody. */
  static final String NOBODY = "NOBODY";

  private final Function<Result, Optional<Owner>> actor;
  private Map<String, Made> made = Map.of();
  private Catalogue from;

  /** Rows in which {@code actor} says who must act. */
  RunRows(Function<Result, Optional<Owner>> actor) {
    this.actor = actor;
  }

  /**
   * How the rows are to stand.
   *
   * @param only the checks that the list is narrowed to; null for all of them
   * @param closed keys of groups that are folded away
   */
  record Wanted(Show show, Filter filter, Only only, Grouping grouping, Comparator<Line> order, Set<String> closed) {}

  /** All lines, whether they are to be seen or not. */
  List<Line> lines(ResultBook book, Catalogue catalogue, Map<String, Instant> turned) {
    Map<String, Made> known = catalogue == from ? made : Map.of();
    Map<String, Made> now = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Entry entry : book.entries()) {
      String id = entry.check().id();
      Made before = known.get(id);
      Made fresh = before != null && before.fits(entry, turned) ? before : make(entry, catalogue, turned);
      now.put(id, fresh);
      lines.addAll(fresh.lines());
    }
    made = now;
    from = catalogue;
    return lines;
  }

  /** The rows as they are to stand. */
  List<RunItem> rows(List<Line> lines, List<NotNeeded> notNeeded, Catalogue catalogue, Wanted wanted) {
    Map<String, List<RunItem>> groups = new LinkedHashMap<>();
    names(wanted.grouping()).forEach(name -> groups.put(name, new ArrayList<>()));
    lines.stream()
        .filter(line -> seen(line, wanted))
        .sorted(wanted.order())
        .forEach(line -> groups.get(group(line, catalogue, wanted.grouping())).add(line));
    notNeeded.stream()
        .map(service -> needless(service, catalogue))
        .filter(service -> seen(service, wanted))
        .forEach(service -> groups.get(group(service, catalogue, wanted.grouping())).add(service));
    List<RunItem> rows = new ArrayList<>();
    groups.forEach((name, all) -> add(rows, name, all, wanted));
    return rows;
  }

  private static boolean seen(RunItem item, Wanted wanted) {
    boolean among = wanted.only() == null || item instanceof Line line && wanted.only().checks().contains(line.check().id());
    return among && wanted.show().shows(item) && wanted.filter().finds(item);
  }

  private static Stream<String> names(Grouping grouping) {
    return switch (grouping) {
      case AREA -> Stream.concat(Stream.of(Area.values()).map(Area::name), Stream.of(CONTROLS));
      case OWNER -> Stream.concat(Stream.of(Owner.values()).map(Owner::name), Stream.of(NOBODY, CONTROLS));
      case NONE -> Stream.of("");
    };
  }

  private static String group(RunItem item, Catalogue catalogue, Grouping grouping) {
    if (grouping == Grouping.NONE) {
      return "";
    }
    if (item instanceof Line line) {
      Check check = line.check();
      if (check.purpose() == Purpose.CONTROL && check.service().equals(Check.CONTROL)) {
        return CONTROLS;
      }
      return grouping == Grouping.AREA ? area(check.service(), catalogue) : line.owner() == null ? NOBODY : line.owner().name();
    }
    return grouping == Grouping.OWNER ? NOBODY : area(((Needless) item).service(), catalogue);
  }

  private static void add(List<RunItem> rows, String name, List<RunItem> all, Wanted wanted) {
    if (all.isEmpty()) {
      return;
    }
    boolean closed = wanted.closed().contains(name);
    if (wanted.grouping() != Grouping.NONE) {
      rows.add(head(name, all, wanted.grouping(), closed));
    }
    for (RunItem each : closed ? List.<RunItem>of() : all) {
      rows.add(each);
      if (each instanceof Line line && line.result() != null && line.counts() && Confirmations.canBeConfirmed(line.result())) {
        rows.add(new Ask(line));
      }
    }
  }

  private static Group head(String name, List<RunItem> all, Grouping by, boolean closed) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    int testing = 0;
    for (RunItem row : all) {
      Verdict verdict = row instanceof Line line ? line.verdict() : Verdict.NOT_APPLICABLE;
      if (verdict != null && (!(row instanceof Line line) || line.counts() || name.equals(CONTROLS))) {
        counts.merge(verdict, 1, Integer::sum);
      }
      testing += row instanceof Line line && line.testing() ? 1 : 0;
    }
    return new Group(by, name, counts, testing, closed);
  }

  private Made make(Entry entry, Catalogue catalogue, Map<String, Instant> turned) {
    String title = title(entry.check().service(), catalogue);
    if (entry.results().isEmpty()) {
      return new Made(entry, List.of(new Line(title, entry.check(), entry.progress(), null, null, null)));
    }
    // What counts first, then what it is judged by.
    List<Line> lines =
        entry.results().stream()
            .map(result -> new Line(
                title, entry.check(), entry.progress(), result, actor.apply(result).orElse(null), turned.get(result.check())))
            .sorted(Comparator.comparing(line -> !line.counts()))
            .toList();
    return new Made(entry, lines);
  }

  private static Needless needless(NotNeeded service, Catalogue catalogue) {
    return new Needless(service.service(), title(service.service(), catalogue), service.reason());
  }

  private static String title(String service, Catalogue catalogue) {
    return known(service, catalogue).map(Service::title).orElse(service);
  }

  private static String area(String service, Catalogue catalogue) {
    return known(service, catalogue).map(known -> known.area().name()).orElse(Area.CUSTOM.name());
  }

  private static Optional<Service> known(String id, Catalogue catalogue) {
    return catalogue == null ? Optional.empty() : catalogue.service(id);
  }

  /** The lines that were made of an entry. */
  private record Made(Entry entry, List<Line> lines) {
    boolean fits(Entry now, Map<String, Instant> turned) {
      return entry == now && lines.stream().allMatch(line -> Objects.equals(line.turned(), turned.get(line.key())));
    }
  }
}
