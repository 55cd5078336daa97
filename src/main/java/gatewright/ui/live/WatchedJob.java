package gatewright.ui.live;

import gatewright.result.Run;
import gatewright.session.Workbench.Job;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A job of which something more is made once it ends.
 *
 * @param run completes after that was made
 * @param stale becomes true when nobody wants its results any more
 */
record WatchedJob(Job job, CompletableFuture<Run> run, AtomicBoolean stale) implements Job {
  @Override
  public void cancel() {
    job.cancel();
  }

  @Override
  public void pause() {
    job.pause();
  }

  @Override
  public void resume() {
    job.resume();
  }

  @Override
  public void abandon() {
    stale.set(true);
    job.cancel();
  }
}
