package gatewright.catalogue;

/** Who can change something; results, contacts and requests are sorted by it. */
public enum Owner {
  NETWORK,
  PROXY,
  DNS,
  DIRECTORY,
  /** Backup and file servers. */
  FILES,
  /** Syslog, SNMP. */
  MONITORING,
  /** Whoever administers the gateway itself. */
  GATEWAY,
  VENDOR,
  /** The engineer at the workstation. */
  ENGINEER
}
