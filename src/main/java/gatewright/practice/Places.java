package gatewright.practice;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import gatewright.plan.Target;
import gatewright.site.Antivirus;
import gatewright.site.Custom;
import gatewright.site.Directory;
import gatewright.site.Gateway;
import gatewright.site.Proxy;
import gatewright.site.Site;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds every port that the catalogue and a site's answers lead to. */
final class Places {
  private final Site site;
  private final Map<Target, Place> found = new LinkedHashMap<>();

  private Places(Site site) {
    this.site = site;
  }

  /**
   * All places, each target once. Ranges of ports are left out: no check is made of them.
   *
   * @return in the catalogue's order, but what the answers alone name comes last
   */
  static Collection<Place> of(Catalogue catalogue, Site site) {
    Places places = new Places(site);
    places.vendor(catalogue);
    places.answers();
    places.catalogueAnswers(catalogue);
    return List.copyOf(places.found.values());
  }

  private void vendor(Catalogue catalogue) {
    for (Service service : catalogue.services()) {
      if (service.direction() == Direction.FROM_GATEWAY) {
        add(service, service.destination().hosts(), false);
      }
    }
  }

  /** The answers come before the catalogue's view of the same servers: they know which protocol is spoken on a shared port. */
  private void answers() {
    if (site.dns() != null) {
      for (String server : site.dns().servers()) {
        add("Resolver", server, 53, Transport.UDP, Protocol.DNS, true);
        add("Resolver", server, 53, Transport.TCP, Protocol.DNS, true);
      }
    }
    if (site.backup() != null) {
      add("Backup server", site.backup().host(), site.backup().port(), Transport.TCP, site.backup().protocol(), true);
    }
    if (site.syslog() != null) {
      Protocol protocol = site.syslog().tls() ? Protocol.SYSLOG_TLS : Protocol.SYSLOG;
      add("Log server", site.syslog().host(), site.syslog().port(), Transport.TCP, protocol, true);
    }
    if (site.snmp() != null) {
      add("Alert manager", site.snmp().host(), site.snmp().port(), Transport.UDP, Protocol.SNMP, true);
    }
    if (site.lexical() != null) {
      add("Lexical data", site.lexical().host(), site.lexical().port(), Transport.TCP, site.lexical().protocol(), true);
    }
    for (Directory directory : site.directories()) {
      directory.ports().forEach(
          protocol -> add("Directory", directory.host(), protocol.usualPort(), Transport.TCP, protocol, true));
    }
    site.custom().forEach(this::custom);
    if (site.proxy().kind() == Proxy.Kind.EXPLICIT) {
      add("Proxy", site.proxy().host(), site.proxy().port(), Transport.TCP, Protocol.OTHER, true);
    }
    if (site.controls().https() != null) {
      int colon = site.controls().https().lastIndexOf(':');
      String host = site.controls().https().substring(0, colon);
      int port = Integer.parseInt(site.controls().https().substring(colon + 1));
      add("A server outside", host, port, Transport.TCP, Protocol.HTTPS, false);
    }
  }

  private void custom(Custom custom) {
    Stream<String> hosts =
        custom.direction() == Direction.FROM_GATEWAY ? Stream.of(custom.host()) : gateways().stream();
    hosts.forEach(host -> add(custom.name(), host, custom.port(), custom.transport(), custom.protocol(), true));
  }

  private void catalogueAnswers(Catalogue catalogue) {
    for (Service service : catalogue.services()) {
      if (service.direction() != Direction.FROM_GATEWAY) {
        add(service, gateways(), true);
      } else if (service.destination().answer() != null) {
        addAnswered(service);
      }
    }
  }

  private void addAnswered(Service service) {
    switch (service.destination().answer()) {
      case DNS_SERVERS -> add(service, site.dns() == null ? List.of() : site.dns().servers(), true);
      case TIME_SERVERS -> add(service, site.time().servers(), false);
      case AVIRA_CLOUD_HOSTS -> add(service, cloudHosts(Antivirus.Engine.AVIRA), false);
      case KASPERSKY_CLOUD_HOSTS -> add(service, cloudHosts(Antivirus.Engine.KASPERSKY), false);
      case BACKUP -> add(service, site.backup() == null ? List.of() : List.of(site.backup().host()), true);
      case GATEWAYS, PEERS -> add(service, gateways(), true);
      case DOMAIN_CONTROLLERS -> add(service, site.pmm().domainControllers(), true);
      case DIRECTORIES, GLOBAL_CATALOGUES -> add(service, site.directories().stream().map(Directory::host).toList(), true);
      case SNMP_MANAGER -> add(service, site.snmp() == null ? List.of() : List.of(site.snmp().host()), true);
      case SYSLOG_SERVER -> add(service, site.syslog() == null ? List.of() : List.of(site.syslog().host()), true);
      case LEXICAL_SERVER -> add(service, site.lexical() == null ? List.of() : List.of(site.lexical().host()), true);
      case CUSTOM -> {
        // The site's own connections were added with the other answers.
      }
    }
  }

  private List<String> gateways() {
    return site.gateways().stream().map(Places::nameOf).toList();
  }

  private static String nameOf(Gateway gateway) {
    return gateway.name().isEmpty() ? gateway.addresses().get(0) : gateway.name();
  }

  private List<String> cloudHosts(Antivirus.Engine engine) {
    return site.antivirus().stream()
        .filter(antivirus -> antivirus.engine() == engine)
        .flatMap(antivirus -> antivirus.cloudHosts().stream())
        .toList();
  }

  private void add(Service service, List<String> hosts, boolean inside) {
    for (String host : hosts) {
      for (Endpoint endpoint : service.endpoints()) {
        if (endpoint.ports().single()) {
          add(
              new Place(
                  service.id(),
                  service.title(),
                  service.section(),
                  host,
                  endpoint.ports().from(),
                  endpoint.transport(),
                  endpoint.protocol(),
                  inside));
        }
      }
    }
  }

  private void add(String title, String host, int port, Transport transport, Protocol protocol, boolean inside) {
    add(new Place("", title, Section.EXTRA, host, port, transport, protocol, inside));
  }

  private void add(Place place) {
    found.putIfAbsent(place.target(), place);
  }
}
