package gatewright.document;

import gatewright.result.Verdict;
import java.util.Objects;

/**
 * How something stands, for people who may not see colours: a sign and a word, never a colour alone.
 *
 * @param style class in the stylesheet
 * @param sign one character that the embedded font has
 * @param detail what else to say; may be empty
 */
public record Status(String style, String sign, String word, String detail) {
  public Status {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(sign, "sign");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(detail, "detail");
  }

  static Status of(Verdict verdict, Words words, String detail) {
    return new Status(style(verdict), sign(verdict), words.results().title(verdict), detail);
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case PASS, CONFIRMED -> "pass";
      case WARN -> "warn";
      case FAIL -> "fail";
      case UNCONFIRMED -> "sent";
      case INCONCLUSIVE, NOT_TESTED, NOT_APPLICABLE -> "open";
    };
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "✓";
      case CONFIRMED -> "●";
      case WARN -> "⚠";
      case FAIL -> "✗";
      case UNCONFIRMED -> "↗";
      case INCONCLUSIVE -> "?";
      case NOT_TESTED -> "○";
      case NOT_APPLICABLE -> "∅";
    };
  }
}
