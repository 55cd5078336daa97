package gatewright.ui.model;

import gatewright.ui.answer.Message;
import java.util.Objects;

/**
 * How a step stands.
 *
 * @param word what the rail says of it
 */
public record StepStatus(StepState state, Message word) {
  public StepStatus {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(word, "word");
  }

  /** Nothing was done there yet. */
  public static StepStatus untouched() {
    return new StepStatus(StepState.UNTOUCHED, Message.of("status.untouched"));
  }
}
