package gatewright.plan;

/** How a check leaves the workstation. */
public enum Way {
  DIRECT,
  PROXY
}
