package gatewright.document;

/** How a rule stands, worst first; the request groups by it. */
enum Standing {
  /** Tried, and something on the way prevented it. */
  BLOCKED("fail", "✗"),
  /** Nothing was learnt, or nothing could be tried. */
  NOT_TESTABLE("open", "○"),
  /** No run has tried it. */
  NOT_TESTED_YET("open", "○"),
  /** It worked from a place that is not a gateway, which does not prove this rule. */
  PASSES_ELSEWHERE("open", "?"),
  /** Some of the gateways it is for have it. */
  PARTLY_VERIFIED("sent", "?"),
  /** All the gateways it is for have it. */
  VERIFIED("pass", "✓");

  private final String style;
  private final String sign;

  Standing(String style, String sign) {
    this.style = style;
    this.sign = sign;
  }

  Status status(String word, String detail) {
    return new Status(style, sign, word, detail);
  }

  /** The worse of the two. */
  Standing or(Standing other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
