package gatewright.document;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What only people can settle. What is unknown becomes a line to fill in.
 *
 * @param neededBy the day on which the rules must be there; null if it was not said
 * @param signsForPartner who signs for the engineer's company; empty if unknown
 * @param signsForCustomer who signs for the customer; empty if unknown
 */
public record Formalities(LocalDate neededBy, String signsForPartner, String signsForCustomer) {
  private static final Formalities NONE = new Formalities(null, "", "");

  public Formalities {
    Objects.requireNonNull(signsForPartner, "signsForPartner");
    Objects.requireNonNull(signsForCustomer, "signsForCustomer");
  }

  /** Nothing settled yet. */
  public static Formalities none() {
    return NONE;
  }
}
