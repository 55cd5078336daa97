package gatewright.result;

/** Where the address that was tried comes from. */
public enum Basis {
  RESOLVED,
  /** Printed in the vendor's document. */
  DOCUMENTED,
  /** The customer gave an address. */
  GIVEN,
  /** No address was needed, or there was none. */
  NONE
}
