package gatewright.map;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Service;

/** What a box stands for. Far ends of one role share a box, as they share a row or two of the vendor's document. */
public enum Role {
  WORKSTATION,
  GATEWAY,
  PROXY,
  DNS,
  /** Help, product updates, news and the list of services. */
  VENDOR,
  MIRRORS,
  LICENCE,
  TIME,
  BACKUP,
  LEXICAL,
  SYSLOG,
  SNMP,
  /** A directory server; each has a box of its own while they are few. */
  DIRECTORY,
  /** Domain controllers that people log on at. */
  LOGON,
  ADMINISTRATORS,
  PMM_USERS,
  /** Mail servers of others, which connect to the gateway. */
  SENDERS,
  /** Several connections that the engineer added. */
  ADDED,
  /** Known by the name of its service only. */
  NAMED;

  private static final int HTTP = 80;

  /** The role of a service's far end. */
  static Role of(Service service) {
    Answer answer = service.destination().answer();
    if (answer != null) {
      switch (answer) {
        case DNS_SERVERS:
          return DNS;
        case TIME_SERVERS:
          return TIME;
        case BACKUP:
          return BACKUP;
        case LEXICAL_SERVER:
          return LEXICAL;
        case SYSLOG_SERVER:
          return SYSLOG;
        case SNMP_MANAGER:
          return SNMP;
        case DIRECTORIES, GLOBAL_CATALOGUES:
          return DIRECTORY;
        case DOMAIN_CONTROLLERS:
          return LOGON;
        default:
          break;
      }
    }
    boolean web = service.endpoints().get(0).ports().from() == HTTP;
    return switch (service.area()) {
      case NAMES -> DNS;
      case TIME -> TIME;
      case ANTIVIRUS -> web ? MIRRORS : NAMED;
      case VENDOR -> web ? VENDOR : service.id().equals("licence-validation") ? LICENCE : NAMED;
      default -> NAMED;
    };
  }

  /** The role of somebody who connects to the gateway, by the id that the plan gives him. */
  static Role ofParty(String id, Area area) {
    return switch (id) {
      case "administrators" -> ADMINISTRATORS;
      case "pmm-users" -> PMM_USERS;
      case "backup-server" -> BACKUP;
      case "snmp-manager" -> SNMP;
      default -> area == Area.MAIL ? SENDERS : NAMED;
    };
  }
}
