package gatewright.ui.model;

import gatewright.result.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found out about a site before it was opened.
 *
 * @param runs finished runs from here, newest first
 * @param brokenOff the newest of them, if it did not come to its end; empty if it did
 */
public record Earlier(List<Run> runs, Optional<BrokenOff> brokenOff) {
  public Earlier {
    runs = List.copyOf(runs);
  }

  /** Nothing yet. */
  public static Earlier nothing() {
    return new Earlier(List.of(), Optional.empty());
  }

  /**
   * A run that a crash or a dead battery broke off.
   *
   * @param at when its last result came
   * @param results how many it had
   * @param halfDone ids of checks that have some of their results only
   */
  public record BrokenOff(Instant at, int results, Set<String> halfDone) {
    public BrokenOff {
      halfDone = Set.copyOf(halfDone);
    }
  }
}
