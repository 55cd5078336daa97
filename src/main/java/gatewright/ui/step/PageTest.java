package gatewright.ui.step;

import gatewright.result.Run;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The test of one page: whether it can be made, how far it is, and the checks it is about. */
public final class PageTest {
  private final StepKind step;
  private final WizardModel model;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.INCOMPLETE);
  private final ReadOnlyObjectWrapper<Message> words = new ReadOnlyObjectWrapper<>(this, "words", Message.of("live.incomplete"));
  private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(this, "entries", List.of());
  private StepKind lastTested;

  /** The test of that page. */
  public PageTest(StepKind step, WizardModel model) {
    this.step = step;
    this.model = model;
    model.book().revisionProperty().addListener((of, before, now) -> refresh());
    model.tester().runningProperty().addListener((of, before, now) -> running(now));
    model.statusProperty(step).addListener((of, before, now) -> refresh());
    model.planTroubleProperty().addListener((of, before, now) -> refresh());
    model.outOfDateProperty(step).addListener((of, before, now) -> refresh());
    refresh();
  }

  /** Where the test is. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The same in words. */
  public ReadOnlyObjectProperty<Message> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** The checks, and what is known of them. */
  public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /** Which page it is. */
  public StepKind step() {
    return step;
  }

  /** The wizard it belongs to. */
  public WizardModel model() {
    return model;
  }

  /** Tests the page. */
  public void start() {
    model.test(step);
  }

  /** Stops the test. */
  public void cancel() {
    model.tester().cancel();
  }

  /** Whether answers have changed, so that what is known may be about others. */
  public ReadOnlyBooleanProperty outOfDateProperty() {
    return model.outOfDateProperty(step);
  }

  private void running(StepKind now) {
    if (now != null) {
      lastTested = now;
    }
    refresh();
  }

  /** Looks again at answers, plan and results. */
  void refresh() {
    List<Entry> now = model.book().entries(step);
    entries.set(now);
    Phase next = phase(now);
    words.set(words(next, now));
    phase.set(next);
  }

  private Phase phase(List<Entry> now) {
    PageStanding standing = model.standing(step);
    StepKind running = model.tester().runningProperty().get();
    if (running == step || running == StepKind.TEST) {
      return Phase.RUNNING;
    }
    if (model.planTroubleProperty().get() != null) {
      return Phase.TROUBLE;
    }
    if (!standing.complete()) {
      return Phase.INCOMPLETE;
    }
    if (now.isEmpty()) {
      return Phase.NOTHING;
    }
    return now.stream().allMatch(entry -> entry.progress() == Progress.UNTESTED) ? Phase.READY : Phase.TESTED;
  }

  private Message words(Phase next, List<Entry> now) {
    long done = now.stream().filter(entry -> entry.progress() == Progress.DONE).count();
    return switch (next) {
      case TROUBLE -> model.planTroubleProperty().get();
      case RUNNING -> Message.of("live.running", done, now.size());
      case READY -> byHand().orElse(Message.of("live.ready", now.size()));
      case TESTED -> outOfDateProperty().get() ? Message.of("live.outOfDate") : byHand().orElse(tested(done, now.size()));
      case INCOMPLETE -> Message.of("live.incomplete");
      case NOTHING -> Message.of("live.nothing");
    };
  }

  /** What is left to the engineer, as it is not done by itself. */
  private Optional<Message> byHand() {
    int left = model.selfTester().leftToHand(step);
    return left == 0 ? Optional.empty() : Optional.of(Message.of("live.byHand", left));
  }

  private Message tested(long done, int all) {
    Run last = model.tester().lastRunProperty().get();
    boolean mine = last != null && lastTested == step;
    return mine
        ? Message.of("live.testedIn", done, all, Duration.between(last.started(), last.finished()).toMillis() / 1000.0)
        : Message.of("live.tested", done, all);
  }

  /** Where a test is. */
  public enum Phase {
    /** Answers are missing or wrong. */
    INCOMPLETE,
    /** The answers ask for no check. */
    NOTHING,
    /** The answers cannot be planned. */
    TROUBLE,
    READY,
    RUNNING,
    TESTED;

    /** Whether its words say more than that answers are missing or needless. */
    public boolean says() {
      return this == TROUBLE || this == READY || this == RUNNING || this == TESTED;
    }
  }
}
