package gatewright.session;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.probe.files.FolderListing;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.site.Site;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What a face (command line, wizard) needs to plan and test one site. One workbench belongs to one site folder. */
public interface Workbench {
  /** The catalogue with the overlays that the site switched on. */
  Catalogue catalogue(Site site);

  /** Flows and checks of a site; touches no network. */
  Plan plan(Site site, RequestNumbers numbers);

  /**
   * Starts testing and returns at once.
   *
   * @param which the checks to run; controls that they need come along
   * @param listener hears of each result, from the job's own threads
   */
  Job test(Site site, Plan plan, Predicate<Check> which, RunListener listener);

  /**
   * Goes on where an earlier run of the same plan stopped.
   *
   * @param done results that are there already; their checks are not run again, and they are part of the run
   */
  Job test(Site site, Plan plan, Predicate<Check> which, List<Result> done, RunListener listener);

  /**
   * Starts to look into a folder of the file server that a check is about, and returns at once. Nothing is written, and no run is
   * kept of it; a login goes out once, under the rules of the check.
   *
   * @param path as the server names it; empty for the folder that the login leads to
   */
  Look look(Site site, Check check, String path);

  /** A look that is going on. */
  interface Look {
    /** Completes with what is in the folder, or why it could not be read. */
    CompletableFuture<FolderListing> listing();

    /** Closes what is open. Does not wait. */
    void cancel();
  }

  /** A run that is going on. */
  interface Job {
    /** Completes with the run, advice included; also after {@link #cancel()}, with what was left as CANCELLED. */
    CompletableFuture<Run> run();

    /** Closes what is open and starts nothing more. Does not wait. */
    void cancel();

    /** Has no results of these checks kept: what they ask is out of date. The others go on. */
    default void forget(Set<String> checks) {}

    /** Lets no further check begin; those that have begun come to their end. Does not wait. */
    void pause();

    /** Lets checks begin again. */
    void resume();
  }
}
