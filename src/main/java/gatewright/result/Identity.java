package gatewright.result;

/** Whether the far end proved who it is. */
public enum Identity {
  VERIFIED,
  UNVERIFIED,
  /** The protocol has no such proof. */
  NONE
}
