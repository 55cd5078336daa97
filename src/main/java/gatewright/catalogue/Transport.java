package gatewright.catalogue;

/** The transport under a connection. */
public enum Transport {
  TCP,
  UDP
}
