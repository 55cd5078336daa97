package gatewright.map;

import gatewright.result.Verdict;

/** How a line is marked: a sign, a kind of stroke and a word, so that colour says nothing that they do not. */
public enum Mark {
  PASS(Stroke.SOLID, "✓"),
  CONFIRMED(Stroke.SOLID, "●"),
  WARN(Stroke.SOLID, "⚠"),
  FAIL(Stroke.DASHED, "✗"),
  UNCONFIRMED(Stroke.DOTTED, "↗"),
  INCONCLUSIVE(Stroke.DOTTED, "?"),
  NOT_TESTED(Stroke.DOTTED, "–"),
  /** Not all of it was asked yet. */
  UNTESTED(Stroke.DOTTED, ""),
  TESTING(Stroke.DOTTED, "…");

  private final Stroke stroke;
  private final String sign;

  Mark(Stroke stroke, String sign) {
    this.stroke = stroke;
    this.sign = sign;
  }

  /** How its line is drawn. */
  public Stroke stroke() {
    return stroke;
  }

  /** One character that the documents' font has; empty while nothing is known. */
  public String sign() {
    return sign;
  }

  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> PASS;
      case CONFIRMED -> CONFIRMED;
      case WARN -> WARN;
      case FAIL -> FAIL;
      case UNCONFIRMED -> UNCONFIRMED;
      case INCONCLUSIVE -> INCONCLUSIVE;
      case NOT_TESTED, NOT_APPLICABLE -> NOT_TESTED;
    };
  }

  /** Kinds of strokes. */
  public enum Stroke {
    SOLID,
    DASHED,
    DOTTED
  }
}
