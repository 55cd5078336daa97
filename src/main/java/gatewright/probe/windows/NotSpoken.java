package gatewright.probe.windows;

/** What came back is not a message of the protocol that was spoken; the message says what is odd about it. */
final class NotSpoken extends Exception {
  private static final long serialVersionUID = 1L;

  NotSpoken(String oddity) {
    // It is a finding, not a fault of this program: nobody asks where in it that was found.
    super(oddity, null, false, false);
  }
}
