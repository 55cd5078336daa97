package gatewright.ui.answer;

import java.util.List;
import java.util.Objects;

/**
 * A sentence for people, put into words only where it is shown, so that it can change its language while the window is open.
 *
 * @param key of the text
 * @param arguments for the text; a {@link Message} among them is put into words first
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    Objects.requireNonNull(key, "key");
    arguments = List.copyOf(arguments);
  }

  /** A sentence with its arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
