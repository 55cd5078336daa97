package gatewright.ui.keychain;

/** The keychain did not do what it was asked for. Its message names no password. */
public final class KeychainException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why; {@code cause} may be null. */
  public KeychainException(String message, Throwable cause) {
    super(message, cause);
  }
}
