package gatewright.probe.windows;

/** What came is not of the protocol that was asked in. */
final class WrongBytes extends Exception {
  private static final long serialVersionUID = 1L;

  WrongBytes(String message) {
    super(message);
  }
}
