package gatewright.cli;

import gatewright.result.Cause;
import gatewright.result.Run;
import gatewright.result.ServiceVerdicts;

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
    return ServiceVerdicts.allHold(run.services()) ? PASSED : NOT_PASSED;
  }

  /** Whether that is a good reason not to have tested. */
  static boolean excused(Cause cause) {
    return cause == Cause.NOT_INSTALLED_YET || cause == Cause.NO_DESTINATION;
  }
}
