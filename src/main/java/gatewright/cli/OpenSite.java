package gatewright.cli;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueException;
import gatewright.catalogue.CatalogueProblem;
import gatewright.catalogue.Catalogues;
import gatewright.folder.ConfirmationsReading;
import gatewright.folder.KnownHostsFile;
import gatewright.folder.NumbersReading;
import gatewright.folder.RequestLedger;
import gatewright.folder.SiteFolder;
import gatewright.result.KnownHosts;
import gatewright.session.ServiceIds;
import gatewright.session.TrustFile;
import gatewright.site.Reading;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A site folder whose files were all read and found good.
 *
 * @param ledger numbers and revisions that were given so far
 * @param known host keys and certificates that were confirmed
 * @param catalogue with the overlays that the site switched on
 */
record OpenSite(SiteFolder folder, Site site, RequestLedger ledger, KnownHosts known, Catalogue catalogue) {
  /**
   * Reads what a command needs; touches nothing.
   *
   * @throws BadInput naming every problem of every file
   */
  static OpenSite read(Path root) throws BadInput {
    SiteFolder folder = new SiteFolder(root);
    List<String> problems = new ArrayList<>();
    Reading reading = folder.read(new SiteReader(ServiceIds.all()));
    if (!reading.problems().isEmpty()) {
      problems.addAll(BadInput.in(folder.siteFile(), reading.problems()).problems());
    }
    NumbersReading numbers = folder.numbers().read();
    if (!numbers.problems().isEmpty()) {
      problems.addAll(BadInput.in(folder.numbers().file(), numbers.problems()).problems());
    }
    KnownHostsFile.Reading known = folder.knownHosts().read();
    if (!known.problems().isEmpty()) {
      problems.addAll(BadInput.in(folder.knownHosts().file(), known.problems()).problems());
    }
    ConfirmationsReading confirmations = folder.confirmations().read();
    if (!confirmations.problems().isEmpty()) {
      problems.addAll(BadInput.in(folder.confirmations().file(), confirmations.problems()).problems());
    }
    Optional<Catalogue> catalogue = reading.site().flatMap(site -> catalogue(site, root, problems));
    reading.site().ifPresent(site -> trust(site, root, problems));
    if (!problems.isEmpty() || reading.site().isEmpty() || catalogue.isEmpty()) {
      throw new BadInput(problems);
    }
    return new OpenSite(
        folder, reading.site().get(), numbers.ledger().orElseThrow(), known.hosts().orElseThrow(), catalogue.get());
  }

  private static void trust(Site site, Path root, List<String> problems) {
    try {
      TrustFile.read(root, site.trust());
    } catch (IOException e) {
      problems.add(e.getMessage());
    }
  }

  private static Optional<Catalogue> catalogue(Site site, Path root, List<String> problems) {
    try {
      return Optional.of(Catalogues.chosen(site.catalogue().overlays(), root));
    } catch (CatalogueException e) {
      e.problems().stream().map(CatalogueProblem::toString).forEach(problems::add);
      return Optional.empty();
    }
  }
}
