package gatewright.ui.model;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.result.Result;
import java.util.List;
import java.util.Objects;

/**
 * A planned check and what came of it so far.
 *
 * @param results one per address and way; empty until one is there
 */
public record Entry(Check check, Progress progress, List<Result> results) {
  public Entry {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(progress, "progress");
    results = List.copyOf(results);
  }

  /** Whether its verdict counts. */
  public boolean required() {
    return check.purpose() == Purpose.REQUIRED;
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
