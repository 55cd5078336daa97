package gatewright.ui.live;

import gatewright.catalogue.Catalogue;
import gatewright.document.Formalities;
import gatewright.folder.NumbersReading;
import gatewright.folder.RequestLedger;
import gatewright.folder.RunFiles;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.result.Run;
import gatewright.session.Confirming;
import gatewright.session.Program;
import gatewright.session.Publisher;
import gatewright.session.Workbench;
import gatewright.site.Site;
import gatewright.ui.model.Exporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Writes a site's documents into its folder, from the runs that are saved there. */
final class FolderExporter implements Exporter {
  private final SiteFolder folder;
  private final Workbench workbench;
  private final Clock clock;
  private final Publisher publisher;

  FolderExporter(SiteFolder folder, Workbench workbench, Clock clock) {
    this.folder = folder;
    this.workbench = workbench;
    this.clock = clock;
    this.publisher = new Publisher(clock, Program.version());
  }

  @Override
  public List<Path> export(Site site, Order order) throws IOException {
    NumbersReading reading = folder.numbers().read();
    RequestLedger ledger =
        reading.ledger().orElseThrow(() -> new IOException(folder.numbers().file() + ": " + reading.problems()));
    Catalogue catalogue = workbench.catalogue(site);
    Plan plan = workbench.plan(site, ledger.numbers());
    int revision = publisher.number(folder.numbers(), ledger, plan).revision();
    List<Run> saved =
        folder.runs().newestFirst().runs().stream().map(RunFiles.SavedRun::run).filter(run -> run.practice() == null).toList();
    List<Run> runs = new Confirming(folder.confirmations(), clock).applied(saved, catalogue, plan);
    Publisher.Subject subject = new Publisher.Subject(catalogue, site, plan, runs);
    return publisher.publish(
        subject,
        revision,
        order.kinds(),
        order.formats(),
        order.language(),
        new Formalities(order.neededBy(), order.signsForPartner(), order.signsForCustomer()),
        folder.documents().directory());
  }
}
