package gatewright.catalogue;

/** Who opens the connection. */
public enum Direction {
  FROM_GATEWAY,
  TO_GATEWAY,
  BETWEEN_GATEWAYS
}
