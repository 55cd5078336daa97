package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import java.util.EnumMap;
import java.util.Map;

/**
 * The counts of a moment.
 *
 * @param counts results that count by verdict, and services that are not needed
 * @param done checks with all their results
 * @param total planned checks
 * @param shown rows that each choice would show and that count
 */
public record Tally(
    Map<Verdict, Integer> counts, int done, int total, Map<Show, Integer> shown, State state, Message words) {
  public Tally {
    counts = new EnumMap<>(counts.isEmpty() ? new EnumMap<>(Verdict.class) : counts);
    shown = new EnumMap<>(shown.isEmpty() ? new EnumMap<>(Show.class) : shown);
  }

  /** Whether a run is going on. */
  public enum State {
    AT_REST,
    RUNNING,
    /** Nothing more begins until the engineer says so. */
    PAUSED
  }

  static Tally none() {
    return new Tally(Map.of(), 0, 0, Map.of(), State.AT_REST, Message.of("test.nothing"));
  }

  /** How many have that verdict. */
  public int of(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** How many rows that choice shows. */
  public int of(Show show) {
    return shown.getOrDefault(show, 0);
  }

  /** Whether a run is going on, paused or not. */
  public boolean running() {
    return state != State.AT_REST;
  }
}
