package gatewright.document;

/** How a document is written. */
public enum DocumentFormat {
  HTML,
  PDF
}
