package gatewright.ui.live;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceVerdicts;
import gatewright.result.RunListener;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;

/** A workbench that keeps its runs in memory, for as long as the window lives. */
final class RememberingWorkbench implements Workbench {
  private volatile Workbench engine;
  private final ConcurrentLinkedDeque<Run> runs = new ConcurrentLinkedDeque<>();
  private final Set<Job> going = ConcurrentHashMap.newKeySet();
  private final Set<Look> looking = ConcurrentHashMap.newKeySet();

  RememberingWorkbench(Workbench engine) {
    this.engine = engine;
  }

  /** Plans and tests with another one from now on; the runs so far stay. */
  void goOnWith(Workbench other) {
    cancel();
    engine = other;
  }

  /** The runs so far, newest first. */
  List<Run> runs() {
    return List.copyOf(runs);
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
    Job job = engine.test(site, plan, which, done, listener);
    Set<String> stale = ConcurrentHashMap.newKeySet();
    CompletableFuture<Run> run = job.run().whenComplete((ended, thrown) -> remember(ended, site, plan, stale));
    going.add(job);
    // It may have ended before it was put there.
    run.whenComplete((ended, thrown) -> going.remove(job));
    return new WatchedJob(job, run, stale);
  }

  @Override
  public Look look(Site site, Check check, String path) {
    Look look = engine.look(site, check, path);
    looking.add(look);
    // It may have ended before it was put there.
    look.listing().whenComplete((listing, thrown) -> looking.remove(look));
    return look;
  }

  /** Stops whatever goes on. */
  void cancel() {
    going.forEach(Job::cancel);
    looking.forEach(Look::cancel);
  }

  private void remember(Run ended, Site site, Plan plan, Set<String> stale) {
    if (ended == null) {
      return;
    }
    List<Result> kept = ended.results().stream().filter(result -> !stale.contains(result.checkId())).toList();
    if (kept.size() == ended.results().size()) {
      runs.addFirst(ended);
    } else if (!kept.isEmpty()) {
      runs.addFirst(
          new Run(
              ended.schema(), ended.program(), ended.planHash(), ended.practice(), ended.site(), ended.catalogue(),
              ended.vantage(), ended.started(), ended.finished(),
              ServiceVerdicts.of(engine.catalogue(site), plan, kept), kept));
    }
  }
}
