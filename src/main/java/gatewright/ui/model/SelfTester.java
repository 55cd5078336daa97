package gatewright.ui.model;

import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.ui.model.Entry.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Tests pages by themselves: the one that is shown as soon as its answers are complete, then those that were shown before it and
 * could not be tested yet. Only what has no result is tested, and never what {@link Restraint} forbids. A run that somebody
 * started is waited for. Used on the window's thread only.
 */
public final class SelfTester implements Tester.Watcher {
  /** How long a page is left alone before it is tested, as more answers may follow. */
  static final Duration PAUSE = Duration.ofMillis(800);

  private final WizardModel model;
  private final Restraint restraint = new Restraint();
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  private final Deque<StepKind> waiting = new ArrayDeque<>();
  private StepKind going;
  private boolean recalled;
  private long asked;

  SelfTester(WizardModel model) {
    this.model = model;
    model.currentProperty().addListener((of, before, now) -> consider());
    on.addListener((of, before, now) -> consider());
  }

  /** Whether pages are tested by themselves. Off, until said otherwise. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** How many checks of a page have no result and wait until somebody tests them, because they log in or send a message. */
  public int leftToHand(StepKind step) {
    return (int)
        untested(step).stream()
            .map(Entry::check)
            .flatMap(check -> model.book().trial(check.id()).stream())
            .filter(trial -> restraint.waitsForLogin(trial) || restraint.hasSent(trial))
            .count();
  }

  /** Something has changed: after a pause, the page that is shown is tested if it can be. */
  void consider() {
    if (!on.get()) {
      return;
    }
    long mine = ++asked;
    model.background().delay().after(
        PAUSE,
        () -> {
          if (mine == asked) {
            enqueue(model.currentProperty().get());
            next();
          }
        });
  }

  /** There is a new plan, and the book has taken it up. */
  void planned() {
    restraint.planned(model.book().trials());
    if (!recalled) {
      recalled = true;
      model.book().entries().forEach(this::remember);
    }
    consider();
  }

  /** Tests of these checks begin. */
  void begun(Predicate<Check> which) {
    restraint.begun(model.book().trials().stream().filter(trial -> which.test(trial.check())).toList());
  }

  @Override
  public void stopped(List<Check> unfinished) {
    restraint.stopped(unfinished.stream().flatMap(check -> model.book().trial(check.id()).stream()).toList());
  }

  @Override
  public void ended(Run run) {
    if (run != null) {
      Set<String> tested = run.results().stream().map(Result::checkId).collect(Collectors.toSet());
      model.book().entries().stream().filter(entry -> tested.contains(entry.check().id())).forEach(this::remember);
    }
    next();
  }

  private void remember(Entry entry) {
    model.book().trial(entry.check().id()).ifPresent(trial -> restraint.known(trial, entry.results()));
  }

  /** A run begins that was not started here; a page's own test that it ends is made later. */
  void overtaken() {
    if (going != null) {
      waiting.remove(going);
      waiting.addLast(going);
      going = null;
    }
  }

  private void next() {
    if (!model.isTesting()) {
      going = null;
    }
    while (on.get() && !model.isTesting() && !waiting.isEmpty()) {
      StepKind step = waiting.poll();
      List<Check> due = due(step);
      if (!due.isEmpty()) {
        Set<String> ids = due.stream().map(Check::id).collect(Collectors.toSet());
        going = step;
        model.start(step, check -> ids.contains(check.id()));
      }
    }
  }

  private void enqueue(StepKind step) {
    if (step.asks()) {
      waiting.remove(step);
      waiting.addFirst(step);
    }
  }

  private List<Check> due(StepKind step) {
    boolean ready =
        model.standing(step).complete() && !model.outOfDateProperty(step).get() && model.planTroubleProperty().get() == null;
    return ready
        ? untested(step).stream()
            .map(Entry::check)
            .filter(check -> model.book().trial(check.id()).filter(restraint::allows).isPresent())
            .toList()
        : List.of();
  }

  private Collection<Entry> untested(StepKind step) {
    return model.book().entries(step).stream().filter(entry -> entry.progress() == Progress.UNTESTED).toList();
  }
}
