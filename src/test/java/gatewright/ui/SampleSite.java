package gatewright.ui;

import gatewright.catalogue.AddressGroup;
import gatewright.catalogue.Advisory;
import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Condition;
import gatewright.catalogue.Destination;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Remark;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.catalogue.Source;
import gatewright.catalogue.Transport;
import gatewright.site.Access;
import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.CatalogueChoice;
import gatewright.site.Controls;
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
import gatewright.site.Services;
import gatewright.site.Site;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import gatewright.site.TimeServers;
import gatewright.site.Trust;
import java.util.List;
import java.util.Map;

/** A site in which every part is answered, and a catalogue of a few rows. */
public final class SampleSite {
  private static final Source SOURCE =
      new Source("Connection Ports and Protocols", "2.4", "2018-11", List.of(), Provenance.SEED);

  private static final Remark FORBIDDEN =
      new Remark(Remark.Kind.SSL_PROXY_FORBIDDEN, "Do not try and route through an SSL proxy.", Provenance.SEED);

  private SampleSite() {}

  /** Every answer given. */
  public static Site whole() {
    return new Site(
        new Customer(
            "Acme Ltd",
            "Reading data centre",
            "CHG0012345",
            Customer.Environment.PRODUCTION,
            List.of(
                new Customer.Contact(Owner.NETWORK, "Network team", "network@acme.example", ""),
                new Customer.Contact(Owner.DIRECTORY, "Directory team", "ad@acme.example", ""))),
        new Engineer("Field engineer", "Partner Ltd", "engineer@partner.example"),
        List.of(
            new Gateway(
                "gw1", "seg1.acme.example", List.of("10.20.0.2"), "DMZ", "203.0.113.10", Gateway.State.INSTALLED, "4.11.0"),
            new Gateway("gw2", "seg2.acme.example", List.of("10.20.0.3"), "DMZ", "203.0.113.11", Gateway.State.PLANNED, null)),
        new Access(List.of("10.10.0.0/24"), List.of("10.0.0.0/8")),
        new Dns(Dns.Kind.INTERNAL, List.of("10.20.0.53", "10.20.0.54", "8.8.8.8"), "zen.spamhaus.org"),
        new Controls("www.clearswift.com:443", null, "192.0.2.1"),
        new Proxy(
            Proxy.Kind.EXPLICIT,
            "proxy.acme.example",
            8080,
            "proxy",
            Proxy.Inspection.UNKNOWN,
            List.of("online-help", "sophos-updates", "licence-validation")),
        List.of(
            new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of()),
            new Antivirus(Antivirus.Engine.AVIRA, false, List.of())),
        new TimeServers(List.of("time.clearswift.net")),
        new Services(List.of("rss-feed"), false),
        new Backup(Protocol.SFTP, "backup.acme.example", 22, "/clearswift", "backup", Backup.DataMode.PASSIVE),
        new Syslog("10.20.0.14", 514, Syslog.Framing.OCTET_COUNTED, Syslog.Format.RFC5424, false),
        new Snmp("10.20.0.16", 162, Snmp.Version.V2C, "snmp", true, null, null),
        List.of(
            new Directory(
                "Corporate AD",
                "dc1.corp.example",
                Directory.Kind.ACTIVE_DIRECTORY,
                List.of(Protocol.LDAPS, Protocol.GLOBAL_CATALOGUE_TLS),
                "DC=corp,DC=example",
                "CN=gwbind,CN=Users,DC=corp,DC=example",
                "directory")),
        new Pmm(Pmm.Mode.FULL, List.of("dc1.corp.example")),
        List.of(new Peer("gw1", "gw2")),
        new Lexical(Protocol.HTTPS, "lists.acme.example", 443, "/lexical/customers.txt", null),
        List.of(
            new Custom(
                "Internal mail relay",
                "mail.acme.example",
                25,
                Transport.TCP,
                Protocol.SMTP,
                Direction.FROM_GATEWAY,
                "outbound relay to the internal mail server")),
        new Trust(null),
        new CatalogueChoice(List.of()),
        List.of(
            new Credential("proxy", "svc-seg-proxy"),
            new Credential("backup", "segbackup"),
            new Credential("snmp", null),
            new Credential("directory", null)));
  }

  /** A catalogue of the services that the tests need. */
  public static Catalogue catalogue() {
    return new Catalogue(
        "gatewright/catalogue/1",
        "Clearswift SECURE Email Gateway",
        "4 / 2.4 (2018-11)",
        SOURCE,
        List.of(),
        List.of(
            service("dns", Area.NAMES, "DNS", Protocol.DNS, false),
            service("online-help", Area.VENDOR, "Appliance online help", Protocol.HTTP, true),
            service("kaspersky-updates", Area.ANTIVIRUS, "Kaspersky AV updates", Protocol.HTTP, true),
            service("sophos-updates", Area.ANTIVIRUS, "Sophos AV updates", Protocol.HTTP, true),
            service("kaspersky-cloud", Area.ANTIVIRUS, "Kaspersky KSN lookup", Protocol.OPAQUE, false),
            service("ntp", Area.TIME, "NTP server", Protocol.NTP, false),
            service("licence-validation", Area.VENDOR, "License key validation", Protocol.HTTPS, true),
            service("backup", Area.FILES, "For backing up and restoring the system", Protocol.SFTP, false),
            service("syslog", Area.ALERTS, "To the central SYSLOG server", Protocol.SYSLOG, false)),
        List.<AddressGroup>of(),
        List.of(),
        List.of(),
        List.of(
            new Advisory("proxy-restriction-1", "The connection on 443 cannot be decrypted: the protocol is proprietary", SOURCE),
            new Advisory("proxy-restriction-2", "Bypass content inspection on the proxy or deploy a client certificate", SOURCE)));
  }

  private static Answer answer(String id) {
    return Map.of("dns", Answer.DNS_SERVERS, "backup", Answer.BACKUP, "syslog", Answer.SYSLOG_SERVER).get(id);
  }

  private static Service service(String id, Area area, String title, Protocol protocol, boolean proxyable) {
    return new Service(
        id,
        Section.EXTERNAL,
        area,
        title,
        SOURCE,
        Direction.FROM_GATEWAY,
        Provenance.SEED,
        new Condition.Always(),
        List.of(new Endpoint("", protocol, protocol.usualTransport(), PortRange.of(protocol.usualPort()))),
        new Destination(List.of(), List.of(), null, null, false, answer(id)),
        proxyable,
        protocol == Protocol.OPAQUE ? List.of(FORBIDDEN) : List.of(),
        null,
        "needed",
        "something",
        Owner.NETWORK);
  }
}
