package gatewright.ui.model;

import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.session.Workbench;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Runs tests, one run at a time, and writes what they find into the book: in batches, ten a second at most, so that a thousand
 * results a second do not stop the window. Used on the window's thread only; the run itself has threads of its own.
 */
public final class Tester {
  /** How long results are gathered before they are shown. */
  static final Duration GATHERING = Duration.ofMillis(100);

  private final Workbench workbench;
  private final Background background;
  private final ResultBook book;
  private final ReadOnlyObjectWrapper<StepKind> running = new ReadOnlyObjectWrapper<>(this, "running");
  private final ReadOnlyObjectWrapper<Run> lastRun = new ReadOnlyObjectWrapper<>(this, "lastRun");
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
  private Watcher watcher = new Watcher() {};
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
  private Going going;

  Tester(Workbench workbench, Background background, ResultBook book) {
    this.workbench = workbench;
    this.background = background;
    this.book = book;
  }

  /** For which page a run is going on; TEST for a run over everything; null if none is. */
  public ReadOnlyObjectProperty<StepKind> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The last run that ended in this window; null if none did. */
  public ReadOnlyObjectProperty<Run> lastRunProperty() {
    return lastRun.getReadOnlyProperty();
  }

  /** Why the last run could not be made; null if it could. */
  public ReadOnlyObjectProperty<Message> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Something that a run was wanted for went wrong before it. */
  void failed(Message words) {
    trouble.set(words);
  }

  /** Whether a run is going on. */
  public boolean isRunning() {
    return going != null;
  }

  /** Whether the run that is going on begins no further checks. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** How long the run that is going on has taken so far; nothing if none is. */
  public Duration elapsed() {
    return going == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - going.begun);
  }

  /** Lets no further check begin; those that have begun come to their end. */
  public void pause() {
    if (going != null) {
      paused.set(true);
      going.hold();
    }
  }

  /** Goes on after a pause. */
  public void resume() {
    if (going != null) {
      paused.set(false);
      going.hold();
    }
  }

  /** Stops what is going on; what is already known stays. */
  public void cancel() {
    if (going != null) {
      watcher.stopped(going.unfinished());
      going.cancel();
    }
  }

  /** Tells this one of what becomes of runs. */
  void watchedBy(Watcher one) {
    watcher = one;
  }

  /** What these checks ask is out of date: nothing of them is kept, and a run that has nothing else left ends. */
  void forget(Set<String> checks) {
    if (going != null) {
      going.forget(checks);
    }
  }

  /**
   * Starts a run over these checks; one that is going on is cancelled and forgotten.
   *
   * @param shown what is known of the checks until something newer is
   */
  void start(Site site, Plan plan, StepKind scope, Predicate<Check> which, ResultBook.Known shown) {
    if (going != null) {
      going.cancel();
      book.abandon();
    }
    trouble.set(null);
    paused.set(false);
    Going next = new Going(plan, which);
    going = next;
    running.set(scope);
    book.begin(which, shown);
    background.run(
        () -> workbench.test(site, plan, which, next),
        job -> {
          next.has(job);
          job.run().whenCompleteAsync((run, thrown) -> ended(next, run, thrown), background.fx());
        },
        thrown -> ended(next, null, thrown));
  }

  private void ended(Going ended, Run run, Throwable thrown) {
    if (ended != going) {
      return;
    }
    ended.show();
    going = null;
    paused.set(false);
    if (run == null) {
      trouble.set(Message.of("test.trouble", String.valueOf(thrown.getMessage())));
      book.abandon();
    } else {
      book.complete(run, ended.plan);
      lastRun.set(run);
    }
    running.set(null);
    watcher.ended(run);
  }

  /** Hears of runs. */
  interface Watcher {
    /** Somebody stopped a run that had these left. */
    default void stopped(List<Check> unfinished) {}

    /** A run has ended; null if it came to nothing. */
    default void ended(Run run) {}
  }

  /** A run that is going on, and what it said since the last showing. */
  private final class Going implements RunListener {
    private final Plan plan;
    private final long begun = System.nanoTime();
    private final Map<String, Check> checks;
    private final Queue<ResultBook.Event> said = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final Set<String> left;
    private final Set<String> forgotten = new HashSet<>();
    private Workbench.Job job;
    private boolean cancelled;

    Going(Plan plan, Predicate<Check> which) {
      this.plan = plan;
      this.left = ConcurrentHashMap.newKeySet();
      plan.checks().stream().filter(which).map(Check::id).forEach(left::add);
      this.checks = plan.checks().stream().collect(Collectors.toMap(Check::id, Function.identity()));
    }

    void has(Workbench.Job started) {
      job = started;
      job.forget(forgotten);
      stop();
      hold();
    }

    void hold() {
      if (job != null && paused.get()) {
        job.pause();
      } else if (job != null) {
        job.resume();
      }
    }

    void cancel() {
      cancelled = true;
      stop();
    }

    void forget(Set<String> stale) {
      forgotten.addAll(stale);
      if (job != null) {
        job.forget(forgotten);
      }
      if (forgotten.containsAll(left)) {
        cancel();
      }
    }

    List<Check> unfinished() {
      return left.stream().map(checks::get).toList();
    }

    private void stop() {
      if (job != null && cancelled) {
        job.cancel();
      }
    }

    @Override
    public void started(Check check) {
      say(new ResultBook.Event.Started(check));
    }

    @Override
    public void finished(Result result) {
      Check check = checks.get(result.checkId());
      if (check != null) {
        say(new ResultBook.Event.Finished(check, result));
      }
    }

    @Override
    public void ended(Check check) {
      left.remove(check.id());
      say(new ResultBook.Event.Ended(check));
    }

    private void say(ResultBook.Event event) {
      said.add(event);
      if (awaited.compareAndSet(false, true)) {
        background.delay().after(GATHERING, this::show);
      }
    }

    void show() {
      awaited.set(false);
      List<ResultBook.Event> batch = new ArrayList<>();
      for (ResultBook.Event event = said.poll(); event != null; event = said.poll()) {
        batch.add(event);
      }
      if (this == going) {
        book.happened(batch);
      }
    }
  }
}
