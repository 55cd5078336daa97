package gatewright.catalogue;

/** The table of the vendor's document that a service stands in. */
public enum Section {
  EXTERNAL,
  INTERNAL,
  /** Not in the document: an overlay brought it, or the engineer did. */
  EXTRA
}
