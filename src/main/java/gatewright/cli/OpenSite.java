package gatewright.cli;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueException;
import gatewright.catalogue.CatalogueProblem;
import gatewright.catalogue.Catalogues;
import gatewright.folder.ConfirmationsReading;
import gatewright.folder.NumbersReading;
import gatewright.folder.RequestLedger;
import gatewright.folder.SiteFolder;
import gatewright.session.ServiceIds;
import gatewright.site.Reading;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A site folder whose files were all read and found good.
 *
 * @param ledger numbers and revisions that were given so far
 * @param catalogue with the overlays that the site switched on
 */
record OpenSite(SiteFolder folder, Site site, RequestLedger ledger, Catalogue catalogue) {
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
    ConfirmationsReading confirmations = folder.confirmations().read();
    if (!confirmations.problems().isEmpty()) {
      problems.addAll(BadInput.in(folder.confirmations().file(), confirmations.problems()).problems());
    }
    Optional<Catalogue> catalogue = reading.site().flatMap(site -> catalogue(site, root, problems));
    if (!problems.isEmpty() || reading.site().isEmpty() || catalogue.isEmpty()) {
      throw new BadInput(problems);
    }
    return new OpenSite(folder, reading.site().get(), numbers.ledger().orElseThrow(), catalogue.get());
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
