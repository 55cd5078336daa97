package gatewright.cli;

import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceVerdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A run that did not come to its end: whether to go on with it, and what of it is good. */
final class Earlier {
  private final SiteFolder folder;
  private final Console console;

  Earlier(SiteFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  /** What the engineer said about going on. */
  enum Wish {
    RESUME,
    FRESH,
    UNSAID
  }

  /**
   * Decides. What is not gone on with is put away first: thrown away if that was said, else kept as a run of its own.
   *
   * @return the run to go on with; empty to begin anew
   * @throws BadInput if it was said to go on, and the answers have changed since
   */
  Optional<Journal.Unfinished> decide(Wish wish, Ground ground, Plan plan) throws IOException, BadInput {
    if (wish == Wish.FRESH) {
      Journal.discard(folder);
      return Optional.empty();
    }
    Optional<Journal.Unfinished> found = find();
    if (found.isEmpty()) {
      Journal.discard(folder);
      return found;
    }
    Journal.Header header = found.get().header();
    boolean same =
        header.planHash().equals(PlanHash.of(plan)) && Objects.equals(header.practice(), ground.practice().orElse(null));
    String what = "the run of " + header.started() + " was not finished; it has " + found.get().results().size() + " results";
    if (!same && wish == Wish.RESUME) {
      throw new BadInput(found.get().file() + ": " + what + ", but the answers have changed since; say --fresh to begin anew");
    }
    if (same && (wish == Wish.RESUME || !console.inTerminal() || console.agrees(what + ". Go on with it?"))) {
      console.say(what + "; going on with it");
      return found;
    }
    Path kept = folder.runs().write(asRun(found.get(), ground, plan));
    Journal.discard(folder);
    console.say(what + "; kept as " + kept);
    return Optional.empty();
  }

  private Optional<Journal.Unfinished> find() throws IOException {
    try {
      return Journal.find(folder);
    } catch (IOException e) {
      throw new IOException(e.getMessage() + "; say --fresh to begin anew", e);
    }
  }

  private static Run asRun(Journal.Unfinished unfinished, Ground ground, Plan plan) {
    Journal.Header header = unfinished.header();
    Instant last =
        unfinished.results().stream()
            .flatMap(result -> result.attempts().stream())
            .map(attempt -> attempt.at().plusMillis(attempt.millis()))
            .max(Instant::compareTo)
            .orElse(header.started());
    List<Result> results = newest(unfinished.results());
    return new Run(
        Run.SCHEMA,
        header.program(),
        header.planHash(),
        header.practice(),
        new Run.SiteName(ground.site().customer().name()),
        new Run.Edition(ground.catalogue().product(), ground.catalogue().edition()),
        header.vantage(),
        header.started(),
        last,
        ServiceVerdicts.of(ground.catalogue(), plan, results),
        results);
  }

  /** The results of an earlier half that need not be asked for again: those of checks that have all of theirs. */
  static List<Result> done(Journal.Unfinished unfinished) {
    return newest(unfinished.results().stream().filter(result -> unfinished.ended().contains(result.checkId())).toList());
  }

  private static List<Result> newest(List<Result> results) {
    Map<String, Result> byName = new LinkedHashMap<>();
    results.forEach(result -> byName.put(result.check(), result));
    return List.copyOf(byName.values());
  }
}
