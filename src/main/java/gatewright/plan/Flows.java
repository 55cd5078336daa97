package gatewright.plan;

import gatewright.catalogue.Endpoint;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects far ends into flows, in the order in which they come. */
final class Flows {
  private final Numbering numbering;
  private final Perimeter perimeter;
  private final Map<String, FlowDraft> drafts = new LinkedHashMap<>();

  Flows(Numbering numbering, Perimeter perimeter) {
    this.numbering = numbering;
    this.perimeter = perimeter;
  }

  /**
   * Asks for a connection to a far end.
   *
   * @return the number of the member it became
   */
  String open(Origin origin, FarEnd end) {
    Service service = end.service();
    Endpoint endpoint = end.endpoint();
    String subject = CustomServices.isCustom(service) ? CustomServices.key(service) : service.id();
    return add(subject, origin, null, endpoint.transport(), endpoint.ports(), end);
  }

  /**
   * Asks for a far end on the proxy's list, and for the connection to the proxy.
   *
   * @return the number of the member it became
   */
  String allow(Target proxy, Origin origin, FarEnd end) {
    return add(Flow.PROXY, origin, proxy, Transport.TCP, PortRange.of(proxy.port()), end);
  }

  List<Flow> all() {
    return drafts.values().stream().map(FlowDraft::flow).toList();
  }

  private String add(String subject, Origin origin, Target proxy, Transport transport, PortRange ports, FarEnd end) {
    String key = subject + "/" + origin.key() + "/" + transport + "/" + ports;
    FlowDraft draft =
        drafts.computeIfAbsent(key, fresh -> new FlowDraft(numbering.flow(key), key, origin, proxy, transport, ports));
    String number = numbering.member(key, end.memberKey());
    draft.add(end, number, perimeter);
    return number;
  }
}
