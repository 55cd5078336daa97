package gatewright.cli;

import gatewright.result.Cause;
import gatewright.result.Run;
import gatewright.result.ServiceResult;

/** What the program ends with. */
public enum ExitStatus {
  /** Every required check passed, or was done as far as it can be. */
  PASSED(0),
  /** Something failed, or stayed inconclusive or untested. */
  NOT_PASSED(1),
  /** Bad usage or bad input; nothing was changed. */
  BAD_INPUT(2),
  /** Could not finish: cancelled, disk full, another program works on the folder. */
  NOT_FINISHED(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number for the shell. */
  public int code() {
    return code;
  }

  /** What a run comes to. Services count, not single targets: one dead mirror among working ones is no failure. */
  public static ExitStatus of(Run run) {
    if (run.results().stream().anyMatch(result -> result.cause() == Cause.CANCELLED)) {
      return NOT_FINISHED;
    }
    return run.services().stream().allMatch(ExitStatus::acceptable) ? PASSED : NOT_PASSED;
  }

  /** Whether a service leaves nothing to do before the run may be called good. */
  static boolean acceptable(ServiceResult service) {
    return switch (service.verdict()) {
      case PASS, WARN, UNCONFIRMED, CONFIRMED, NOT_APPLICABLE -> true;
      case FAIL, INCONCLUSIVE -> false;
      case NOT_TESTED -> excused(service.cause());
    };
  }

  /** Whether that is a good reason not to have tested. */
  static boolean excused(Cause cause) {
    return cause == Cause.NOT_INSTALLED_YET || cause == Cause.NO_DESTINATION;
  }
}
