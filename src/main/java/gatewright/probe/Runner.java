package gatewright.probe;

import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Network;
import gatewright.probe.files.FolderListing;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Scopes;
import gatewright.probe.net.StepFailed;
import gatewright.result.Result;
import gatewright.result.RunListener;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Makes one run: all its checks at once, as far as the pool goes. What waits for the network waits on threads of the pool, so
 * that a site whose targets are all dropped takes no longer than one of them. Used once.
 */
public final class Runner {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final RunSettings settings;
  private final ScheduledThreadPoolExecutor timer;
  private final Scopes scopes;
  private final ThreadPoolExecutor pool;
  private final Turns turns;

  /** A runner for one run. */
  public Runner(RunSettings settings) {
    this.settings = settings;
    this.timer = new ScheduledThreadPoolExecutor(1, threads("deadline"));
    this.timer.setRemoveOnCancelPolicy(true);
    this.scopes = new Scopes(timer);
    this.pool =
        new ThreadPoolExecutor(
            settings.parallel(), settings.parallel(), 5, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), threads("probe"));
    this.pool.allowCoreThreadTimeOut(true);
    this.turns = new Turns(pool);
  }

  /**
   * What checks are compared with.
   *
   * @param host null for none
   * @param page of somebody who has nothing to do with what is tested, in plain HTTP; null for none
   * @param deadAddress as text; null for none
   */
  public record Comparison(Target host, URI page, String deadAddress) {
    /** Without a page. */
    public Comparison(Target host, String deadAddress) {
      this(host, null, deadAddress);
    }
  }

  /**
   * Runs checks and waits for the last one.
   *
   * @param checks of the plan that are to be run
   * @param listener hears of each, from the pool's threads
   * @return results in the order of the checks; checks that were cancelled have theirs, too
   * @throws InterruptedException if this thread is interrupted; the run is cancelled then
   * @throws IllegalStateException if the listener threw, after all checks have ended
   */
  public List<Result> run(Plan plan, List<Check> checks, NetworkAnswers site, Comparison comparison, RunListener listener)
      throws InterruptedException {
    try {
      Network network = site.network(settings);
      network.offsets().expect(timeServers(checks));
      Controls controls =
          new Controls(
              network,
              scopes,
              comparison.host(),
              comparison.page(),
              comparison.deadAddress() == null ? null : NameService.literal(comparison.deadAddress()));
      Conversation conversation = new Conversation(new Probes(network, controls), network, scopes);
      Drift drift = new Drift(site.retired());
      Collector collector = new Collector(plan, listener);
      turns.goOn(() -> prepare(network));
      CountDownLatch others =
          start(
              checks.stream().filter(check -> !Results.isDeadAddress(check)).toList(),
              conversation,
              network,
              drift,
              collector);
      // The dead address waits until the pace of the network can be known; whoever needs it asks it earlier.
      others.await(settings.patience().connect().toMillis(), TimeUnit.MILLISECONDS);
      start(checks.stream().filter(Results::isDeadAddress).toList(), conversation, network, drift, collector).await();
      others.await();
      return collector.inOrder();
    } catch (InterruptedException e) {
      cancel();
      throw e;
    } finally {
      end();
    }
  }

  /**
   * Looks into a folder of the file server that a check is about, on this thread; the conversation is the check's own, and so are
   * its rules: no login goes to a server whose key or certificate is not known. In place of a run.
   *
   * @param path empty for the folder that the login leads to
   * @throws InterruptedException if this thread is interrupted
   */
  public FolderListing folder(Check check, String path, NetworkAnswers site) throws InterruptedException {
    try {
      return new Folders(site.network(settings), scopes).read(check, path);
    } finally {
      scopes.cancel();
      timer.shutdownNow();
    }
  }

  private static int timeServers(List<Check> checks) {
    return (int)
        checks.stream()
            .filter(check -> check.question() instanceof Question.Time)
            .map(check -> check.target().host())
            .distinct()
            .count();
  }

  private void prepare(Network network) {
    try {
      scopes.use(
          network.dialler().patience().check(),
          scope -> {
            network.names().prepare(scope);
            return null;
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StepFailed | RuntimeException e) {
      // Whoever needs the answer meets the same failure, and has a result to say it in.
      return;
    }
  }

  /** After an interruption some conversations are still on their way out: nobody shall hear of them once the run is over. */
  private void end() {
    scopes.cancel();
    pool.shutdownNow();
    timer.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      pool.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Closes what is open and lets the rest end as cancelled. Does not wait; may be called from any thread, also before the run.
   */
  public void cancel() {
    scopes.cancel();
    turns.finish();
  }

  /**
   * Lets no further check begin; those that have begun come to their end. Does not wait; may be called from any thread, also
   * before the run. Time that a check spends waiting so is no part of it. A run that was cancelled is not paused.
   */
  public void pause() {
    turns.pause();
  }

  /** Lets checks begin again. */
  public void resume() {
    turns.resume();
  }

  private CountDownLatch start(
      List<Check> checks,
      Conversation conversation,
      Network network,
      Drift drift,
      Collector collector) {
    CountDownLatch latch = new CountDownLatch(checks.size());
    for (Check check : checks) {
      CheckRun.Hearer hearer =
          new CheckRun.Hearer() {
            @Override
            public void started(Check which) {
              collector.tell(listener -> listener.started(which));
            }

            @Override
            public void finished(Result result) {
              collector.add(result);
            }

            @Override
            public void ended(Check which) {
              collector.tell(listener -> listener.ended(which));
              latch.countDown();
            }
          };
      new CheckRun(check, conversation, network, drift, scopes, turns, hearer).start();
    }
    return latch;
  }

  private static ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Gathers results from all threads. */
  private static final class Collector {
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Result> results = new ArrayList<>();
    private final RunListener listener;
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    Collector(Plan plan, RunListener listener) {
      this.listener = listener;
      plan.checks().forEach(check -> order.putIfAbsent(check.id(), order.size()));
    }

    void add(Result result) {
      synchronized (this) {
        results.add(result);
      }
      tell(hearer -> hearer.finished(result));
    }

    /** A listener that throws breaks its promise; the run ends all the same, and then says so. */
    void tell(Consumer<RunListener> news) {
      try {
        news.accept(listener);
      } catch (RuntimeException | Error e) {
        broken.compareAndSet(null, e);
      }
    }

    synchronized List<Result> inOrder() {
      if (broken.get() != null) {
        throw new IllegalStateException("a listener of the run failed: " + broken.get(), broken.get());
      }
      return results.stream()
          .sorted(Comparator.<Result>comparingInt(result -> order.getOrDefault(result.checkId(), Integer.MAX_VALUE))
              .thenComparing(Result::check))
          .toList();
    }
  }
}
