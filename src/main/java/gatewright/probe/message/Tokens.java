package gatewright.probe.message;

import java.security.SecureRandom;

/** Marks that tell one test message from every other: short enough to be read out, and of letters that nobody confuses. */
final class Tokens {
  /** Without 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
  private static final String LETTERS = "ACDEFGHJKMNPQRTWXY34679";

  /** Of 23 letters each: two messages of one site in thousands of years would have to meet. */
  private static final int LENGTH = 8;

  private final SecureRandom random = new SecureRandom();

  /** A fresh one. */
  String next() {
    StringBuilder token = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return token.toString();
  }

  /** The text of a test message, that nobody takes for an alarm. */
  static String text(String token) {
    return "Gatewright test message, token " + token + ", no action needed";
  }
}
