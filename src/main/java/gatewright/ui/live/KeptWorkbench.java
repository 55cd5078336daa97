package gatewright.ui.live;

import gatewright.catalogue.Catalogue;
import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Purpose;
import gatewright.plan.PlanHash;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Vantage;
import gatewright.session.Both;
import gatewright.session.JournalFeed;
import gatewright.session.Program;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A workbench that keeps its runs in the site's folder: each result as it comes, and the run when it is done. */
final class KeptWorkbench implements Workbench {
  private final Workbench engine;
  private final SiteFolder folder;
  private final Vantage vantage;
  private final Clock clock;
  private final AtomicBoolean journalling = new AtomicBoolean();
  private final Set<Job> going = ConcurrentHashMap.newKeySet();
  private final SmallRuns runs;
  private final Set<Look> looking = ConcurrentHashMap.newKeySet();

  KeptWorkbench(Workbench engine, SiteFolder folder, Vantage vantage, Clock clock) {
    this.engine = engine;
    this.folder = folder;
    this.vantage = vantage;
    this.clock = clock;
    this.runs = new SmallRuns(folder.runs());
  }

  @Override
  public Catalogue catalogue(Site site) {
    return engine.catalogue(site);
  }

  @Override
  public Plan plan(Site site, RequestNumbers numbers) {
    return engine.plan(site, numbers);
  }

  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, RunListener listener) {
    return test(site, plan, which, List.of(), listener);
  }

  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, List<Result> done, RunListener listener) {
    boolean whole = plan.checks().stream().filter(check -> check.purpose() == Purpose.REQUIRED).allMatch(which);
    Asked asked = new Asked(site, plan, whole, ConcurrentHashMap.newKeySet());
    // One run at a time has the journal. A second one does without; the wizard starts it only after it cancelled the first.
    if (!journalling.compareAndSet(false, true)) {
      return watched(asked, engine.test(site, plan, which, done, listener), null);
    }
    Journal journal = begin(plan);
    return watched(asked, engine.test(site, plan, which, done, new Both(new JournalFeed(journal), listener)), journal);
  }

  @Override
  public Look look(Site site, Check check, String path) {
    Look look = engine.look(site, check, path);
    looking.add(look);
    // It may have ended before it was put there.
    look.listing().whenComplete((listing, thrown) -> looking.remove(look));
    return look;
  }

  /** Stops whatever goes on; what is finished of it is kept. */
  void cancel() {
    going.forEach(Job::cancel);
    looking.forEach(Look::cancel);
  }

  private Job watched(Asked asked, Job job, Journal journal) {
    CompletableFuture<Run> run =
        job.run()
            .thenApply(ended -> saved(asked, ended, journal))
            .whenComplete((ended, thrown) -> {
              if (journal != null) {
                journalling.set(false);
              }
            });
    going.add(job);
    run.whenComplete((ended, thrown) -> going.remove(job));
    return new WatchedJob(job, run, asked.stale());
  }

  private Journal begin(Plan plan) {
    try {
      return Journal.start(
          folder, new Journal.Header(Program.version(), PlanHash.of(plan), vantage, clock.instant(), null));
    } catch (IOException e) {
      journalling.set(false);
      throw new UncheckedIOException(e);
    }
  }

  /** What was cancelled, or is out of date, is no result, and must not stand in for an older one in the documents. */
  private Run saved(Asked asked, Run run, Journal journal) {
    List<Result> kept =
        run.results().stream()
            .filter(result -> result.cause() != Cause.CANCELLED && !asked.stale().contains(result.checkId()))
            .toList();
    Catalogue catalogue = engine.catalogue(asked.site());
    Run whole =
        new Run(
            run.schema(), run.program(), run.planHash(), run.practice(), run.site(), run.catalogue(), run.vantage(),
            run.started(), run.finished(), ServiceVerdicts.of(catalogue, asked.plan(), kept), kept);
    try {
      if (!kept.isEmpty()) {
        runs.keep(whole, asked.plan(), catalogue, asked.whole());
      }
      if (journal != null) {
        journal.close();
        Journal.discard(folder);
      }
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a run was started for.
   *
   * @param whole whether everything that counts is tested
   * @param stale ids of checks whose results nobody wants any more
   */
  private record Asked(Site site, Plan plan, boolean whole, Set<String> stale) {}
}
