package gatewright.cli;

import gatewright.folder.RunFiles;
import gatewright.folder.SiteFolder;
import gatewright.result.Run;
import java.io.IOException;
import java.util.List;

/** The runs of a folder; those that cannot be read are said and left out. */
final class SavedRuns {
  private SavedRuns() {}

  static List<Run> of(SiteFolder folder, Console console) throws IOException {
    RunFiles.Saved saved = folder.runs().newestFirst();
    saved.broken().forEach(broken -> console.say(broken.file() + " is left out: " + broken.reason()));
    return saved.runs().stream().map(RunFiles.SavedRun::run).toList();
  }
}
