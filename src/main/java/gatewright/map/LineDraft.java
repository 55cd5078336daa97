package gatewright.map;

import gatewright.catalogue.PortRange;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A line that is still gathering its flows. */
final class LineDraft {
  private final Line.Kind kind;
  private final String from;
  private final String to;
  private final Ports ports = new Ports();
  private final Set<String> flows = new LinkedHashSet<>();
  private final Set<String> members = new LinkedHashSet<>();
  private final Set<String> checks = new LinkedHashSet<>();

  LineDraft(Line.Kind kind, String from, String to) {
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  LineDraft flow(String number) {
    flows.add(number);
    return this;
  }

  LineDraft member(String number) {
    members.add(number);
    return this;
  }

  LineDraft port(Transport transport, PortRange range) {
    ports.add(transport, range);
    return this;
  }

  LineDraft checks(Collection<Check> more) {
    more.forEach(check -> checks.add(check.id()));
    return this;
  }

  Line line() {
    String id = kind + " " + from + " " + to;
    return new Line(id, kind, from, to, ports.toString(), List.copyOf(flows), List.copyOf(members), List.copyOf(checks));
  }
}
