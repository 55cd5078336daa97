package gatewright.catalogue;

/** How far a statement can be trusted, best first. */
public enum Provenance {
  /** The vendor's ports document itself. */
  SEED,
  /** The vendor's online help, of another version than the document. */
  VENDOR_HELP,
  /** An exported configuration of a real gateway. */
  CONFIGURATION,
  /** An RFC or a comparable standard. */
  STANDARD,
  /** Concluded from the above. */
  INFERRED
}
