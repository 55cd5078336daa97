package gatewright.probe.ssh;

import gatewright.result.Cause;

/** What came from the far end is not how an SSH server begins. */
final class SshUnexpected extends Exception {
  private static final long serialVersionUID = 1L;

  private final Cause reason;

  /**
   * @param reason what it means for the check
   * @param words what was seen, a sentence for people
   */
  SshUnexpected(Cause reason, String words) {
    super(words);
    this.reason = reason;
  }

  Cause reason() {
    return reason;
  }
}
