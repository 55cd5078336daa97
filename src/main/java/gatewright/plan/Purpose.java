package gatewright.plan;

/** What a check is for. */
public enum Purpose {
  /** The gateway needs it; its verdict counts. */
  REQUIRED,
  /** It helps to judge others and never counts. */
  CONTROL
}
