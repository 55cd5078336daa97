package gatewright.practice;

import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.site.Access;
import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.Credential;
import gatewright.site.Custom;
import gatewright.site.Customer;
import gatewright.site.Directory;
import gatewright.site.Dns;
import gatewright.site.Engineer;
import gatewright.site.Gateway;
import gatewright.site.Lexical;
import gatewright.site.Peer;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import gatewright.site.Site;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.util.List;
import java.util.Map;

/** The answers of the made-up customer. They need every service of the catalogue. */
final class PracticeAnswers {
  /** Passwords by credential id. They open nothing but the practice site, so they may be known. */
  static final Map<String, String> PASSWORDS =
      Map.of(
          "proxy", "practice-proxy",
          "backup", "practice-backup",
          "snmp", "practice-community",
          "directory", "practice-directory");

  static final String BACKUP_USER = "gateway";
  static final String BACKUP_DIRECTORY = "/clearswift";
  static final String PROXY_USER = "gateway";
  static final String PROXY_HOST = "proxy.practice.example";
  static final int PROXY_PORT = 8080;

  private static final String CONTROLLER = "dc1.practice.example";
  private static final String BIND_DN = "CN=gateway,CN=Users,DC=practice,DC=example";
  private static final List<String> THROUGH_PROXY =
      List.of(
          "online-help",
          "product-updates",
          "avira-updates",
          "kaspersky-updates",
          "sophos-updates",
          "rss-feed",
          "service-availability",
          "licence-validation");

  private PracticeAnswers() {}

  static Site site(Fault fault) {
    return new Site(
        customer(),
        new Engineer("Practice engineer", "Practice Partner", "engineer@partner.example"),
        List.of(gateway("gw1", "seg1.practice.example", "10.20.0.2", "203.0.113.10"),
            gateway("gw2", "seg2.practice.example", "10.20.0.3", "203.0.113.11")),
        new Access(List.of("10.10.0.0/24"), List.of("10.0.0.0/8")),
        new Dns(Dns.Kind.INTERNAL, List.of("10.20.0.53", "10.20.0.54"), "blocklist.practice.example"),
        null,
        fault == Fault.PROXY_NEEDS_LOGIN ? proxyWithoutLogin() : Proxy.none(),
        List.of(
            new Antivirus(Antivirus.Engine.AVIRA, true, List.of("apc.practice.example")),
            new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of("ksn.practice.example")),
            new Antivirus(Antivirus.Engine.SOPHOS, false, List.of())),
        null,
        null,
        new Backup(Protocol.SFTP, "backup.practice.example", 22, BACKUP_DIRECTORY, "backup", Backup.DataMode.PASSIVE),
        new Syslog("logs.practice.example", 514, Syslog.Framing.OCTET_COUNTED, Syslog.Format.RFC5424, false),
        new Snmp("alerts.practice.example", 162, Snmp.Version.V2C, "snmp", true, null, null),
        List.of(directory()),
        new Pmm(Pmm.Mode.FULL, List.of(CONTROLLER)),
        List.of(new Peer("gw1", "gw2")),
        new Lexical(Protocol.HTTPS, "lists.practice.example", 443, "/lexical/customers.txt", null),
        List.of(mailRelay()),
        null,
        null,
        credentials());
  }

  private static Customer customer() {
    return new Customer(
        "Practice Ltd",
        "Practice site",
        "PRACTICE-1",
        Customer.Environment.TEST,
        List.of(new Customer.Contact(Owner.NETWORK, "Network team", "network@practice.example", "")));
  }

  private static Gateway gateway(String id, String name, String address, String natAddress) {
    return new Gateway(id, name, List.of(address), "DMZ", natAddress, Gateway.State.INSTALLED, "4.11.0");
  }

  private static Proxy proxyWithoutLogin() {
    return new Proxy(Proxy.Kind.EXPLICIT, PROXY_HOST, PROXY_PORT, null, Proxy.Inspection.NO, THROUGH_PROXY);
  }

  private static Directory directory() {
    return new Directory(
        "Practice directory",
        CONTROLLER,
        Directory.Kind.ACTIVE_DIRECTORY,
        List.of(Protocol.LDAP, Protocol.LDAPS, Protocol.GLOBAL_CATALOGUE_TLS),
        "DC=practice,DC=example",
        BIND_DN,
        "directory");
  }

  private static Custom mailRelay() {
    return new Custom(
        "Internal mail relay",
        "mail.practice.example",
        25,
        Transport.TCP,
        Protocol.SMTP,
        Direction.FROM_GATEWAY,
        "Mail that was checked goes on to the internal mail server.");
  }

  private static List<Credential> credentials() {
    return List.of(
        new Credential("proxy", PROXY_USER),
        new Credential("backup", BACKUP_USER),
        new Credential("snmp", null),
        new Credential("directory", null));
  }
}
