package gatewright.ui.answer;

import java.util.Optional;

/** What a typed text must obey. Never asked about blank texts. */
@FunctionalInterface
public interface Rule {
  /**
   * Judges a text.
   *
   * @param text without blanks at its ends
   * @return what would be right; empty if it is
   */
  Optional<Message> problem(String text);
}
