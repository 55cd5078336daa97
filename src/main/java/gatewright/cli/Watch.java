package gatewright.cli;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.session.Again;
import gatewright.session.Workbench;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes again what failed, until it holds or somebody has enough. */
final class Watch {
  private final Again again;
  private final Duration pause;
  private final Clock clock;
  private final Console console;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Workbench.Job job;

  /**
   * @param pause between the end of one round and the begin of the next
   */
  Watch(Again again, Duration pause, Clock clock, Console console) {
    this.again = again;
    this.pause = pause;
    this.clock = clock;
    this.console = console;
  }

  /**
   * Goes on from a run that was made.
   *
   * @param tester starts a round of the checks with these ids
   * @return the run with the newest result of each check
   */
  Run from(Run first, Function<Set<String>, Workbench.Job> tester) throws InterruptedException {
    Run run = first;
    begin(run);
    List<Check> left = again.repeatable(run);
    while (!left.isEmpty() && !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      Run round = round(tester, left.stream().map(Check::id).collect(Collectors.toSet()));
      Run newer = again.with(run, round.results(), clock.instant());
      tell(run, newer);
      run = newer;
      left = again.repeatable(run);
    }
    return run;
  }

  /** Ends it: cancels the round that is going on, and no other begins. Does not wait. */
  void stop() {
    stopped.countDown();
    synchronized (this) {
      if (job != null) {
        job.cancel();
      }
    }
  }

  private void begin(Run run) {
    List<Check> left = again.repeatable(run);
    List<Check> alone = again.failing(run).stream().filter(check -> !left.contains(check)).toList();
    if (!alone.isEmpty()) {
      console.say("not made again by itself, as that would log in again: " + ids(alone));
    }
    if (!left.isEmpty()) {
      console.say("watching " + left.size() + (left.size() == 1 ? " check" : " checks") + " every " + pause.toMillis() / 1000.0
          + " s; Ctrl-C ends it and saves: " + ids(left));
    }
  }

  private Run round(Function<Set<String>, Workbench.Job> tester, Set<String> checks) throws InterruptedException {
    Workbench.Job started = tester.apply(checks);
    synchronized (this) {
      job = started;
    }
    if (stopped.getCount() == 0) {
      started.cancel();
    }
    try {
      return started.run().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the run broke off: " + e.getCause(), e.getCause());
    }
  }

  /** A line for each required result that is not what it was. */
  private void tell(Run before, Run now) {
    Map<String, Result> old =
        before.results().stream().collect(Collectors.toMap(Result::check, result -> result, (one, other) -> other));
    for (Result result : now.results()) {
      Result was = old.get(result.check());
      boolean same = was != null && was.verdict() == result.verdict() && was.cause() == result.cause();
      if (!same && result.purpose() == Purpose.REQUIRED) {
        String verdict = String.format("%-14s", console.sign(result.verdict()) + " " + words(result));
        String earlier = was == null ? "" : "  (was " + words(was) + ")";
        String coloured = console.coloured(verdict, result.verdict(), console.errTerminal());
        console.err().println(clock.instant() + "  " + coloured + "  " + result.check() + earlier);
      }
    }
  }

  private static String words(Result result) {
    return result.cause() == null ? result.verdict().name() : result.verdict() + " " + result.cause();
  }

  private static String ids(List<Check> checks) {
    return checks.stream().map(Check::id).collect(Collectors.joining(", "));
  }
}
