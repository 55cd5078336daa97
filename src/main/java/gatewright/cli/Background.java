package gatewright.cli;

import java.util.concurrent.Executor;

/** Gives each job that is waited for a thread of its own, which ends with the program. */
final class Background implements Executor {
  @Override
  public void execute(Runnable job) {
    Thread thread = new Thread(job, "job");
    thread.setDaemon(true);
    thread.start();
  }
}
