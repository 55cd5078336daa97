package gatewright.map;

/** Where something stands, as a network team sees it. */
public enum Side {
  /** The customer's own servers and people. */
  CUSTOMER,
  /** Gateways, and what stands beside them. */
  SITE,
  INTERNET
}
