package gatewright.session.proxy;

import gatewright.result.Cause;
import java.util.Objects;

/** A proxy script could not be read. */
public final class PacException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final Cause cause;
  private final String detail;

  /** Of that kind; {@code detail} is what was seen, and may be empty. */
  PacException(Trouble trouble, String detail) {
    this(trouble, null, detail, null);
  }

  private PacException(Trouble trouble, Cause cause, String detail, Throwable because) {
    super(trouble + ": " + detail, because);
    this.trouble = Objects.requireNonNull(trouble, "trouble");
    this.cause = cause;
    this.detail = detail;
  }

  /** The network did not give it. */
  static PacException network(Cause cause, String detail, Throwable because) {
    return new PacException(Trouble.NETWORK, cause, detail, because);
  }

  /** Of the practice site, which fetches nothing from outside. */
  public static PacException practising() {
    return new PacException(Trouble.PRACTICE, "");
  }

  /** What kind of trouble it is. */
  public Trouble trouble() {
    return trouble;
  }

  /** Why the network did not give it; null for other troubles. */
  public Cause reason() {
    return cause;
  }

  /** What was seen; may be empty. */
  public String detail() {
    return detail;
  }

  /** What can be in the way. */
  public enum Trouble {
    /** Neither http, https nor a file of this machine. */
    ADDRESS,
    /** The file is not there, or may not be read. */
    FILE,
    NETWORK,
    /** The server answered with something else than the file. */
    STATUS,
    /** It broke off, or is larger than any script. */
    SIZE,
    /** It has no function that names proxies. */
    NO_SCRIPT,
    PRACTICE
  }
}
