package gatewright.lab;

import java.util.List;

/**
 * What a target must turn out to be.
 *
 * @param causes any of them; empty for none at all
 * @param proof the rung; empty if the protocol leaves it open
 */
record Expectation(String service, String target, String verdict, List<String> causes, String proof) {
  private static final List<String> HARMLESS = List.of("PASS", "WARN", "UNCONFIRMED");

  Expectation {
    causes = List.copyOf(causes);
  }

  boolean holds(Outcome outcome) {
    return verdict.equals(outcome.verdict())
        && (causes.isEmpty() ? outcome.cause().isEmpty() : causes.contains(outcome.cause()))
        && (proof.isEmpty() || proof.equals(outcome.proof()));
  }

  /** Whether that outcome says that all is well where it is not. */
  boolean isBetrayedBy(Outcome outcome) {
    return outcome.verdict().equals("PASS") && !HARMLESS.contains(verdict);
  }

  String words() {
    return verdict + (causes.isEmpty() ? "" : " " + String.join("|", causes)) + (proof.isEmpty() ? "" : ", " + proof);
  }
}
