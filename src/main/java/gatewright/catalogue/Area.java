package gatewright.catalogue;

/** What a service is about; documents and the wizard group by it. */
public enum Area {
  NAMES,
  VENDOR,
  ANTIVIRUS,
  TIME,
  MANAGEMENT,
  FILES,
  DIRECTORY,
  ALERTS,
  PEERS,
  MAIL,
  CUSTOM
}
