package gatewright.secret;

import java.util.Objects;

/**
 * Something wrong with where secrets come from. Never holds a secret.
 *
 * @param place name of the variable, or JSON pointer (RFC 6901) into the file; empty for the whole file
 * @param expected what would be right, in words
 */
public record SecretProblem(String place, String expected) {
  public SecretProblem {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(expected, "expected");
  }
}
