package gatewright.practice;

import gatewright.catalogue.AddressGroup;
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
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.catalogue.Source;
import gatewright.catalogue.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A catalogue in the shape of the real one, with a service of each kind. */
final class Catalogues {
  private static final Source SOURCE = new Source("A document", "1", "2018-11", List.of(), Provenance.SEED);
  private static final List<String> MIRRORS =
      List.of("185.155.104.24", "70.33.161.213", "185.155.104.25", "70.33.161.214");
  private static final List<String> LICENCE = List.of("86.188.240.24", "213.106.99.208", "46.236.38.70");
  private static final Condition ALWAYS = new Condition.Always();

  private Catalogues() {}

  static Catalogue typical() {
    List<Service> services = new ArrayList<>();
    services.add(answered("dns", Answer.DNS_SERVERS, on(Protocol.DNS, Transport.UDP), on(Protocol.DNS, Transport.TCP)));
    services.add(web("online-help", ALWAYS, "help", "apphelp.clearswift.com", "Repo.clearswift.net"));
    services.add(web("avira-updates", new Condition.Engine("AVIRA"), "av-mirrors", mirrors("aav-update-")));
    services.add(web("kaspersky-updates", new Condition.Engine("KASPERSKY"), "av-mirrors", mirrors("kav-update-8-")));
    services.add(web("sophos-updates", new Condition.Engine("SOPHOS"), "av-mirrors", mirrors("sav-update-")));
    services.add(web("rss-feed", ALWAYS, "web", "www.clearswift.com"));
    services.add(web("service-availability", ALWAYS, null, "services1.clearswift.net", "services2.clearswift.net"));
    services.add(vendor("ntp", ALWAYS, null, Answer.TIME_SERVERS, on(Protocol.NTP), "time.clearswift.net"));
    services.add(vendor("avira-cloud", ALWAYS, null, Answer.AVIRA_CLOUD_HOSTS, on(Protocol.OPAQUE)));
    services.add(vendor("kaspersky-cloud", ALWAYS, null, Answer.KASPERSKY_CLOUD_HOSTS, on(Protocol.OPAQUE)));
    services.add(
        vendor("licence-validation", ALWAYS, "licence", null, on(Protocol.HTTPS), "applianceupdate.clearswift.com"));
    services.add(answered("backup", Answer.BACKUP, on(Protocol.FTP), on(Protocol.FTPS_IMPLICIT), on(Protocol.SFTP)));
    services.add(inbound("ssh-console", Direction.TO_GATEWAY, on(Protocol.SSH)));
    services.add(inbound("management-ui", Direction.TO_GATEWAY, on(Protocol.HTTPS)));
    services.add(inbound("pmm-ui", Direction.TO_GATEWAY, on(Protocol.HTTP)));
    services.add(inbound("peers", Direction.BETWEEN_GATEWAYS, on(Protocol.HTTPS)));
    services.add(
        answered(
            "pmm-authentication",
            Answer.DOMAIN_CONTROLLERS,
            on(Protocol.RPC_ENDPOINT_MAPPER),
            on(Protocol.NETBIOS_SESSION),
            on(Protocol.SMB),
            on(Protocol.NETBIOS_NAME)));
    services.add(answered("directory", Answer.DIRECTORIES, on(Protocol.LDAP), on(Protocol.LDAPS)));
    services.add(
        answered("global-catalogue", Answer.GLOBAL_CATALOGUES, on(Protocol.GLOBAL_CATALOGUE), on(Protocol.GLOBAL_CATALOGUE_TLS)));
    services.add(answered("snmp-alerts", Answer.SNMP_MANAGER, on(Protocol.SNMP)));
    services.add(answered("lexical-data", Answer.LEXICAL_SERVER, on(Protocol.HTTPS), on(Protocol.SFTP)));
    services.add(answered("syslog", Answer.SYSLOG_SERVER, on(Protocol.SYSLOG)));
    List<AddressGroup> groups =
        List.of(
            new AddressGroup("help", List.of("79.125.18.99", "46.51.174.180", "176.34.178.169"), "2018-11", ""),
            new AddressGroup("av-mirrors", MIRRORS, "2018-11", ""),
            new AddressGroup("web", List.of("185.181.126.115"), "2018-11", ""),
            new AddressGroup("licence", LICENCE, "2018-11", ""));
    return new Catalogue(
        "gatewright/catalogue/1", "A gateway", "1", SOURCE, List.of(), services, groups, List.of(), List.of(), List.of());
  }

  private static String[] mirrors(String prefix) {
    return Stream.of("1", "2", "3", "4").map(number -> prefix + number + ".clearswift.net").toArray(String[]::new);
  }

  private static Service web(String id, Condition condition, String group, String... hosts) {
    return vendor(id, condition, group, null, on(Protocol.HTTP), hosts);
  }

  private static Service vendor(
      String id, Condition condition, String group, Answer answer, Endpoint endpoint, String... hosts) {
    Destination destination = new Destination(List.of(hosts), List.of(), group, null, false, answer);
    return service(id, Section.EXTERNAL, Direction.FROM_GATEWAY, condition, destination, endpoint);
  }

  private static Service answered(String id, Answer answer, Endpoint... endpoints) {
    Destination destination = new Destination(List.of(), List.of(), null, null, false, answer);
    return service(id, Section.INTERNAL, Direction.FROM_GATEWAY, new Condition.Answered(answer), destination, endpoints);
  }

  private static Service inbound(String id, Direction direction, Endpoint endpoint) {
    Destination destination = new Destination(List.of(), List.of(), null, null, false, Answer.GATEWAYS);
    return service(id, Section.INTERNAL, direction, new Condition.PmmMode(Set.of("FULL")), destination, endpoint);
  }

  private static Service service(
      String id, Section section, Direction direction, Condition condition, Destination destination, Endpoint... endpoints) {
    return new Service(
        id,
        section,
        Area.VENDOR,
        id,
        SOURCE,
        direction,
        Provenance.SEED,
        condition,
        List.of(endpoints),
        destination,
        false,
        List.of(),
        null,
        "It is needed.",
        "it breaks",
        Owner.NETWORK);
  }

  private static Endpoint on(Protocol protocol) {
    return on(protocol, protocol.usualTransport());
  }

  private static Endpoint on(Protocol protocol, Transport transport) {
    return new Endpoint("", protocol, transport, PortRange.of(protocol.usualPort()));
  }
}
