package gatewright.ui.model;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A planned check and what came of it so far.
 *
 * @param results one per address and way; empty until one is there
 */
public record Entry(Check check, Progress progress, List<Result> results) {
  private static final Set<Verdict> UNSETTLED = EnumSet.of(Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.NOT_TESTED);

  public Entry {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(progress, "progress");
    results = List.copyOf(results);
  }

  /** Whether its verdict counts. */
  public boolean required() {
    return check.purpose() == Purpose.REQUIRED;
  }

  /** Whether it counts and has not come to an end that somebody could live with. */
  boolean unsettled() {
    return required()
        && (results.isEmpty()
            || results.stream()
                .anyMatch(result -> result.purpose() == Purpose.REQUIRED && UNSETTLED.contains(result.verdict())));
  }

  Entry at(Progress next) {
    return new Entry(check, next, results);
  }

  Entry with(List<Result> now) {
    return new Entry(check, progress, now);
  }

  /** How far it is. */
  public enum Progress {
    UNTESTED,
    /** It will be tested in this run. */
    WAITING,
    TESTING,
    DONE
  }
}
