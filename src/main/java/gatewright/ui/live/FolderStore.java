package gatewright.ui.live;

import gatewright.folder.SiteFolder;
import gatewright.site.Problem;
import gatewright.site.Reading;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import gatewright.ui.model.SiteStore;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The answers in a site's folder. What would not open again is not saved. */
final class FolderStore implements SiteStore {
  private final SiteFolder folder;
  private final SiteReader reader;

  FolderStore(SiteFolder folder, SiteReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  @Override
  public Site load() throws IOException {
    if (!folder.hasSite()) {
      return Site.empty();
    }
    Reading reading = folder.read(reader);
    if (reading.site().isEmpty()) {
      throw new IOException(words(reading.problems()));
    }
    return reading.site().get();
  }

  @Override
  public void save(Site site) throws IOException {
    List<Problem> wrong = reader.problems(site).stream().filter(problem -> problem.kind() == Problem.Kind.WRONG).toList();
    if (!wrong.isEmpty()) {
      throw new IOException(words(wrong));
    }
    folder.save(site);
  }

  private static String words(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.pointer() + " " + problem.value() + ": expected " + problem.expected())
        .collect(Collectors.joining("\n"));
  }
}
