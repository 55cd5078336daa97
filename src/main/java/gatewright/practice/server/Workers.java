package gatewright.practice.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads and sockets of one practice site. None outlives {@link #close()}. */
public final class Workers implements Executor, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workers.class.getName());
  private static final int MOST_THREADS = 400;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final ThreadPoolExecutor threads;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Nothing open, no thread running. */
  public Workers() {
    this(MOST_THREADS);
  }

  Workers(int mostThreads) {
    threads =
        new ThreadPoolExecutor(
            0, mostThreads, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), named());
  }

  /** Loopback, a port of the system's choice. */
  public static InetSocketAddress anyPort() throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), 0);
  }

  /**
   * Closes it with everything else, if nobody {@linkplain #end ends} it before.
   *
   * @throws IOException if everything was closed already; then this is too
   */
  public <T extends Closeable> T keep(T socket) throws IOException {
    open.add(socket);
    if (closed) {
      end(socket);
      throw new IOException("the practice site is closed");
    }
    return socket;
  }

  /** Closes it now. */
  public void end(Closeable socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing a practice socket", e);
    }
  }

  /**
   * Runs a task on a thread of its own.
   *
   * @throws java.util.concurrent.RejectedExecutionException if too many run already, or all is closed
   */
  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public void close() {
    closed = true;
    for (Closeable socket : Set.copyOf(open)) {
      end(socket);
    }
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "practice threads still run: {0}", threads.getActiveCount());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory named() {
    ThreadFactory plain = Executors.defaultThreadFactory();
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = plain.newThread(task);
      thread.setName("gatewright-practice-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
