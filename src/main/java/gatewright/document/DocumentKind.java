package gatewright.document;

/** Which document. */
public enum DocumentKind {
  /** What the customer keeps. */
  REPORT,
  /** What the network team acts on. */
  REQUEST
}
