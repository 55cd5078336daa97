package gatewright.catalogue;

/** A part of the customer's answers that names the far end of a service. */
public enum Answer {
  DNS_SERVERS,
  TIME_SERVERS,
  AVIRA_CLOUD_HOSTS,
  KASPERSKY_CLOUD_HOSTS,
  BACKUP,
  GATEWAYS,
  PEERS,
  DOMAIN_CONTROLLERS,
  DIRECTORIES,
  GLOBAL_CATALOGUES,
  SNMP_MANAGER,
  SYSLOG_SERVER,
  LEXICAL_SERVER,
  CUSTOM
}
