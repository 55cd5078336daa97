package gatewright.result;

import java.time.Instant;
import java.util.Objects;

/**
 * What a receiver's operator said of one message. It counts for the result whose token it names, and for no later one.
 *
 * @param check of the result, with the address
 * @param token that the message carried
 * @param run when the run began that sent it, in UTC
 * @param seen whether the operator found the message
 * @param by who said so; never empty
 * @param at when, in UTC
 */
public record Confirmation(String check, String token, Instant run, boolean seen, String by, Instant at) {
  public Confirmation {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(at, "at");
    if (by.isBlank()) {
      throw new IllegalArgumentException("nobody confirmed " + check);
    }
  }

  /** Whether it is about this result. */
  boolean about(Result result) {
    return check.equals(result.check()) && result.evidence().text(Confirmations.TOKEN).filter(token::equals).isPresent();
  }
}
