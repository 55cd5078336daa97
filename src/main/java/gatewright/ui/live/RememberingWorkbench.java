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
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** A workbench that keeps its runs in memory, for as long as the window lives. */
final class RememberingWorkbench implements Workbench {
  private final Workbench engine;
  private final ConcurrentLinkedDeque<Run> runs = new ConcurrentLinkedDeque<>();

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
    CompletableFuture<Run> run =
        job.run()
            .thenApply(
                ended -> {
                  runs.addFirst(ended);
                  return ended;
                });
    return new Remembered(job, run);
  }

  private record Remembered(Job job, CompletableFuture<Run> run) implements Job {
    @Override
    public void cancel() {
      job.cancel();
    }
  }
}
