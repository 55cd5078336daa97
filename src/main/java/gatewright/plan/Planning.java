package gatewright.plan;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import gatewright.site.Proxy;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The making of one plan: every service in turn, then the engineer's own, then what only the tester needs. */
final class Planning {
  private final Catalogue catalogue;
  private final Site site;
  private final Needs needs;
  private final Origins origins;
  private final FarEnds farEnds;
  private final Numbering numbering;
  private final Flows flows;
  private final Checks checks = new Checks();
  private final List<NotNeeded> notNeeded = new ArrayList<>();

  Planning(Catalogue catalogue, Site site, RequestNumbers numbers) {
    this.catalogue = catalogue;
    this.site = site;
    this.needs = new Needs(site);
    this.origins = new Origins(site);
    this.farEnds = new FarEnds(catalogue, site);
    this.numbering = new Numbering(numbers);
    this.flows = new Flows(numbering, new Perimeter(site));
  }

  Plan plan() {
    List<Service> all = new ArrayList<>(catalogue.services());
    all.addAll(CustomServices.of(site));
    for (Service service : all) {
      Optional<String> reason = needs.reasonAgainst(service);
      if (reason.isPresent()) {
        notNeeded.add(new NotNeeded(service.id(), reason.get()));
      } else {
        plan(service);
      }
    }
    TesterChecks.of(site.controls(), checks.all()).forEach(checks::add);
    return new Plan(flows.all(), checks.all(), notNeeded, numbering.numbers());
  }

  private void plan(Service service) {
    Optional<Target> proxy = proxyFor(service);
    for (Origin origin : origins.of(service)) {
      for (FarEnd end : farEnds.of(service, origin)) {
        String number = proxy.isPresent() ? flows.allow(proxy.get(), origin, end) : flows.open(origin, end);
        if (proxy.isPresent()) {
          checks.add(end.throughProxy(number, origin));
          end.besideProxy().ifPresent(checks::add);
        } else {
          checks.add(end.direct(number, origin, site.services().rulesByAddress()));
        }
      }
    }
  }

  /** The proxy, if this service goes through it; a proxy that is not fully named yet is none. */
  private Optional<Target> proxyFor(Service service) {
    Proxy proxy = site.proxy();
    boolean through =
        proxy.kind() == Proxy.Kind.EXPLICIT
            && proxy.host() != null
            && proxy.port() > 0
            && service.proxyable()
            && proxy.services().contains(service.id());
    return through
        ? Optional.of(new Target(proxy.host(), proxy.port(), Transport.TCP))
        : Optional.empty();
  }
}
