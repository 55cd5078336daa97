package gatewright.plan;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Condition;
import gatewright.catalogue.HostText;
import gatewright.catalogue.Service;
import gatewright.site.Custom;
import gatewright.site.Gateway;
import gatewright.site.Peer;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who opens the connections of a service at one site. */
final class Origins {
  private final Site site;

  Origins(Site site) {
    this.site = site;
  }

  /** One for each zone, or for each gateway among peers; one at least, unless no gateway has a peer. */
  List<Origin> of(Service service) {
    return switch (service.direction()) {
      case FROM_GATEWAY -> zones();
      case TO_GATEWAY -> List.of(new Origin("", "", List.of(visitors(service))));
      case BETWEEN_GATEWAYS -> site.gateways().stream().filter(gateway -> hasPeer(service, gateway)).map(Origins::alone).toList();
    };
  }

  private List<Origin> zones() {
    if (site.gateways().isEmpty()) {
      return List.of(new Origin("", "", List.of(new Party("gateway", "", List.of(), "", null))));
    }
    Map<String, List<Party>> zones = new LinkedHashMap<>();
    for (Gateway gateway : site.gateways()) {
      zones.computeIfAbsent(gateway.zone(), zone -> new ArrayList<>()).add(party(gateway));
    }
    return zones.entrySet().stream().map(zone -> new Origin(zone.getKey(), zone.getKey(), zone.getValue())).toList();
  }

  private Party visitors(Service service) {
    if (CustomServices.isCustom(service)) {
      Custom custom = CustomServices.custom(site, service);
      return host(custom.name(), custom.host());
    }
    if (service.condition() instanceof Condition.PmmMode) {
      return new Party("pmm-users", "", site.access().pmmUsers(), "", null);
    }
    if (service.condition() instanceof Condition.Answered answered) {
      if (answered.answer() == Answer.BACKUP && site.backup() != null) {
        return host("backup-server", site.backup().host());
      }
      if (answered.answer() == Answer.SNMP_MANAGER && site.snmp() != null) {
        return host("snmp-manager", site.snmp().host());
      }
    }
    if (service.area() == Area.MAIL) {
      return new Party("internet", "", List.of("0.0.0.0/0", "::/0"), "", null);
    }
    return new Party("administrators", "", site.access().administrators(), "", null);
  }

  private static Party host(String id, String host) {
    return HostText.isName(host)
        ? new Party(id, host, List.of(), "", null)
        : new Party(id, "", host.isEmpty() ? List.of() : List.of(host), "", null);
  }

  private boolean hasPeer(Service service, Gateway gateway) {
    return CustomServices.isCustom(service)
        ? site.gateways().size() > 1
        : FarEnds.peers(site).stream().map(Peer::from).anyMatch(gateway.id()::equals);
  }

  private static Origin alone(Gateway gateway) {
    return new Origin(gateway.id(), gateway.zone(), List.of(party(gateway)));
  }

  private static Party party(Gateway gateway) {
    return new Party(gateway.id(), gateway.name(), gateway.addresses(), gateway.zone(), gateway.natAddress());
  }
}
