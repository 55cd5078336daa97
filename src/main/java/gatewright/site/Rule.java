package gatewright.site;

import java.util.Optional;

/** What a text of one kind has to look like. */
@FunctionalInterface
public interface Rule {
  /**
   * Judges a text.
   *
   * @param text not null
   * @return what is expected instead, in words; empty if the text is right
   */
  Optional<String> objection(String text);

  /** This rule, and where it has nothing to say, that one. */
  default Rule and(Rule next) {
    return text -> objection(text).or(() -> next.objection(text));
  }
}
