package gatewright.map;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Plan;
import gatewright.result.Vantage;
import gatewright.site.Site;
import java.util.List;
import java.util.Optional;

/** Boxes and the lines between them, in the order of the vendor's document. It knows the plan only; {@link Judge} knows results. */
public record SiteMap(List<Node> nodes, List<Zone> zones, List<Line> lines) {
  public SiteMap {
    nodes = List.copyOf(nodes);
    zones = List.copyOf(zones);
    lines = List.copyOf(lines);
  }

  /**
   * The map of a plan. The same arguments give the same map.
   *
   * @param vantages where runs were made from, newest first; may be empty
   */
  public static SiteMap of(Catalogue catalogue, Site site, Plan plan, List<Vantage> vantages) {
    return new MapDraft(catalogue, site, plan, vantages).map();
  }

  /** A map without anything, for a moment at which nothing is planned yet. */
  public static SiteMap empty() {
    return new SiteMap(List.of(), List.of(), List.of());
  }

  /** The box of that id. */
  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** The zone of that id. */
  public Optional<Zone> zone(String id) {
    return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
  }
}
