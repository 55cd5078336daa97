package gatewright.catalogue;

/** What is spoken on a port, and the port that IANA or its standard gives it. */
public enum Protocol {
  DNS(53),
  HTTP(80),
  HTTPS(443),
  /** Port 443, but not HTTPS: the vendor's antivirus look-ups. Nothing but an open path can be shown. */
  OPAQUE(443),
  NTP(123),
  FTP(21),
  /** RFC 4217: TLS after AUTH on the plain port. */
  FTPS_EXPLICIT(21),
  /** TLS at once, on a port of its own. */
  FTPS_IMPLICIT(990),
  SFTP(22),
  SSH(22),
  LDAP(389),
  /** RFC 4511 section 4.14: TLS after an extended request on the plain port. */
  LDAP_STARTTLS(389),
  LDAPS(636),
  GLOBAL_CATALOGUE(3268),
  GLOBAL_CATALOGUE_TLS(3269),
  /** DCE/RPC endpoint mapper. */
  RPC_ENDPOINT_MAPPER(135),
  /** RFC 1002 name service, over UDP. */
  NETBIOS_NAME(137),
  /** RFC 1002 session service. */
  NETBIOS_SESSION(139),
  SMB(445),
  /** Notifications to a manager. */
  SNMP(162),
  SYSLOG(514),
  /** RFC 5425. */
  SYSLOG_TLS(6514),
  SMTP(25),
  KERBEROS(88),
  /** Something this program has no words of its own for. */
  OTHER(0);

  private final int usualPort;

  Protocol(int usualPort) {
    this.usualPort = usualPort;
  }

  /** The registered port, or 0 where there is none. */
  public int usualPort() {
    return usualPort;
  }

  /** Whether whoever listens on the way can make nothing of it. OTHER and SNMP are not, since it is not known of them. */
  public boolean encrypted() {
    return switch (this) {
      case HTTPS, FTPS_EXPLICIT, FTPS_IMPLICIT, SFTP, SSH, LDAP_STARTTLS, LDAPS, GLOBAL_CATALOGUE_TLS, SYSLOG_TLS -> true;
      default -> false;
    };
  }

  /** The transport that this protocol uses here; DNS uses both and is asked for by each endpoint. */
  public Transport usualTransport() {
    return switch (this) {
      case DNS, NTP, NETBIOS_NAME, SNMP -> Transport.UDP;
      default -> Transport.TCP;
    };
  }
}
