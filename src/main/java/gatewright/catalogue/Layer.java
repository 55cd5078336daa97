package gatewright.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One overlay on its way onto a catalogue. */
final class Layer {
  private final Overlay overlay;
  private final Catalogue base;
  private final List<CatalogueProblem> problems;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, AddressGroup> groups = new LinkedHashMap<>();

  Layer(Overlay overlay, Catalogue base, List<CatalogueProblem> problems) {
    this.overlay = overlay;
    this.base = base;
    this.problems = problems;
    base.services().forEach(service -> services.put(service.id(), service));
    base.addressGroups().forEach(group -> groups.put(group.id(), group));
  }

  /** The catalogue with the overlay, as far as it fits; what does not is among the problems. */
  Catalogue laid() {
    if (base.overlays().contains(overlay.id())) {
      report("/id", overlay.id(), "each overlay once only");
    }
    String known = String.join(", ", services.keySet());
    replace(known);
    change(known);
    add();
    addGroups();
    services.values().forEach(this::needsItsGroup);
    return new Catalogue(
        base.schema(), base.product(), base.edition(), base.source(), joined(base.overlays(), List.of(overlay.id())),
        List.copyOf(services.values()), List.copyOf(groups.values()), base.retiredAddresses(), base.publicResolvers(),
        base.advisories());
  }

  private void replace(String known) {
    for (int i = 0; i < overlay.replace().size(); i++) {
      Service service = overlay.replace().get(i);
      if (services.replace(service.id(), service) == null) {
        report("/replace/" + i + "/id", service.id(), "one of " + known);
      }
    }
  }

  private void change(String known) {
    for (int i = 0; i < overlay.change().size(); i++) {
      Overlay.Change change = overlay.change().get(i);
      if (services.computeIfPresent(change.service(), (id, service) -> changed(service, change)) == null) {
        report("/change/" + i + "/service", change.service(), "one of " + known);
      }
    }
  }

  private void add() {
    for (int i = 0; i < overlay.add().size(); i++) {
      Service service = overlay.add().get(i);
      if (services.putIfAbsent(service.id(), service) != null) {
        report("/add/" + i + "/id", service.id(), "an id that is not taken");
      }
    }
  }

  private void addGroups() {
    for (int i = 0; i < overlay.addressGroups().size(); i++) {
      AddressGroup group = overlay.addressGroups().get(i);
      if (groups.putIfAbsent(group.id(), group) != null) {
        report("/addressGroups/" + i + "/id", group.id(), "an id that is not taken");
      }
    }
  }

  private void needsItsGroup(Service service) {
    String group = service.destination().addressGroup();
    if (group != null && !groups.containsKey(group)) {
      report("", group, "an address group that exists, for the service " + service.id());
    }
  }

  private void report(String pointer, String value, String expected) {
    problems.add(new CatalogueProblem("overlay " + overlay.id(), pointer, value, expected));
  }

  private static Service changed(Service service, Overlay.Change change) {
    Destination destination = service.destination();
    List<String> fresh = change.addHosts().stream().filter(host -> !destination.hosts().contains(host)).toList();
    Destination wider = new Destination(
        joined(destination.hosts(), fresh), joined(destination.patterns(), change.addPatterns()), destination.addressGroup(),
        destination.rangesUrl(), destination.mirrors(), destination.answer(), joined(destination.addedHosts(), fresh));
    return new Service(
        service.id(), service.section(), service.area(), service.title(), service.source(), service.direction(),
        service.directionBasis(), service.condition(), joined(service.endpoints(), change.addEndpoints()), wider,
        service.proxyable(), joined(service.remarks(), change.addRemarks()), service.insecure(), service.justification(),
        service.breaks(), service.owner());
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
