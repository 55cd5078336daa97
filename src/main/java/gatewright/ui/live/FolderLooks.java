package gatewright.ui.live;

import gatewright.catalogue.CatalogueException;
import gatewright.catalogue.Catalogues;
import gatewright.folder.FolderInUseException;
import gatewright.folder.FolderLock;
import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.plan.Planner;
import gatewright.session.InterruptedRun;
import gatewright.session.ServiceIds;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import gatewright.ui.model.FolderLook;
import gatewright.ui.model.FolderLook.Interrupted;
import gatewright.ui.model.FolderLook.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at folders without opening them. */
final class FolderLooks {
  /** What file managers leave behind by themselves. */
  private static final Set<String> LITTER = Set.of("desktop.ini", "thumbs.db");

  /**
   * What stands there.
   *
   * @throws IOException if that cannot be told
   */
  FolderLook look(Path root) throws IOException {
    if (!Files.exists(root)) {
      return FolderLook.of(Kind.MISSING);
    }
    if (!Files.isDirectory(root)) {
      return FolderLook.of(Kind.FILE);
    }
    SiteFolder folder = new SiteFolder(root);
    if (folder.hasSite()) {
      return new FolderLook(Kind.SITE, interrupted(folder));
    }
    try (Stream<Path> files = Files.list(root)) {
      return FolderLook.of(files.allMatch(FolderLooks::litter) ? Kind.EMPTY : Kind.FOREIGN);
    }
  }

  private static boolean litter(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A journal that cannot be read is named when the site is opened; here it is only no offer. */
  private static Optional<Interrupted> interrupted(SiteFolder folder) {
    try {
      Optional<Journal.Unfinished> found = Journal.find(folder).filter(unfinished -> !unfinished.results().isEmpty());
      return found.isPresent() && idle(folder) ? Optional.of(interrupted(folder, found.get())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A journal beside a lock is no interrupted run: somebody is making it. */
  private static boolean idle(SiteFolder folder) throws IOException {
    try (FolderLock lock = folder.lock()) {
      return lock != null;
    } catch (FolderInUseException e) {
      return false;
    }
  }

  private static Interrupted interrupted(SiteFolder folder, Journal.Unfinished unfinished) {
    int planned =
        folder.read(new SiteReader(ServiceIds.all())).site().flatMap(site -> plan(folder, site))
            .filter(plan -> PlanHash.of(plan).equals(unfinished.header().planHash()))
            .map(plan -> plan.checks().size())
            .orElse(0);
    return new Interrupted(InterruptedRun.end(unfinished), unfinished.ended().size(), planned);
  }

  private static Optional<Plan> plan(SiteFolder folder, Site site) {
    return folder.numbers().read().ledger().flatMap(
        ledger -> {
          try {
            return Optional.of(
                new Planner().plan(Catalogues.chosen(site.catalogue().overlays(), folder.root()), site, ledger.numbers()));
          } catch (CatalogueException e) {
            return Optional.empty();
          }
        });
  }
}
