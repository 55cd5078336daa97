package gatewright.plan;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Destination;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.site.Antivirus;
import gatewright.site.Directory;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.util.List;

/** Hosts and ports that the site's answers put in place of the catalogue's. */
final class Answers {
  private final Site site;

  Answers(Site site) {
    this.site = site;
  }

  /** The hosts that the site's answers name in place of the catalogue's; none if they name none. */
  List<String> hosts(Destination destination) {
    if (destination.answer() == null) {
      return List.of();
    }
    return switch (destination.answer()) {
      case DNS_SERVERS -> site.dns() == null ? List.of() : site.dns().servers();
      case TIME_SERVERS -> site.time().servers();
      case AVIRA_CLOUD_HOSTS -> cloudHosts(Antivirus.Engine.AVIRA);
      case KASPERSKY_CLOUD_HOSTS -> cloudHosts(Antivirus.Engine.KASPERSKY);
      case BACKUP -> site.backup() == null ? List.of() : List.of(site.backup().host());
      case LEXICAL_SERVER -> site.lexical() == null ? List.of() : List.of(site.lexical().host());
      case SNMP_MANAGER -> site.snmp() == null ? List.of() : List.of(site.snmp().host());
      case SYSLOG_SERVER -> site.syslog() == null ? List.of() : List.of(site.syslog().host());
      case DOMAIN_CONTROLLERS -> site.pmm().domainControllers();
      case DIRECTORIES, GLOBAL_CATALOGUES -> site.directories().stream().map(Directory::host).distinct().toList();
      case GATEWAYS, PEERS -> site.gateways().stream().map(Answers::name).toList();
      // A service made of the engineer's own answer has its host in place of the catalogue's.
      case CUSTOM -> List.of();
    };
  }

  private List<String> cloudHosts(Antivirus.Engine engine) {
    return site.antivirus().stream()
        .filter(antivirus -> antivirus.engine() == engine)
        .flatMap(antivirus -> antivirus.cloudHosts().stream())
        .toList();
  }

  /** The catalogue's ports, but where the site's answers choose among them. An overlay's rows keep theirs. */
  List<Endpoint> endpoints(Service service) {
    Answer answer = service.destination().answer();
    if (answer == null || service.section() == Section.EXTRA) {
      return service.endpoints();
    }
    return switch (answer) {
      case BACKUP -> site.backup() == null
          ? service.endpoints()
          : List.of(chosen(service, site.backup().protocol(), site.backup().port()));
      case LEXICAL_SERVER -> site.lexical() == null
          ? service.endpoints()
          : List.of(chosen(service, site.lexical().protocol(), site.lexical().port()));
      case SNMP_MANAGER -> site.snmp() == null
          ? service.endpoints()
          : List.of(chosen(service, Protocol.SNMP, site.snmp().port()));
      case SYSLOG_SERVER -> site.syslog() == null
          ? service.endpoints()
          : List.of(chosen(service, site.syslog().tls() ? Protocol.SYSLOG_TLS : Protocol.SYSLOG, site.syslog().port()));
      default -> service.endpoints();
    };
  }

  private static Endpoint chosen(Service service, Protocol protocol, int port) {
    PortRange ports = PortRange.of(port > 0 ? port : protocol.usualPort());
    return service.endpoints().stream()
        .filter(endpoint -> endpoint.protocol() == protocol && endpoint.ports().equals(ports))
        .findFirst()
        .orElseGet(() -> new Endpoint("", protocol, protocol.usualTransport(), ports));
  }

  /** What a gateway is called as a destination: its name, else its first address; empty if it has neither. */
  static String name(Gateway gateway) {
    if (!gateway.name().isEmpty()) {
      return gateway.name();
    }
    return gateway.addresses().isEmpty() ? "" : gateway.addresses().get(0);
  }
}
