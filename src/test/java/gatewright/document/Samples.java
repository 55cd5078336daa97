package gatewright.document;

import gatewright.catalogue.AddressGroup;
import gatewright.catalogue.Advisory;
import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Condition;
import gatewright.catalogue.Destination;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Insecure;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Remark;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.catalogue.Source;
import gatewright.catalogue.Transport;
import gatewright.plan.NotNeeded;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.Run;
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
import gatewright.site.TimeServers;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A whole site with its catalogue. Its plan comes from {@link SamplePlan}, its runs from {@link SampleRuns}. */
public final class Samples {
  /** When the sample documents are made. */
  public static final Instant AT = Instant.parse("2026-11-24T11:20:00Z");

  static final Source DOCUMENT = new Source("Connection Ports and Protocols", "2.4", "2018-11", List.of(), Provenance.SEED);

  private Samples() {}

  /** The sample as it is, with these runs. */
  public static DocumentInput input(List<Run> runs, Locale language) {
    return new DocumentInput(catalogue(), site("Acme Ltd"), plan(), runs, 1, AT, language, "1.0.0");
  }

  /** The sample with a workstation's run and a gateway's. */
  public static DocumentInput input(Locale language) {
    return input(List.of(SampleRuns.gatewayRun(), SampleRuns.workstationRun(null)), language);
  }

  /** Both documents in both forms. */
  static Map<DocumentKind, Set<DocumentFormat>> everything() {
    Set<DocumentFormat> forms = EnumSet.allOf(DocumentFormat.class);
    return Map.of(DocumentKind.REQUEST, forms, DocumentKind.REPORT, forms);
  }

  static Plan plan() {
    SamplePlan work = new SamplePlan();
    return new Plan(
        work.flows(),
        work.checks(),
        List.of(
            new NotNeeded("sophos-updates", "Sophos is not among the antivirus engines."),
            new NotNeeded("avira-cloud", "Avira is used without its cloud look-up.")),
        RequestNumbers.none());
  }

  static Catalogue catalogue() {
    return new Catalogue(
        "gatewright/catalogue/1",
        "Clearswift SECURE Email Gateway Version 4",
        "4 / 2.4 (2018-11)",
        DOCUMENT,
        List.of(),
        services(),
        List.of(new AddressGroup("av", List.of("185.155.104.24", "70.33.161.213"), "2018-11", "")),
        List.of(),
        List.of(),
        List.of(
            new Advisory(
                "unrestricted-outbound",
                "Clearswift recommends that Email Gateways have unrestricted outbound access to HTTP, HTTP/S and DNS services to"
                    + " permit connections to the various cloud based services used for detection of spam and malware.",
                DOCUMENT),
            new Advisory(
                "hostnames-over-addresses",
                "Clearswift recommends customers configure their firewalls to utilise the Hostname of the service and only use IP"
                    + " addresses if defining access by hostname is not possible.",
                DOCUMENT),
            new Advisory(
                "proxy-restriction-1",
                "If customers are using Kaspersky AV with Cloud Lookup enabled will not be able to decrypt the 443 connection"
                    + " due to it being a proprietary protocol",
                DOCUMENT),
            new Advisory(
                "proxy-restriction-2",
                "Customers performing license validation can either bypass content inspection on the proxy or deploy a client"
                    + " certificate to enable the SSL content to processed and validate the license key correctly.",
                DOCUMENT)));
  }

  private static List<Service> services() {
    return List.of(
        service("dns", "E0", Area.NAMES, "DNS", Direction.FROM_GATEWAY, Protocol.DNS, Answer.DNS_SERVERS, Owner.DNS),
        hosts("online-help", "E1", Area.VENDOR, "Appliance online help", "apphelp.clearswift.com"),
        hosts("product-updates", "E2", Area.VENDOR, "Product and OS updates", "rh.repo.clearswift.net"),
        hosts("avira-updates", "E3", Area.ANTIVIRUS, "Avira AV updates", "aav-update-1.clearswift.net"),
        hosts("kaspersky-updates", "E4", Area.ANTIVIRUS, "Kaspersky AV updates", "kav-update-8-1.clearswift.net"),
        hosts("sophos-updates", "E5", Area.ANTIVIRUS, "Sophos AV updates", "sav-update-1.clearswift.net"),
        service("ntp", "E8", Area.TIME, "NTP server", Direction.FROM_GATEWAY, Protocol.NTP, Answer.TIME_SERVERS, Owner.NETWORK),
        service(
            "avira-cloud", "E9", Area.ANTIVIRUS, "Avira APC Cloud lookup", Direction.FROM_GATEWAY, Protocol.OPAQUE,
            Answer.AVIRA_CLOUD_HOSTS, Owner.NETWORK),
        service(
            "kaspersky-cloud", "E10", Area.ANTIVIRUS, "Kaspersky KSN lookup", Direction.FROM_GATEWAY, Protocol.OPAQUE,
            Answer.KASPERSKY_CLOUD_HOSTS, Owner.NETWORK),
        hosts("licence-validation", "E11", Area.VENDOR, "License key validation", "applianceupdate.clearswift.com"),
        service(
            "backup", "I1", Area.FILES, "For backing up and restoring the system", Direction.FROM_GATEWAY, Protocol.SFTP,
            Answer.BACKUP, Owner.FILES),
        service(
            "ssh-console", "I2", Area.MANAGEMENT, "Secure console access", Direction.TO_GATEWAY, Protocol.SSH, Answer.GATEWAYS,
            Owner.GATEWAY),
        service(
            "peers", "I3", Area.PEERS, "Peer communications", Direction.BETWEEN_GATEWAYS, Protocol.HTTPS, Answer.PEERS,
            Owner.GATEWAY),
        service(
            "directory", "I7", Area.DIRECTORY, "For accessing directory servers", Direction.FROM_GATEWAY, Protocol.LDAPS,
            Answer.DIRECTORIES, Owner.DIRECTORY),
        service(
            "snmp-alerts", "I8", Area.ALERTS, "SNMP alerts from the system", Direction.FROM_GATEWAY, Protocol.SNMP,
            Answer.SNMP_MANAGER, Owner.MONITORING),
        service("syslog", "I10", Area.ALERTS, "To the central SYSLOG server", Direction.FROM_GATEWAY, Protocol.SYSLOG,
            Answer.SYSLOG_SERVER, Owner.MONITORING));
  }

  private static Service hosts(String id, String row, Area area, String title, String host) {
    boolean licence = id.equals("licence-validation");
    return service(
        id, row, area, title, Direction.FROM_GATEWAY, licence ? Protocol.HTTPS : Protocol.HTTP,
        new Destination(List.of(host), List.of(), "av", null, area == Area.ANTIVIRUS, null), Owner.NETWORK);
  }

  private static Service service(
      String id, String row, Area area, String title, Direction direction, Protocol protocol, Answer answer, Owner owner) {
    return service(
        id, row, area, title, direction, protocol, new Destination(List.of(), List.of(), null, null, false, answer), owner);
  }

  private static Service service(
      String id, String row, Area area, String title, Direction direction, Protocol protocol, Destination destination,
          Owner owner) {
    List<Remark> remarks =
        protocol == Protocol.OPAQUE
            ? List.of(
                new Remark(Remark.Kind.SSL_PROXY_FORBIDDEN, "do not try and route through an SSL proxy", Provenance.SEED),
                new Remark(Remark.Kind.NOT_HTTPS, "Whilst this is on 443, the traffic is not standard HTTP/S", Provenance.SEED))
            : List.of();
    Insecure insecure =
        protocol == Protocol.SYSLOG || protocol == Protocol.SNMP
            ? new Insecure("It is sent in clear text.", "Keep it inside the management network.")
            : null;
    Source source = new Source(DOCUMENT.document(), "2.4", "2018-11", List.of(row), Provenance.SEED);
    return new Service(
        id, row.startsWith("E") ? Section.EXTERNAL : Section.INTERNAL, area, title, source, direction, Provenance.INFERRED,
        new Condition.Always(), List.of(
            new Endpoint("", protocol, protocol.usualTransport(), PortRange.of(protocol.usualPort()))),
        destination, protocol == Protocol.HTTP, remarks, insecure, "The gateway needs “" + title + "”.", "this part of it stops",
            owner);
  }

  /** The whole site, with a customer of that name. */
  static Site site(String customer) {
    return new Site(
        new Customer(
            customer, "Reading data centre", "CHG0012345", Customer.Environment.PRODUCTION,
            List.of(
                new Customer.Contact(Owner.NETWORK, "Network team", "network@acme.example", ""),
                new Customer.Contact(Owner.DIRECTORY, "Directory team", "ad@acme.example", ""))),
        new Engineer("Field engineer", "Partner Ltd", "engineer@partner.example"),
        List.of(
            new Gateway(
                "gw1", "seg1.acme.example", List.of("10.20.0.2"), "DMZ", "203.0.113.10", Gateway.State.INSTALLED, "4.11.0"),
            new Gateway("gw2", "seg2.acme.example", List.of("10.20.0.3"), "DMZ", "203.0.113.11", Gateway.State.PLANNED, null)),
        new Access(List.of("10.10.0.0/24"), List.of("10.0.0.0/8")),
        new Dns(Dns.Kind.INTERNAL, List.of("10.20.0.53", "10.20.0.54"), "zen.spamhaus.org"),
        null,
        new Proxy(
            Proxy.Kind.EXPLICIT, "proxy.acme.example", 8080, "proxy", Proxy.Inspection.UNKNOWN,
            List.of("online-help", "product-updates", "avira-updates", "kaspersky-updates", "licence-validation")),
        List.of(
            new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of()),
            new Antivirus(Antivirus.Engine.AVIRA, false, List.of())),
        new TimeServers(List.of("time.clearswift.net")),
        null,
        new Backup(Protocol.SFTP, "backup.acme.example", 22, "/clearswift", "backup", Backup.DataMode.PASSIVE),
        new Syslog("10.20.0.14", 514, null, null, false),
        new Snmp("10.20.0.16", 162, Snmp.Version.V2C, "snmp", true, null, null),
        List.of(
            new Directory(
                "Corporate AD", "dc1.corp.example", Directory.Kind.ACTIVE_DIRECTORY, List.of(
                    Protocol.LDAPS), "DC=corp,DC=example",
                "CN=gwbind,CN=Users,DC=corp,DC=example", "directory")),
        new Pmm(Pmm.Mode.OFF, List.of()),
        List.of(new Peer("gw1", "gw2")),
        new Lexical(Protocol.HTTPS, "lists.acme.example", 443, "/lexical/customers.txt", null),
        List.of(
            new Custom(
                "Internal mail relay", "mail.acme.example", 25, Transport.TCP, Protocol.SMTP, Direction.FROM_GATEWAY,
                "outbound relay to the internal mail server")),
        null,
        null,
        List.of(new Credential("proxy", "svc-seg-proxy"), new Credential("backup", "segbackup")));
  }
}
