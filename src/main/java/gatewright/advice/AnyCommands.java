package gatewright.advice;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import java.util.List;

/** Commands for connections that the engineer or an overlay added, by what is spoken there. */
final class AnyCommands {
  private AnyCommands() {}

  static List<String> of(Reproduce.Words words, Protocol protocol) {
    boolean datagrams = words.check().target().transport() == Transport.UDP;
    if (words.windows()) {
      return windows(words, protocol, datagrams);
    }
    String to = words.addressOrHost() + " " + words.port();
    return switch (protocol) {
      case SMTP -> List.of("printf 'EHLO test\\r\\nQUIT\\r\\n' | nc -v -w " + Reproduce.SECONDS + " " + to);
      case SSH, SFTP -> List.of(Reproduce.port(words), "ssh-keyscan -p " + words.port() + " " + words.host());
      case HTTP -> List.of(Reproduce.curl(words, "http"));
      case HTTPS, SYSLOG_TLS, OPAQUE -> List.of(Reproduce.port(words), Reproduce.client(words));
      case LDAPS, GLOBAL_CATALOGUE_TLS -> List.of(Reproduce.client(words), directory(words, "ldaps://", ""));
      case LDAP, GLOBAL_CATALOGUE -> List.of(directory(words, "ldap://", ""));
      case LDAP_STARTTLS -> List.of(directory(words, "ldap://", " -ZZ"));
      case FTP -> List.of("curl -v " + words.quote("ftp://" + words.check().target().hostPort() + "/"));
      case FTPS_EXPLICIT -> List.of("curl -v --ssl-reqd " + words.quote("ftp://" + words.check().target().hostPort() + "/"));
      case FTPS_IMPLICIT -> List.of("curl -v " + words.quote("ftps://" + words.check().target().hostPort() + "/"));
      case DNS ->
          List.of("dig @" + words.host() + " -p " + words.port() + (datagrams ? " +notcp" : " +tcp") + " . NS");
      case NTP -> List.of("ntpdate -q " + words.host());
      case SNMP ->
          List.of("snmpget -v 2c -c COMMUNITY " + words.quote("udp:" + words.check().target().hostPort()) + " 1.3.6.1.2.1.1.1.0");
      case NETBIOS_NAME -> List.of("nmblookup -A " + words.addressOrHost());
      case RPC_ENDPOINT_MAPPER -> List.of(Reproduce.port(words), "rpcclient -N -c srvinfo " + words.host());
      case SMB -> List.of(Reproduce.port(words), "smbclient -N -L " + words.host());
      case SYSLOG ->
          List.of(
              "logger " + (datagrams ? "--udp" : "--tcp") + " -n " + words.host() + " -P " + words.port() + " 'Gatewright test'");
      case NETBIOS_SESSION, KERBEROS, OTHER -> List.of(datagrams ? Reproduce.datagram(words) : Reproduce.port(words));
    };
  }

  private static List<String> windows(Reproduce.Words words, Protocol protocol, boolean datagrams) {
    return switch (protocol) {
      case DNS ->
          List.of("Resolve-DnsName -DnsOnly" + (datagrams ? "" : " -TcpOnly") + " -Type NS -Server " + words.host() + " -Name .");
      case NTP -> List.of("w32tm /stripchart /computer:" + words.host() + " /samples:2 /dataonly");
      case NETBIOS_NAME -> List.of("nbtstat -A " + words.addressOrHost());
      case HTTP -> List.of(Reproduce.curl(words, "http"));
      case HTTPS -> List.of(Reproduce.curl(words, "https"));
      default -> List.of(datagrams ? Reproduce.datagram(words) : Reproduce.port(words));
    };
  }

  private static String directory(Reproduce.Words words, String scheme, String tls) {
    return "ldapsearch -x" + tls + " -H " + words.quote(scheme + words.check().target().hostPort())
        + " -s base -b '' '(objectClass=*)' namingContexts";
  }
}
