package gatewright.result;

/** How a check or a service stands. */
public enum Verdict {
  PASS,
  WARN,
  FAIL,
  /** Sent; this protocol never answers. */
  UNCONFIRMED,
  /** The receiver's operator saw it. */
  CONFIRMED,
  /** Asked, but what came back decides nothing. */
  INCONCLUSIVE,
  /** Not asked; the cause says why. */
  NOT_TESTED,
  /** This site does not need it. */
  NOT_APPLICABLE
}
