package gatewright.ui.step;

import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.TextAnswer;

/** A port that follows the protocol until somebody types another. */
public final class UsualPort {
  private final TextAnswer answer;
  private int usual;

  /** A port without a protocol yet. */
  public UsualPort(String name, Runnable changed) {
    answer = new TextAnswer(name, FieldRules::port, changed).required();
  }

  /** The field. */
  public TextAnswer answer() {
    return answer;
  }

  /** Shows a port that was given before; 0 for none. */
  public void show(int port) {
    answer.show(port == 0 ? usual() : Integer.toString(port));
  }

  /** The protocol's port is another now. */
  public void usual(int next) {
    if (answer.value().isEmpty() || answer.value().equals(usual())) {
      usual = next;
      answer.show(usual());
    }
    usual = next;
  }

  /** The port; the usual one while none is typed. */
  public int number() {
    return answer.number(usual);
  }

  private String usual() {
    return usual == 0 ? "" : Integer.toString(usual);
  }
}
