package gatewright.probe.net;

/** Where a trusted certificate authority comes from. */
public enum TrustStore {
  /** Public authorities, as Java brings them along. */
  PUBLIC,
  /** The file that the engineer named for this site. */
  FILE,
  /**
   * The workstation's own store. A company's administrators put their own authorities there, that of an inspecting proxy among
   * them; so it says nothing about a server outside.
   */
  SYSTEM
}
