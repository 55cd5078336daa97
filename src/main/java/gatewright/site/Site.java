package gatewright.site;

import java.util.List;
import java.util.Optional;

/**
 * Everything a customer's site answers. Lists are never null; a part that is null has not been answered, or does not exist at
 * this site.
 *
 * @param customer who and where
 * @param engineer who tests
 * @param gateways in the customer's order; empty while nothing was answered
 * @param access who reaches the gateways' own pages
 * @param dns null until answered
 * @param controls what the tester compares with; never null
 * @param proxy never null; {@link Proxy#none()} if there is none
 * @param antivirus the engines in use
 * @param time NTP servers; never null
 * @param services switches of single services; never null
 * @param backup null if the gateway is not backed up over the network
 * @param syslog null if there is no central log server
 * @param snmp null if there is no manager
 * @param pmm never null; mode OFF if it is not used
 * @param lexical null if no lexical data is imported
 * @param trust further certificates the engineer trusts; never null
 * @param catalogue overlays that are switched on; never null
 * @param paperwork what the documents are to be like; never null
 */
public record Site(
    Customer customer,
    Engineer engineer,
    List<Gateway> gateways,
    Access access,
    Dns dns,
    Controls controls,
    Proxy proxy,
    List<Antivirus> antivirus,
    TimeServers time,
    Services services,
    Backup backup,
    Syslog syslog,
    Snmp snmp,
    List<Directory> directories,
    Pmm pmm,
    List<Peer> peers,
    Lexical lexical,
    List<Custom> custom,
    Trust trust,
    CatalogueChoice catalogue,
    List<Credential> credentials,
    Paperwork paperwork) {

  /** The version of the file format that this program writes. */
  public static final String SCHEMA = "gatewright/site/1";

  public Site {
    customer = customer == null ? Customer.unknown() : customer;
    engineer = engineer == null ? Engineer.unknown() : engineer;
    gateways = copy(gateways);
    access = access == null ? new Access(List.of(), List.of()) : access;
    controls = controls == null ? Controls.usual() : controls;
    proxy = proxy == null ? Proxy.none() : proxy;
    antivirus = copy(antivirus);
    time = time == null ? new TimeServers(List.of()) : time;
    services = services == null ? new Services(List.of(), false) : services;
    directories = copy(directories);
    pmm = pmm == null ? new Pmm(Pmm.Mode.OFF, List.of()) : pmm;
    peers = copy(peers);
    custom = copy(custom);
    trust = trust == null ? new Trust(null) : trust;
    catalogue = catalogue == null ? new CatalogueChoice(List.of()) : catalogue;
    credentials = copy(credentials);
    paperwork = paperwork == null ? Paperwork.usual() : paperwork;
  }

  /** A site of whose documents nothing is settled yet. */
  public Site(
      Customer customer,
      Engineer engineer,
      List<Gateway> gateways,
      Access access,
      Dns dns,
      Controls controls,
      Proxy proxy,
      List<Antivirus> antivirus,
      TimeServers time,
      Services services,
      Backup backup,
      Syslog syslog,
      Snmp snmp,
      List<Directory> directories,
      Pmm pmm,
      List<Peer> peers,
      Lexical lexical,
      List<Custom> custom,
      Trust trust,
      CatalogueChoice catalogue,
      List<Credential> credentials) {
    this(
        customer, engineer, gateways, access, dns, controls, proxy, antivirus, time, services, backup, syslog, snmp, directories,
        pmm, peers, lexical, custom, trust, catalogue, credentials, null);
  }

  /** A site of which nothing is known yet. */
  public static Site empty() {
    return new Site(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The gateway of that id. */
  public Optional<Gateway> gateway(String id) {
    return gateways.stream().filter(gateway -> gateway.id().equals(id)).findFirst();
  }

  /** The credential of that id; empty for null. */
  public Optional<Credential> credential(String id) {
    return credentials.stream().filter(credential -> credential.id().equals(id)).findFirst();
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
