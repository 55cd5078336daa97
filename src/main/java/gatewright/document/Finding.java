package gatewright.document;

import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.Vantage;
import java.time.Instant;

/** One result and the run that it stands in. */
record Finding(Run run, Result result) {
  Vantage vantage() {
    return run.vantage();
  }

  /** When the first packet left; when the run began if none did. */
  Instant at() {
    return result.attempts().isEmpty() ? run.started() : result.attempts().get(0).at();
  }
}
