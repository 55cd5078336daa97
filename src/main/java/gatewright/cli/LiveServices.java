package gatewright.cli;

import gatewright.catalogue.CatalogueReader;
import gatewright.plan.Route;
import gatewright.practice.Fault;
import gatewright.practice.PracticeSite;
import gatewright.probe.RunSettings;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.Patience;
import gatewright.result.Vantage;
import gatewright.secret.SecretSource;
import gatewright.session.Confirmed;
import gatewright.session.LiveWorkbench;
import gatewright.session.Surroundings;
import gatewright.session.Workbench;
import gatewright.session.Workstation;
import gatewright.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

/** The engine itself. */
public final class LiveServices implements Services {
  private final Clock clock;
  private final Workstation workstation = new Workstation();

  public LiveServices(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Workbench workbench(Path folder, Site site, Tuning tuning, SecretSource secrets, Acquaintances known) {
    Surroundings around = around(folder, Route.identity(), List.of(), secrets, known, tuning, null);
    return new LiveWorkbench(around, vantage(tuning, site), workstation.resolvers(), new Background());
  }

  @Override
  public Vantage vantage(Tuning tuning, Site site) {
    return workstation.vantage(tuning.vantage(), site);
  }

  @Override
  public Practice practice(Fault fault, Tuning tuning) throws IOException {
    PracticeSite site = PracticeSite.start(new CatalogueReader().shipped(), fault);
    Surroundings around =
        around(
            Path.of(""),
            site.route(),
            site.certificateAuthorities(),
            site.secrets(),
            new Acquaintances(Confirmed.of(site), false),
            tuning,
            fault.id());
    Vantage vantage = workstation.vantage(tuning.vantage(), Site.empty());
    return new LivePractice(site, new LiveWorkbench(around, vantage, List.of(), new Background()));
  }

  private Surroundings around(
      Path folder,
      Route route,
      List<X509Certificate> roots,
      SecretSource secrets,
      Acquaintances known,
      Tuning tuning,
      String practice) {
    Patience patience = tuning.timeout() == null ? Patience.usual() : Patience.withConnect(tuning.timeout());
    int parallel = tuning.parallel() == 0 ? RunSettings.USUAL_PARALLEL : tuning.parallel();
    InetAddress source = tuning.source();
    return new Surroundings(
        folder, route, roots, secrets, known, patience, source, parallel, clock, ProgramVersion.own(), practice);
  }

  private record LivePractice(PracticeSite practice, Workbench workbench) implements Practice {
    @Override
    public Site site() {
      return practice.site();
    }

    @Override
    public List<String> describe() {
      return practice.describe();
    }

    @Override
    public void close() {
      practice.close();
    }
  }
}
