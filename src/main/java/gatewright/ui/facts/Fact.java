package gatewright.ui.facts;

import gatewright.ui.answer.Message;
import java.util.Objects;

/** Something that was seen, with its name. */
public record Fact(Message name, Said said) {
  public Fact {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(said, "said");
  }

  /** A fact whose name is a text of its own. */
  public static Fact of(String key, Said said) {
    return new Fact(Message.of(key), said);
  }
}
