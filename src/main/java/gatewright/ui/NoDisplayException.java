package gatewright.ui;

/** There is nothing to show a window on. The message says what is missing and what works without it. */
public final class NoDisplayException extends Exception {
  private static final long serialVersionUID = 1L;

  NoDisplayException(String missing, Throwable cause) {
    super(missing + " Without a window: gatewright check FOLDER", cause);
  }
}
