package gatewright.map;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Direction;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Party;
import gatewright.plan.Plan;
import gatewright.plan.Target;
import gatewright.result.Vantage;
import gatewright.site.Directory;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The making of one map: every member of every flow finds its box and its line. */
final class MapDraft {
  private static final String PROXY = "proxy";
  private static final int FEW = 3;

  private final Catalogue catalogue;
  private final Site site;
  private final Plan plan;
  private final List<Vantage> vantages;
  private final Gateways gateways;
  private final boolean fewDirectories;
  private final Map<Side, Set<String>> addedOn = new EnumMap<>(Side.class);
  private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
  private final Map<String, LineDraft> lines = new LinkedHashMap<>();

  MapDraft(Catalogue catalogue, Site site, Plan plan, List<Vantage> vantages) {
    this.catalogue = catalogue;
    this.site = site;
    this.plan = plan;
    this.vantages = vantages;
    this.gateways = new Gateways(site, vantages);
    this.fewDirectories = site.directories().stream().map(Directory::host).distinct().count() <= FEW;
    plan.flows().stream()
        .filter(this::isOwn)
        .forEach(flow -> addedOn.computeIfAbsent(side(flow), fresh -> new HashSet<>()).add(flow.service()));
  }

  SiteMap map() {
    plan.flows().forEach(this::add);
    List<Node> all = new ArrayList<>();
    NodeDraft proxy = nodes.remove(PROXY);
    if (proxy != null) {
      all.add(proxy.node());
    }
    all.addAll(gateways.nodes());
    all.add(workstation());
    nodes.values().forEach(draft -> all.add(draft.node()));
    return new SiteMap(all, gateways.zones(), lines.values().stream().map(LineDraft::line).toList());
  }

  private void add(Flow flow) {
    for (Member member : flow.members()) {
      List<Check> checks = plan.checksOf(flow, member);
      if (flow.proxy() != null) {
        throughProxy(flow, member, checks);
      } else if (flow.direction() == Direction.FROM_GATEWAY) {
        Side side = side(flow);
        String node = farEnd(flow, member, side).hosts(List.of(member.host())).port(flow.transport(), member.ports()).id();
        on(line(Line.Kind.OUT, gateways.zoneOf(flow.from()), node), flow, member, checks);
      } else if (flow.direction() == Direction.TO_GATEWAY) {
        on(line(Line.Kind.IN, visitor(flow, member.ports()), gateways.zoneOf(member.host())), flow, member, checks);
      } else {
        on(peers(flow, member), flow, member, checks);
      }
    }
  }

  private void throughProxy(Flow flow, Member member, List<Check> checks) {
    Target proxy = flow.proxy();
    nodes.computeIfAbsent(PROXY, id -> new NodeDraft(id, Role.PROXY, Side.SITE, "")).hosts(List.of(proxy.hostPort()));
    line(Line.Kind.TO_PROXY, gateways.zoneOf(flow.from()), PROXY)
        .flow(flow.number())
        .port(flow.transport(), flow.ports())
        .checks(checks);
    String node =
        farEnd(flow, member, Side.INTERNET).hosts(List.of(member.host())).port(flow.transport(), member.ports()).id();
    on(line(Line.Kind.BEYOND_PROXY, PROXY, node), flow, member, checks);
  }

  private static void on(LineDraft line, Flow flow, Member member, List<Check> checks) {
    line.flow(flow.number()).member(member.number()).port(flow.transport(), member.ports()).checks(checks);
  }

  private LineDraft peers(Flow flow, Member member) {
    return gateways.crowded()
        ? line(Line.Kind.PEER, gateways.zoneOf(flow.from()), gateways.zoneOf(member.host()))
        : line(Line.Kind.PEER, gateways.boxOf(flow.from()), gateways.boxOf(member.host()));
  }

  /** The box of a destination outside the gateways. */
  private NodeDraft farEnd(Flow flow, Member member, Side side) {
    Service service = catalogue.service(member.service()).orElse(null);
    if (service == null) {
      return added(flow, side);
    }
    Role role = Role.of(service);
    if (role == Role.DIRECTORY && fewDirectories) {
      return box(side, role, member.host(), directory(member.host()));
    }
    return role == Role.NAMED ? box(side, role, service.id(), service.title()) : box(side, role, "", "");
  }

  /** The box of whoever opens connections to the gateways. */
  private String visitor(Flow flow, PortRange port) {
    Party party = flow.from().get(0);
    Side side = side(flow);
    Role role = Role.ofParty(party.id(), flow.area());
    NodeDraft box =
        isOwn(flow) ? added(flow, side) : role == Role.NAMED ? box(side, role, party.id(), flow.title()) : box(side, role, "", "");
    List<String> hosts = party.name().isEmpty() ? party.addresses() : List.of(party.name());
    if (role != Role.BACKUP && role != Role.SNMP) {
      box.port(flow.transport(), port);
    }
    return box.hosts(role == Role.SENDERS ? List.of() : hosts).id();
  }

  /** Whether the engineer added it. */
  private boolean isOwn(Flow flow) {
    return flow.proxy() == null && catalogue.service(flow.service()).isEmpty();
  }

  private NodeDraft added(Flow flow, Side side) {
    return addedOn.getOrDefault(side, Set.of()).size() > FEW
        ? box(side, Role.ADDED, "", "")
        : box(side, Role.NAMED, flow.service(), flow.title());
  }

  private NodeDraft box(Side side, Role role, String subject, String name) {
    String id = side + "/" + role + "/" + subject;
    return nodes.computeIfAbsent(id, fresh -> new NodeDraft(fresh, role, side, name));
  }

  private LineDraft line(Line.Kind kind, String from, String to) {
    return lines.computeIfAbsent(kind + " " + from + " " + to, fresh -> new LineDraft(kind, from, to));
  }

  private static Side side(Flow flow) {
    return flow.crossesPerimeter() ? Side.INTERNET : Side.CUSTOMER;
  }

  private String directory(String host) {
    return site.directories().stream()
        .filter(directory -> directory.host().equals(host) && !directory.name().isEmpty())
        .map(Directory::name)
        .findFirst()
        .orElse("");
  }

  /** Where tests are made from, if not at a gateway. */
  private Node workstation() {
    List<String> addresses =
        vantages.stream()
            .filter(vantage -> vantage.role() != Vantage.Role.GATEWAY)
            .findFirst()
            .map(vantage -> vantage.addresses().isEmpty() ? Stream.of(vantage.name()) : vantage.addresses().stream().limit(1))
            .orElse(Stream.of())
            .toList();
    return new Node(
        "workstation", Role.WORKSTATION, Side.SITE, "", addresses, "", "", false, !addresses.isEmpty());
  }
}
