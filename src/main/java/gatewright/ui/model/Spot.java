package gatewright.ui.model;

import java.util.Objects;

/**
 * A field of a page.
 *
 * @param answer what it asks, as {@code Answer.name()} has it; empty for the page as a whole
 * @param place which of several fields of that name on the page, from 0
 */
public record Spot(StepKind step, String answer, int place) {
  public Spot {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(answer, "answer");
  }

  /** The first field of that name. */
  public static Spot of(StepKind step, String answer) {
    return new Spot(step, answer, 0);
  }

  /** A page as a whole. */
  public static Spot page(StepKind step) {
    return new Spot(step, "", 0);
  }
}
