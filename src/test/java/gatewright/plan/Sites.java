package gatewright.plan;

import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Protocol;
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

/** Sites to plan in tests: one that answers everything, to be changed answer by answer. */
public final class Sites {
  public static final List<String> PROXYABLE =
      List.of(
          "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed",
          "service-availability", "licence-validation");

  private List<Gateway> gateways =
      List.of(
          new Gateway("gw1", "seg1.acme.example", List.of("10.20.0.2"), "DMZ", "203.0.113.10", Gateway.State.INSTALLED, "4.11.0"),
          new Gateway("gw2", "seg2.acme.example", List.of("10.20.0.3"), "DMZ", "203.0.113.11", Gateway.State.PLANNED, null));
  private Access access = new Access(List.of("10.10.0.0/24"), List.of("10.0.0.0/8"));
  private Dns dns = new Dns(Dns.Kind.INTERNAL, List.of("10.20.0.53", "10.20.0.54"), "zen.spamhaus.org");
  private Controls controls = new Controls("www.clearswift.com:443", null, "192.0.2.1");
  private Proxy proxy = new Proxy(Proxy.Kind.EXPLICIT, "proxy.acme.example", 8080, "proxy", null, PROXYABLE);
  private List<Antivirus> antivirus =
      List.of(
          new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of()), new Antivirus(Antivirus.Engine.AVIRA, false, List.of()));
  private TimeServers time = new TimeServers(List.of("time.clearswift.net"));
  private Services services = new Services(List.of(), false);
  private Backup backup = new Backup(Protocol.SFTP, "backup.acme.example", 22, "/clearswift", "backup", Backup.DataMode.PASSIVE);
  private Syslog syslog = new Syslog("10.20.0.14", 514, Syslog.Framing.OCTET_COUNTED, Syslog.Format.RFC5424, false);
  private Snmp snmp = new Snmp("10.20.0.16", 162, Snmp.Version.V2C, "snmp", true, null, null);
  private List<Directory> directories =
      List.of(
          directory("dc1.corp.example", "CN=gwbind,CN=Users,DC=corp,DC=example", Protocol.LDAPS, Protocol.GLOBAL_CATALOGUE_TLS));
  private Pmm pmm = new Pmm(Pmm.Mode.FULL, List.of("dc1.corp.example"));
  private List<Peer> peers = List.of(new Peer("gw1", "gw2"));
  private Lexical lexical = new Lexical(Protocol.HTTPS, "lists.acme.example", 443, "/lexical/customers.txt", null);
  private List<Custom> custom = List.of(relay());

  private Sites() {}

  /** The example that the site file's documentation shows. */
  public static Sites example() {
    return new Sites();
  }

  /** The example without a proxy, with every engine and every cloud look-up. */
  public static Sites direct() {
    return new Sites()
        .proxy(Proxy.none())
        .antivirus(
            new Antivirus(Antivirus.Engine.AVIRA, true, List.of()),
            new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of()),
            new Antivirus(Antivirus.Engine.SOPHOS, false, List.of()));
  }

  public static Custom relay() {
    return new Custom(
        "Internal mail relay", "mail.acme.example", 25, Transport.TCP, Protocol.SMTP, Direction.FROM_GATEWAY,
        "outbound relay to the internal mail server");
  }

  public static Gateway gateway(String id, String zone, String address) {
    return new Gateway(id, id + ".acme.example", List.of(address), zone, null, Gateway.State.INSTALLED, null);
  }

  public static Directory directory(String host, String bindDn, Protocol... ports) {
    return new Directory(
        "Corporate AD", host, Directory.Kind.ACTIVE_DIRECTORY, List.of(ports), "DC=corp,DC=example", bindDn,
        bindDn == null ? null : "directory");
  }

  public Sites gateways(Gateway... changed) {
    gateways = List.of(changed);
    return this;
  }

  public Sites access(Access changed) {
    access = changed;
    return this;
  }

  public Sites dns(Dns changed) {
    dns = changed;
    return this;
  }

  public Sites controls(Controls changed) {
    controls = changed;
    return this;
  }

  public Sites proxy(Proxy changed) {
    proxy = changed;
    return this;
  }

  public Sites antivirus(Antivirus... changed) {
    antivirus = List.of(changed);
    return this;
  }

  public Sites time(String... changed) {
    time = new TimeServers(List.of(changed));
    return this;
  }

  public Sites disabled(String... changed) {
    services = new Services(List.of(changed), services.rulesByAddress());
    return this;
  }

  public Sites rulesByAddress() {
    services = new Services(services.disabled(), true);
    return this;
  }

  public Sites backup(Backup changed) {
    backup = changed;
    return this;
  }

  public Sites syslog(Syslog changed) {
    syslog = changed;
    return this;
  }

  public Sites snmp(Snmp changed) {
    snmp = changed;
    return this;
  }

  public Sites directories(Directory... changed) {
    directories = List.of(changed);
    return this;
  }

  public Sites pmm(Pmm.Mode mode, String... domainControllers) {
    pmm = new Pmm(mode, List.of(domainControllers));
    return this;
  }

  public Sites peers(Peer... changed) {
    peers = List.of(changed);
    return this;
  }

  public Sites lexical(Lexical changed) {
    lexical = changed;
    return this;
  }

  public Sites custom(Custom... changed) {
    custom = List.of(changed);
    return this;
  }

  public Site site() {
    Customer customer =
        new Customer(
            "Acme Ltd", "Reading data centre", "CHG0012345", Customer.Environment.PRODUCTION,
            List.of(new Customer.Contact(Owner.NETWORK, "Network team", "network@acme.example", "")));
    List<Credential> credentials =
        List.of(
            new Credential("proxy", "svc-seg-proxy"), new Credential("backup", "segbackup"), new Credential("snmp", null),
            new Credential("directory", null));
    return new Site(
        customer, new Engineer("Field engineer", "Partner Ltd", "engineer@partner.example"), gateways, access, dns, controls,
        proxy, antivirus, time, services, backup, syslog, snmp, directories, pmm, peers, lexical, custom, new Trust(null),
        new CatalogueChoice(List.of()), credentials);
  }
}
