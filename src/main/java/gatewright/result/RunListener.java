package gatewright.result;

import gatewright.plan.Check;

/** Hears of a run as it goes. Called from many threads at once; must be quick and must not throw. */
public interface RunListener {
  /** A check begins. */
  default void started(Check check) {}

  /** One address of a check is done. */
  default void finished(Result result) {}

  /** A check has all its results. */
  default void ended(Check check) {}
}
