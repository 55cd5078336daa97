package gatewright.ui.model;

import gatewright.ui.answer.Answer;
import java.util.List;

/**
 * How the answers of a page stand.
 *
 * @param touched whether somebody was there, or it holds answers from before
 * @param missing answers that are needed and not given, in page order
 * @param wrong answers that break a rule, in page order
 * @param facts how many facts the documents lack; counts on their page only
 */
public record PageStanding(boolean touched, List<Answer> missing, List<Answer> wrong, int facts) {
  public PageStanding {
    missing = List.copyOf(missing);
    wrong = List.copyOf(wrong);
  }

  /** A page that only asks. */
  public PageStanding(boolean touched, List<Answer> missing, List<Answer> wrong) {
    this(touched, missing, wrong, 0);
  }

  /** A page that nobody saw yet and that asks for nothing. */
  public static PageStanding untouched() {
    return new PageStanding(false, List.of(), List.of());
  }

  /** Whether nothing is missing or wrong. */
  public boolean complete() {
    return missing.isEmpty() && wrong.isEmpty();
  }
}
