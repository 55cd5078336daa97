package gatewright.probe.net;

import gatewright.result.Cause;
import gatewright.result.StepName;

/** A step did not go as hoped. It ends a probe's conversation and becomes its result; it is never an error of the program. */
public final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final StepName step;
  private final Cause reason;

  /**
   * @param step where it stopped
   * @param reason why
   * @param detail what was seen, a sentence for people
   */
  public StepFailed(StepName step, Cause reason, String detail) {
    super(detail);
    this.step = step;
    this.reason = reason;
  }

  /** The same with what the system said. */
  public StepFailed(StepName step, Cause reason, String detail, Throwable system) {
    super(detail, system);
    this.step = step;
    this.reason = reason;
  }

  /** Where it stopped. */
  public StepName step() {
    return step;
  }

  /** Why. */
  public Cause reason() {
    return reason;
  }
}
