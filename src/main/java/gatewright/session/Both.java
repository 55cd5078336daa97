package gatewright.session;

import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.result.RunListener;

/** Two listeners as one; the first hears first. */
public record Both(RunListener first, RunListener second) implements RunListener {
  @Override
  public void started(Check check) {
    first.started(check);
    second.started(check);
  }

  @Override
  public void finished(Result result) {
    first.finished(result);
    second.finished(result);
  }

  @Override
  public void ended(Check check) {
    first.ended(check);
    second.ended(check);
  }
}
