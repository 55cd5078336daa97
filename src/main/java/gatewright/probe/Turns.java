package gatewright.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who is next in a run. What has begun goes before what has not, so that checks come to their end one after the other; and while
 * the run is paused nothing begins. Nobody waits on a thread for the pause to end, or what has begun would find none.
 */
final class Turns {
  private static final int BEGUN = 0;
  private static final int NEW = 1;

  private final AtomicLong count = new AtomicLong();
  private final List<Runnable> held = new ArrayList<>();
  private final Executor pool;
  private boolean paused;
  private boolean ending;

  /** Turns on the threads of that pool, whose queue must put into order what can be compared. */
  Turns(Executor pool) {
    this.pool = pool;
  }

  /** Begins something as soon as there is a thread for it and the run is not paused. */
  void begin(Runnable work) {
    queue(NEW, () -> enter(work));
  }

  /** Goes on with something that has begun, also while the run is paused. */
  void goOn(Runnable work) {
    queue(BEGUN, work);
  }

  private void queue(int rank, Runnable work) {
    pool.execute(new Turn(rank, count.incrementAndGet(), work));
  }

  private void enter(Runnable work) {
    synchronized (this) {
      if (paused) {
        held.add(work);
        return;
      }
    }
    work.run();
  }

  /** Lets nothing begin from now on. Once the run is ending there is no pausing it. */
  synchronized void pause() {
    paused = !ending;
  }

  /** Lets things begin again. */
  void resume() {
    List<Runnable> waiting;
    synchronized (this) {
      paused = false;
      waiting = List.copyOf(held);
      held.clear();
    }
    waiting.forEach(this::begin);
  }

  /** Ends pauses for good: what is left must begin, to find that there is nothing more to do. */
  void finish() {
    synchronized (this) {
      ending = true;
    }
    resume();
  }

  private record Turn(int rank, long number, Runnable work) implements Runnable, Comparable<Turn> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Turn other) {
      return rank == other.rank ? Long.compare(number, other.number) : Integer.compare(rank, other.rank);
    }
  }
}
