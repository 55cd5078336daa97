package gatewright.ui.live;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A workbench that keeps its runs in memory, for as long as the window lives. */
final class RememberingWorkbench implements Workbench {
  private final Workbench engine;
  private final ConcurrentLinkedDeque<Run> runs = new ConcurrentLinkedDeque<>();
  private final Set<Job> going = ConcurrentHashMap.newKeySet();
  private final Set<Look> looking = ConcurrentHashMap.newKeySet();

  RememberingWorkbench(Workbench engine) {
    this.engine = engine;
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
    AtomicBoolean stale = new AtomicBoolean();
    CompletableFuture<Run> run = job.run().whenComplete((ended, thrown) -> remember(ended, stale.get()));
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

  private void remember(Run ended, boolean stale) {
    if (ended != null && !stale) {
      runs.addFirst(ended);
    }
  }
}
