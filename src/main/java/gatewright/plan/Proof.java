package gatewright.plan;

/** How much a check has shown, as a ladder: each rung includes those before it. Checks name the rung that they need to pass. */
public enum Proof {
  NOTHING,
  NAME_RESOLVED,
  PORT_OPEN,
  PROTOCOL_SPOKEN,
  IDENTITY_VERIFIED,
  LOGGED_IN,
  ROUND_TRIP;

  /** Whether this is as much as that, or more. */
  public boolean reaches(Proof other) {
    return compareTo(other) >= 0;
  }

  /** The higher of the two. */
  public Proof or(Proof other) {
    return reaches(other) ? this : other;
  }
}
