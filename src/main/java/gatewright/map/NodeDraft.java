package gatewright.map;

import gatewright.catalogue.PortRange;
import gatewright.catalogue.Transport;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A box that is still gathering its hosts and ports. */
final class NodeDraft {
  private final String id;
  private final Role role;
  private final Side side;
  private final String name;
  private final Set<String> hosts = new LinkedHashSet<>();
  private final Ports ports = new Ports();

  NodeDraft(String id, Role role, Side side, String name) {
    this.id = id;
    this.role = role;
    this.side = side;
    this.name = name;
  }

  String id() {
    return id;
  }

  NodeDraft hosts(Collection<String> more) {
    more.stream().filter(host -> !host.isEmpty()).forEach(hosts::add);
    return this;
  }

  NodeDraft port(Transport transport, PortRange range) {
    ports.add(transport, range);
    return this;
  }

  Node node() {
    return new Node(id, role, side, name, List.copyOf(hosts), ports.toString(), "", false, false);
  }
}
