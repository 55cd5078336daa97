package gatewright.ui.model;

/** How a step stands, as the rail shows it. */
public enum StepState {
  UNTOUCHED,
  COMPLETE,
  /** The answers ask for nothing there. */
  NOT_NEEDED,
  PROBLEMS,
  TESTING,
  FAILING,
  PASSING
}
