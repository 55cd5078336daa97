package gatewright.ui.answer;

import java.util.List;

/** One thing that a page asks. */
public interface Answer {
  /** How an answer stands. */
  enum Standing {
    FINE,
    /** Nothing was given, and something must be. */
    MISSING,
    /** What was typed breaks the rule. */
    WRONG
  }

  /** Key of its label. */
  String name();

  /** How it stands now. */
  Standing standing();

  /** Says what is wrong and what is missing; before it is called, an empty field is left in peace. */
  void demand();

  /** What was given and accepted, so that two moments can be compared; never a secret. */
  Object given();

  /** Whether something stands in a field of it that was neither accepted nor given up yet. */
  default boolean edited() {
    return false;
  }

  /** It and the answers in it, one by one. */
  default List<Answer> parts() {
    return List.of(this);
  }
}
