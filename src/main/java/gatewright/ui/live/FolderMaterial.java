package gatewright.ui.live;

import gatewright.catalogue.Catalogue;
import gatewright.folder.NumbersReading;
import gatewright.folder.RequestLedger;
import gatewright.folder.RunFiles;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.result.Run;
import gatewright.session.Confirming;
import gatewright.session.Publisher;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What a site's folder has for documents: the runs that are saved there, what operators said of them, and the numbers. */
final class FolderMaterial implements PublishingExporter.Source {
  private final SiteFolder folder;
  private final Workbench workbench;
  private final Publisher publisher;
  private final Confirming confirming;
  private List<Path> files = List.of();
  private List<Run> runs = List.of();

  FolderMaterial(SiteFolder folder, Workbench workbench, Publisher publisher, Clock clock) {
    this.folder = folder;
    this.workbench = workbench;
    this.publisher = publisher;
    this.confirming = new Confirming(folder.confirmations(), clock);
  }

  @Override
  public PublishingExporter.Material material(Site site, boolean keep) throws IOException {
    NumbersReading reading = folder.numbers().read();
    RequestLedger ledger =
        reading.ledger().orElseThrow(() -> new IOException(folder.numbers().file() + ": " + reading.problems()));
    Catalogue catalogue = workbench.catalogue(site);
    Plan plan = workbench.plan(site, ledger.numbers());
    RequestLedger next = keep ? publisher.number(folder.numbers(), ledger, plan) : publisher.numbered(ledger, plan);
    List<Run> applied = confirming.applied(saved(), catalogue, plan);
    boolean again = next.revision() == ledger.revision();
    Publisher.Subject subject = new Publisher.Subject(catalogue, site, plan, applied);
    return new PublishingExporter.Material(subject, next.revision(), again, next.numbers());
  }

  /** Real runs, newest first. A run file never changes, so that they are read again only once there is another one. */
  private synchronized List<Run> saved() throws IOException {
    List<Path> now = folder.runs().list();
    if (!now.equals(files)) {
      runs =
          folder.runs().newestFirst().runs().stream().map(RunFiles.SavedRun::run).filter(run -> run.practice() == null).toList();
      files = now;
    }
    return runs;
  }
}
