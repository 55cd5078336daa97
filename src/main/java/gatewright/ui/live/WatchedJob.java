package gatewright.ui.live;

import gatewright.result.Run;
import gatewright.session.Workbench.Job;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A job of which something more is made once it ends.
 *
 * @param run completes after that was made
 * @param stale ids of checks whose results nobody wants any more; grows while the job runs
 */
record WatchedJob(Job job, CompletableFuture<Run> run, Set<String> stale) implements Job {
  @Override
  public void cancel() {
    job.cancel();
  }

  @Override
  public void forget(Set<String> checks) {
    stale.addAll(checks);
  }

  @Override
  public void pause() {
    job.pause();
  }

  @Override
  public void resume() {
    job.resume();
  }
}
