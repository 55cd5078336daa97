package gatewright.cli;

import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.session.InterruptedRun;
import java.io.IOException;
import java.nio.file.Path;
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
    Path kept = folder.runs().write(InterruptedRun.of(found.get(), ground.catalogue(), ground.site(), plan));
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
}
