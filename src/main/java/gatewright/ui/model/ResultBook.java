package gatewright.ui.model;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Plan;
import gatewright.plan.Purpose;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * What is planned and what came of it, check by check. Results of checks that the answers have changed meanwhile are dropped.
 * Used on the window's thread only.
 */
public final class ResultBook {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, ServiceResult> services = new LinkedHashMap<>();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final Map<String, Trial> trials = new LinkedHashMap<>();
  private final Map<String, Trial> begun = new LinkedHashMap<>();
  private List<NotNeeded> notNeeded = List.of();
  private Plan plan;
  private Catalogue catalogue;

  /** Counts up with each change of anything here. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** All results that are known. */
  public List<Result> results() {
    return entries.values().stream().flatMap(entry -> entry.results().stream()).toList();
  }

  /** All checks in the plan's order. */
  public Collection<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Ids of the checks that count and did not pass. */
  public Set<String> unsettled() {
    return entries.values().stream()
        .filter(Entry::unsettled)
        .map(entry -> entry.check().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The checks that a page shows. */
  public List<Entry> entries(StepKind step) {
    return entries.values().stream().filter(entry -> step.shows(entry.check())).toList();
  }

  /** Services that the answers make unnecessary. */
  public List<NotNeeded> notNeeded() {
    return notNeeded;
  }

  /** How a service stands; empty if it was not tested since its checks last changed. */
  public Optional<ServiceResult> service(String id) {
    return Optional.ofNullable(services.get(id));
  }

  /** How many results that count have each verdict. */
  public Map<Verdict, Integer> counts(Predicate<Entry> which) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    entries.values().stream()
        .filter(which)
        .flatMap(entry -> entry.results().stream())
        .filter(result -> result.purpose() == Purpose.REQUIRED)
        .forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
    return counts;
  }

  /** How many checks are at that point. */
  public int number(Predicate<Entry> which) {
    return (int) entries.values().stream().filter(which).count();
  }

  /**
   * Takes up a new plan. What is known of checks that stayed the same, and would be made as the same user, is kept.
   *
   * @param as says as whom each check would be made
   * @return ids of the checks that are out of date
   */
  Set<String> plan(Plan fresh, Catalogue from, Function<Check, Trial> as) {
    plan = fresh;
    catalogue = from;
    Map<String, Entry> before = new LinkedHashMap<>(entries);
    Map<String, Trial> tried = new LinkedHashMap<>(trials);
    entries.clear();
    trials.clear();
    for (Check check : fresh.checks()) {
      Trial trial = as.apply(check);
      trials.put(check.id(), trial);
      Entry known = trial.equals(tried.get(check.id())) ? before.remove(check.id()) : null;
      entries.put(check.id(), known == null ? new Entry(check, Progress.UNTESTED, List.of()) : known);
    }
    notNeeded = fresh.notNeeded();
    judge();
    changed();
    return before.keySet();
  }

  /** As whom each check would be made, in the plan's order. */
  Collection<Trial> trials() {
    return List.copyOf(trials.values());
  }

  /** As whom a check would be made; empty if it is not planned any more. */
  Optional<Trial> trial(String check) {
    return Optional.ofNullable(trials.get(check));
  }

  /** Takes up what earlier runs found, newest first, as far as it fits the plan. */
  void recall(List<Run> runs) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      take(runs.get(i), result -> entries.containsKey(result.checkId()));
    }
    judge();
    changed();
  }

  /** A run over these checks begins. */
  void begin(Predicate<Check> which, Known known) {
    begun.clear();
    begun.putAll(trials);
    entries.replaceAll(
        (id, entry) ->
            which.test(entry.check())
                ? new Entry(entry.check(), Progress.WAITING, known == Known.DROPPED ? List.of() : entry.results())
                : entry);
    judge();
    changed();
  }

  /** Takes up what happened since the last time, in the order in which it happened. */
  void happened(List<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    for (Event event : events) {
      Entry entry = entries.get(event.check().id());
      if (entry != null && entry.check().equals(event.check()) && asBegun(event.check().id())) {
        entries.put(event.check().id(), event.appliedTo(entry));
      }
    }
    changed();
  }

  /** Takes up a finished run: its results, which have advice now, and how the services stand. */
  void complete(Run run, Plan asked) {
    Map<String, Check> tested = asked.checks().stream().collect(Collectors.toMap(Check::id, check -> check));
    take(
        run,
        result -> {
          Entry entry = entries.get(result.checkId());
          return entry != null && entry.check().equals(tested.get(result.checkId())) && asBegun(result.checkId());
        });
    settle();
    judge();
    changed();
  }

  /** A receiver's operator has said what became of a message: its result stands otherwise now. */
  void confirmed(Result now) {
    entries.computeIfPresent(
        now.checkId(),
        (id, entry) ->
            entry.with(entry.results().stream().map(result -> result.check().equals(now.check()) ? now : result).toList()));
    judge();
    changed();
  }

  /** The run came to nothing: what it left undone is untested again. */
  void abandon() {
    settle();
    judge();
    changed();
  }

  /** Whether the check would be made now as whom it was begun: a login may have changed since. */
  private boolean asBegun(String check) {
    return Objects.equals(begun.get(check), trials.get(check));
  }

  private void settle() {
    entries.replaceAll(
        (id, entry) -> entry.progress() == Progress.WAITING || entry.progress() == Progress.TESTING ? unfinished(entry) : entry);
  }

  private void take(Run run, Predicate<Result> fits) {
    Map<String, List<Result>> found =
        run.results().stream().filter(fits).collect(Collectors.groupingBy(Result::checkId, Collectors.toList()));
    found.forEach(
        (id, results) -> entries.computeIfPresent(id, (key, entry) -> new Entry(entry.check(), Progress.DONE, results)));
  }

  /** Judges the services anew of which every check that counts is done: one run may have tested a part of a service only. */
  private void judge() {
    Set<String> open =
        entries.values().stream()
            .filter(entry -> entry.required() && (entry.progress() != Progress.DONE || entry.results().isEmpty()))
            .map(entry -> entry.check().service())
            .collect(Collectors.toSet());
    services.clear();
    ServiceVerdicts.of(catalogue, plan, results()).stream()
        .filter(service -> !open.contains(service.service()))
        .forEach(service -> services.put(service.service(), service));
  }

  private static Entry unfinished(Entry entry) {
    return entry.at(entry.results().isEmpty() ? Progress.UNTESTED : Progress.DONE);
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }

  /** What becomes of the results of checks that are made again. */
  enum Known {
    /** They are forgotten as soon as the run begins. */
    DROPPED,
    /** They stand until there is something newer. */
    KEPT
  }

  /** Something that a run said. */
  sealed interface Event {
    /** The check, as the run's plan has it. */
    Check check();

    /** The entry after it. */
    Entry appliedTo(Entry entry);

    /** A check begins. */
    record Started(Check check) implements Event {
      @Override
      public Entry appliedTo(Entry entry) {
        return entry.at(Progress.TESTING);
      }
    }

    /** One address is done. */
    record Finished(Check check, Result result) implements Event {
      @Override
      public Entry appliedTo(Entry entry) {
        List<Result> now = new ArrayList<>(entry.results());
        now.removeIf(other -> other.check().equals(result.check()));
        now.add(result);
        return entry.with(now);
      }
    }

    /** All of a check is done. */
    record Ended(Check check) implements Event {
      @Override
      public Entry appliedTo(Entry entry) {
        return entry.at(Progress.DONE);
      }
    }
  }
}
