package gatewright.cli;

import gatewright.catalogue.Catalogue;
import gatewright.folder.RunFiles;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.result.Run;
import gatewright.session.Confirming;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The runs of a folder; those that cannot be read are said and left out. */
final class SavedRuns {
  private SavedRuns() {}

  /** With what operators said of their messages, newest first. */
  static List<Run> of(SiteFolder folder, Catalogue catalogue, Plan plan, Console console) throws IOException {
    return new Confirming(folder.confirmations(), Clock.systemUTC()).applied(asTested(folder, console), catalogue, plan);
  }

  /** As they were saved, newest first. */
  static List<Run> asTested(SiteFolder folder, Console console) throws IOException {
    RunFiles.Saved saved = folder.runs().newestFirst();
    saved.broken().forEach(broken -> console.say(broken.file() + " is left out: " + broken.reason()));
    return saved.runs().stream().map(RunFiles.SavedRun::run).toList();
  }
}
