package gatewright.probe.ask;

import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.util.Objects;

/**
 * What a probe concludes from its conversation. How far it climbed and what it saw stands in the trace.
 *
 * @param cause null for a clean pass, or where no cause of the closed set fits
 * @param step where it was decided; null for the last one
 */
public record Finding(Verdict verdict, Cause cause, StepName step) {
  public Finding {
    Objects.requireNonNull(verdict, "verdict");
  }

  public static Finding pass() {
    return new Finding(Verdict.PASS, null, null);
  }

  /** The cause with its usual verdict. */
  public static Finding of(Cause cause) {
    return new Finding(cause.usualVerdict(), cause, null);
  }

  public static Finding of(Verdict verdict, Cause cause) {
    return new Finding(verdict, cause, null);
  }
}
