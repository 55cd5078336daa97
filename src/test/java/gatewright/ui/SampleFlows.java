package gatewright.ui;

import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Party;
import gatewright.plan.Purpose;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The flows that made-up checks belong to: one for each service and transport, from all gateways. */
final class SampleFlows {
  private SampleFlows() {}

  static List<Flow> of(Site site, List<Check> checks) {
    Map<String, List<Check>> grouped = new LinkedHashMap<>();
    checks.stream()
        .filter(check -> check.purpose() == Purpose.REQUIRED)
        .forEach(
            check ->
                grouped.computeIfAbsent(check.service() + check.target().transport(), fresh -> new ArrayList<>()).add(check));
    return grouped.values().stream().map(same -> flow(site, same)).toList();
  }

  private static Flow flow(Site site, List<Check> checks) {
    Check first = checks.get(0);
    Service service = SampleSite.catalogue().service(first.service()).orElse(null);
    boolean inside = List.of("dns", "backup", "syslog").contains(first.service());
    String number = first.flow().substring(0, first.flow().indexOf('.'));
    List<Member> members = new ArrayList<>();
    for (Check check : checks) {
      members.add(
          new Member(
              number + "." + check.target().transport() + (members.size() + 1), check.service(), Member.Kind.HOST,
              check.target().host(), PortRange.of(check.target().port()), List.of(), null, null));
    }
    return new Flow(
        number, first.service() + "/DMZ/" + first.target().transport(), first.service(),
        service == null ? first.service() : service.title(), service == null ? Area.CUSTOM : service.area(),
        Direction.FROM_GATEWAY, Provenance.SEED, parties(site), "DMZ", first.target().transport(),
        PortRange.of(first.target().port()), null, members, !inside, "needed", "something", null, List.of(), Owner.NETWORK, null);
  }

  private static List<Party> parties(Site site) {
    return site.gateways().isEmpty()
        ? List.of(new Party("gateway", "", List.of(), "", null))
        : site.gateways().stream().map(SampleFlows::party).toList();
  }

  private static Party party(Gateway gateway) {
    return new Party(gateway.id(), gateway.name(), gateway.addresses(), gateway.zone(), gateway.natAddress());
  }
}
