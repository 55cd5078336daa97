package gatewright.ui.files;

import gatewright.ui.answer.Message;
import java.util.Objects;

/**
 * One stage and what came of it.
 *
 * @param detail what was seen; null for nothing
 * @param start milliseconds since the check began
 * @param millis how long it took; negative if it took no time of its own
 */
public record Stage(StageKind kind, State state, Message detail, long start, long millis) {
  public Stage {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(state, "state");
  }

  /** How it stands. */
  public enum State {
    PASS,
    WARN,
    FAIL,
    INCONCLUSIVE,
    /** The engineer has to compare a key before it goes on. */
    WAITING_FOR_YOU,
    /** Something before it stopped the test. */
    NOT_TESTED,
    /** The test is somewhere here. */
    TESTING,
    /** Nobody tested it yet. */
    UNTESTED
  }

  Stage at(State other) {
    return new Stage(kind, other, detail, start, millis);
  }

  Stage with(Message words) {
    return new Stage(kind, state, words, start, millis);
  }
}
