package gatewright.map;

import gatewright.plan.Party;
import gatewright.result.Vantage;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The gateways of a site as boxes, by zone; a site with many zones has one for all of them. A site without gateways has one that
 * nobody named yet, as the plan has.
 */
final class Gateways {
  private static final int MOST_SHOWN = 6;
  private static final int MOST_ZONES = 3;

  private final Site site;
  private final List<Vantage> vantages;
  private final boolean merged;

  Gateways(Site site, List<Vantage> vantages) {
    this.site = site;
    this.vantages = vantages;
    this.merged = site.gateways().stream().map(Gateway::zone).distinct().count() > MOST_ZONES;
  }

  /** The zones, in the customer's order. */
  List<Zone> zones() {
    if (site.gateways().isEmpty()) {
      return List.of(new Zone(zone(""), "", List.of(box("gateway"))));
    }
    if (merged) {
      String names = site.gateways().stream().map(Gateway::zone).distinct().collect(Collectors.joining(", "));
      return List.of(new Zone(zone(""), names, site.gateways().stream().map(gateway -> box(gateway.id())).toList()));
    }
    Map<String, List<String>> zones = new LinkedHashMap<>();
    site.gateways().forEach(gateway -> zones.computeIfAbsent(gateway.zone(), fresh -> new ArrayList<>()).add(box(gateway.id())));
    return zones.entrySet().stream().map(zone -> new Zone(zone(zone.getKey()), zone.getKey(), zone.getValue())).toList();
  }

  /** Their boxes. */
  List<Node> nodes() {
    if (site.gateways().isEmpty()) {
      return List.of(new Node(box("gateway"), Role.GATEWAY, Side.SITE, "", List.of(), "", "", false, false));
    }
    return site.gateways().stream().map(this::node).toList();
  }

  /** Whether lines between single gateways would be too many to follow. */
  boolean crowded() {
    return site.peers().size() > MOST_SHOWN || site.gateways().size() > MOST_SHOWN;
  }

  /** The zone that a flow's initiators stand in. */
  String zoneOf(List<Party> from) {
    return zone(of(from).map(Gateway::zone).orElse(""));
  }

  /** The zone of a gateway as a destination; that of the first one if nobody has that name. */
  String zoneOf(String host) {
    return zone(named(host).or(() -> site.gateways().stream().findFirst()).map(Gateway::zone).orElse(""));
  }

  /** The box of a gateway as a destination. */
  String boxOf(String host) {
    return box(named(host).or(() -> site.gateways().stream().findFirst()).map(Gateway::id).orElse("gateway"));
  }

  /** The box of a flow's initiator. */
  String boxOf(List<Party> from) {
    return box(of(from).map(Gateway::id).orElse("gateway"));
  }

  /** The plan may be a little older than the answers: what is gone meanwhile is drawn at the first one. */
  private Optional<Gateway> of(List<Party> from) {
    return site.gateway(from.get(0).id()).or(() -> site.gateways().stream().findFirst());
  }

  private static String box(String id) {
    return "gateway/" + id;
  }

  private Optional<Gateway> named(String host) {
    return site.gateways().stream()
        .filter(gateway -> host.equalsIgnoreCase(gateway.name()) || gateway.addresses().contains(host))
        .findFirst();
  }

  private Node node(Gateway gateway) {
    boolean planned = gateway.state() == Gateway.State.PLANNED;
    boolean tested =
        vantages.stream()
            .filter(vantage -> vantage.role() == Vantage.Role.GATEWAY)
            .anyMatch(
                vantage -> vantage.name().equals(gateway.id()) || vantage.addresses().stream().anyMatch(gateway.addresses()::contains));
    String outside = gateway.natAddress() == null ? "" : gateway.natAddress();
    return new Node(
        box(gateway.id()), Role.GATEWAY, Side.SITE, gateway.name().isEmpty() ? gateway.id() : gateway.name(),
        gateway.addresses(), "", outside, planned, tested);
  }

  private String zone(String name) {
    return "zone/" + (merged ? "" : name);
  }
}
