package gatewright.secret;

import java.util.Arrays;

/** A password, pass phrase or community. Prints as dots, and is wiped when closed. */
public final class Secret implements AutoCloseable {
  private final char[] characters;
  private boolean closed;

  /** Takes a copy; the caller wipes his own. */
  public Secret(char[] characters) {
    this.characters = characters.clone();
  }

  /** Whether there is nothing in it. */
  public synchronized boolean isEmpty() {
    return characters.length == 0;
  }

  /**
   * The characters themselves, as a copy that the caller wipes.
   *
   * @throws IllegalStateException if it was closed
   */
  public synchronized char[] reveal() {
    if (closed) {
      throw new IllegalStateException("secret was wiped");
    }
    return characters.clone();
  }

  /** Another one with the same characters, to be closed on its own. */
  public synchronized Secret copy() {
    return new Secret(reveal());
  }

  @Override
  public synchronized void close() {
    Arrays.fill(characters, '\0');
    closed = true;
  }

  @Override
  public String toString() {
    return "••••";
  }
}
