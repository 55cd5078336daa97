package gatewright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and a polite kill while something runs: asks it to stop, gives it time to put its things away, and sees to the exit
 * status. The JVM offers nothing but a thread for this.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch tidied = new CountDownLatch(1);
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Thread hook;
  private volatile ExitStatus status;

  /**
   * @param stop asks the work to stop; must not wait
   * @param first status to end with once it has, if none is {@linkplain #endWith set}
   */
  Interruption(Runnable stop, ExitStatus first) {
    status = first;
    hook =
        new Thread(
            () -> {
              asked.set(true);
              stop.run();
              try {
                tidied.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              // exit() would wait for this hook; the status of a signal would be the JVM's own.
              Runtime.getRuntime().halt(status.code());
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What to end with instead. */
  void endWith(ExitStatus other) {
    status = other;
  }

  /** Whether somebody wants the program to end. */
  boolean asked() {
    return asked.get();
  }

  /** The work is done and everything is put away and printed. */
  @Override
  public void close() {
    if (!asked.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is being ended at this very moment: the hook runs and waits for the line below.
        asked.set(true);
      }
    }
    tidied.countDown();
  }
}
