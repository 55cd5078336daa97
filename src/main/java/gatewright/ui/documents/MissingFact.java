package gatewright.ui.documents;

import gatewright.ui.answer.Message;
import gatewright.ui.model.Spot;
import gatewright.ui.model.StepKind;
import java.util.Objects;

/**
 * Something that the documents lack.
 *
 * @param what in words
 * @param effect what the documents do without it
 * @param spot the field that asks for it
 */
public record MissingFact(Message what, Message effect, Spot spot) {
  public MissingFact {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(spot, "spot");
  }

  /** The page that asks for it. */
  public StepKind where() {
    return spot.step();
  }
}
