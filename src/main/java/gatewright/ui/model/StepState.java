package gatewright.ui.model;

/** How a step stands, as the rail shows it. */
public enum StepState {
  UNTOUCHED,
  COMPLETE,
  PROBLEMS,
  TESTING,
  FAILING,
  PASSING
}
