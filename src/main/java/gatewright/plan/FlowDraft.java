package gatewright.plan;

import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Insecure;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Remark;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A flow that is still gathering its members. */
final class FlowDraft {
  private final String number;
  private final String key;
  private final Origin origin;
  private final Target proxy;
  private final Transport transport;
  private final PortRange ports;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Set<Service> services = new LinkedHashSet<>();
  private boolean crossesPerimeter;
  private boolean inTheClear;

  FlowDraft(String number, String key, Origin origin, Target proxy, Transport transport, PortRange ports) {
    this.number = number;
    this.key = key;
    this.origin = origin;
    this.proxy = proxy;
    this.transport = transport;
    this.ports = ports;
  }

  /** Adds a member, or does nothing if it is there already. */
  void add(FarEnd end, String memberNumber, Perimeter perimeter) {
    services.add(end.service());
    members.putIfAbsent(memberNumber, end.member(memberNumber));
    crossesPerimeter |= perimeter.crosses(end);
    inTheClear |= perimeter.inTheClear(end);
  }

  Flow flow() {
    return proxy == null ? direct(services.iterator().next()) : throughProxy();
  }

  private Flow direct(Service service) {
    Insecure insecure = inTheClear ? service.insecure() : null;
    return new Flow(
        number, key, service.id(), service.title(), service.area(), service.direction(), service.directionBasis(),
        origin.parties(), origin.zone(), transport, ports, null, List.copyOf(members.values()), crossesPerimeter,
        service.justification(), service.breaks(), insecure, service.remarks(), service.owner(),
        CustomServices.isCustom(service) ? null : service.source());
  }

  private Flow throughProxy() {
    List<Remark> remarks = new ArrayList<>();
    services.forEach(service -> remarks.addAll(service.remarks()));
    String carried = services.stream().map(Service::title).collect(Collectors.joining(", "));
    return new Flow(
        number, key, Flow.PROXY, "HTTP proxy", Area.VENDOR, Direction.FROM_GATEWAY, Provenance.INFERRED, origin.parties(),
        origin.zone(), transport, ports, proxy, List.copyOf(members.values()), false,
        "The gateway reaches these of the vendor's services through the proxy: " + carried + ".",
        "none of the services that go through the proxy can be reached", null, remarks.stream().distinct().toList(),
        Owner.PROXY, null);
  }
}
