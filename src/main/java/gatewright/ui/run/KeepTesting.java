package gatewright.ui.run;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.session.Again;
import gatewright.ui.answer.Message;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Makes again what does not hold, round after round, until it does or the engineer has enough. Never a login: accounts lock. */
public final class KeepTesting {
  /** Between the end of one round and the begin of the next. */
  static final Duration PAUSE = Duration.ofSeconds(15);

  private static final Set<Verdict> GOOD = EnumSet.of(Verdict.PASS, Verdict.WARN, Verdict.CONFIRMED, Verdict.UNCONFIRMED);
  private static final int NAMED = 3;

  private final WizardModel model;
  private final Clock clock;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
  private final ReadOnlyObjectWrapper<Message> words = new ReadOnlyObjectWrapper<>(this, "words");
  private final ReadOnlyObjectWrapper<Turn> latest = new ReadOnlyObjectWrapper<>(this, "latest");
  private final ObservableList<Turn> turns = FXCollections.observableArrayList();
  private final Map<String, Boolean> stood = new HashMap<>();
  private final Map<String, Instant> turned = new HashMap<>();
  private long session;
  private boolean mine;

  KeepTesting(WizardModel model, Clock clock) {
    this.model = model;
    this.clock = clock;
    model.book().revisionProperty().addListener((of, before, now) -> look());
    model.tester().runningProperty().addListener((of, before, now) -> ended(now));
    model.planTroubleProperty().addListener((of, before, now) -> unplanned(now));
  }

  /** Whether it goes on. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** What it waits for, or how it came to its end by itself; null if there is nothing to say. */
  public ReadOnlyObjectProperty<Message> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** The newest turn; null while there is none. */
  public ReadOnlyObjectProperty<Turn> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** What turned since it was switched on, newest first. */
  public ObservableList<Turn> turns() {
    return turns;
  }

  /** When each row turned last, by its key. */
  Map<String, Instant> turned() {
    return turned;
  }

  /** Begins, with a round at once. */
  public void start() {
    if (on.get() || model.planProperty().get() == null) {
      return;
    }
    turns.clear();
    turned.clear();
    stood.clear();
    latest.set(null);
    on.set(true);
    look();
    next(++session);
  }

  /** Ends it, and the round that is going on. */
  public void stop() {
    if (on.get()) {
      end(null);
      if (mine) {
        model.tester().cancel();
      }
    }
  }

  private void unplanned(Message trouble) {
    if (on.get() && trouble != null) {
      end(trouble);
    }
  }

  private void end(Message why) {
    on.set(false);
    words.set(why);
    session++;
  }

  /** A round of what is left; while something else is tested, the round waits. */
  private void next(long of) {
    if (!on.get() || of != session) {
      return;
    }
    if (model.isTesting()) {
      mine = false;
      return;
    }
    List<Result> known = model.book().results();
    Again again = new Again(model.planProperty().get(), model.catalogue());
    List<Check> left = again.repeatable(known);
    if (left.isEmpty()) {
      List<Check> alone = again.failing(known);
      end(alone.isEmpty() ? Message.of("watch.done") : Message.of("watch.login", names(alone)));
      return;
    }
    words.set(Message.of("watch.on", left.size(), PAUSE.toSeconds(), names(left)));
    mine = true;
    model.testBeside(left.stream().map(Check::id).collect(Collectors.toSet()));
  }

  /** After each run, whoever asked for it, the next round is due. */
  private void ended(StepKind running) {
    if (running == null && on.get()) {
      mine = false;
      long of = ++session;
      List<Check> left = new Again(model.planProperty().get(), model.catalogue()).repeatable(model.book().results());
      if (left.isEmpty()) {
        next(of);
      } else {
        words.set(Message.of("watch.on", left.size(), PAUSE.toSeconds(), names(left)));
        model.background().delay().after(PAUSE, () -> next(of));
      }
    }
  }

  /** Compares what is known with what was: what was cancelled, or is not known for now, says nothing. */
  private void look() {
    if (!on.get()) {
      return;
    }
    for (Map.Entry<String, Result> each : counting().entrySet()) {
      Result result = each.getValue();
      boolean holds = GOOD.contains(result.verdict());
      Boolean before = stood.put(each.getKey(), holds);
      if (before != null && before != holds) {
        Turn turn = new Turn(clock.instant(), each.getKey(), title(result.service()), result.target().hostPort(), holds);
        turned.put(turn.key(), turn.at());
        turns.add(0, turn);
        latest.set(turn);
      }
    }
  }

  private Map<String, Result> counting() {
    Map<String, Result> counting = new LinkedHashMap<>();
    model.book().results().stream()
        .filter(result -> result.purpose() == Purpose.REQUIRED && result.cause() != Cause.CANCELLED)
        .forEach(result -> counting.put(result.check(), result));
    return counting;
  }

  private Message names(List<Check> checks) {
    Set<String> titles = checks.stream().map(check -> title(check.service())).collect(Collectors.toCollection(LinkedHashSet::new));
    String first = titles.stream().limit(NAMED).collect(Collectors.joining(", "));
    return titles.size() > NAMED
        ? Message.of("watch.namesAndMore", first, titles.size() - NAMED)
        : Message.of("watch.names", first);
  }

  private String title(String service) {
    Catalogue catalogue = model.catalogue();
    return catalogue == null ? service : catalogue.service(service).map(Service::title).orElse(service);
  }
}
