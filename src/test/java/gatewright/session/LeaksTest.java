package gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatewright.catalogue.CatalogueReader;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.practice.Fault;
import gatewright.practice.PracticeSite;
import gatewright.probe.RunSettings;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.Patience;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.Vantage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The wizard runs for days: whatever a run opens and starts is gone after it. Takes half a minute, so it is run apart, by .ci/run:
 *
 * <pre>mvn -o -q test -Dtests.left.out= -Dtest=LeaksTest</pre>
 */
@Tag("leaks")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeaksTest {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final int WARM = 5;
  private static final int RUNS = 200;
  private static final int AT_ONCE = 13;
  private static final Duration GOODBYE = Duration.ofSeconds(15);

  /** A resolver is asked for two seconds, so as to measure it: once is enough for all runs. */
  private static final String SLOW = "dns";

  @Test
  void twoHundredRunsLeaveNoThreadAndNoDescriptorMoreThanFive() throws Exception {
    assumeTrue(Files.isDirectory(DESCRIPTORS), "this system does not list a process's files");
    runs(WARM);
    Map<String, Long> threads = threads();
    Map<String, Long> files = files();
    runs(RUNS - WARM);
    assertNoMore("threads", threads(), threads);
    assertNoMore("descriptors", files(), files);
  }

  /** Less is no leak: what libraries keep for a while may have gone since. */
  private static void assertNoMore(String what, Map<String, Long> after, Map<String, Long> before) {
    Map<String, Long> more = new TreeMap<>(after);
    more.entrySet().removeIf(entry -> entry.getValue() <= before.getOrDefault(entry.getKey(), 0L));
    assertThat(more).as(what + " beyond " + before).isEmpty();
  }

  /** At a practice site that is closed before anybody counts: its ends of the connections go a little after the run's. */
  private static void runs(int number) throws Exception {
    try (PracticeSite practice = PracticeSite.start(new CatalogueReader().shipped(), Fault.NONE)) {
      LiveWorkbench workbench = workbench(practice);
      Plan plan = workbench.plan(practice.site(), RequestNumbers.none());
      run(workbench, practice, plan, plan.checks().stream().map(Check::id).collect(Collectors.toSet()));
      runAtOnce(number - 1, workbench, practice, plan, oneOfEachKind(plan));
    }
  }

  private static Set<String> oneOfEachKind(Plan plan) {
    Set<String> kinds = new HashSet<>();
    return plan.checks().stream()
        .filter(check -> !check.service().equals(SLOW))
        .filter(check -> kinds.add(check.question().getClass() + check.service()))
        .map(Check::id)
        .collect(Collectors.toSet());
  }

  /** Several at a time: each waits a second for an address where nobody is. */
  private static void runAtOnce(int number, LiveWorkbench workbench, PracticeSite practice, Plan plan, Set<String> checks)
      throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Callable<Void> one = () -> {
        run(workbench, practice, plan, checks);
        return null;
      };
      for (Future<Void> run : callers.invokeAll(Collections.nCopies(number, one))) {
        run.get();
      }
    } finally {
      callers.shutdownNow();
      assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void run(LiveWorkbench workbench, PracticeSite practice, Plan plan, Set<String> checks) throws Exception {
    Run run = workbench.test(practice.site(), plan, check -> checks.contains(check.id()), new RunListener() {}).run().get();
    assertThat(run.results()).isNotEmpty();
  }

  /** By name without number, once those have gone whose sockets were closed: they still have to be scheduled to notice. */
  private static Map<String, Long> threads() throws InterruptedException {
    long deadline = System.nanoTime() + GOODBYE.toNanos();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (thread.getName().startsWith("gatewright-practice") && left > 0) {
        thread.join(left);
      }
    }
    return Thread.getAllStackTraces().keySet().stream()
        .map(thread -> thread.getName().replaceAll("[0-9]+", "#"))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }

  /** By kind: sockets, pipes, and the rest, of which classes are loaded from. */
  private static Map<String, Long> files() throws IOException {
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return open.map(LeaksTest::kind).filter(kind -> !kind.isEmpty())
          .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    }
  }

  private static String kind(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().replaceAll("\\[?[0-9]+]?$", "").replaceAll(".*\\.jar$", "");
    } catch (IOException e) {
      // The one that listed the others.
      return "";
    }
  }

  private static LiveWorkbench workbench(PracticeSite practice) {
    Surroundings around =
        new Surroundings(
            Path.of("."), practice.route(), practice.certificateAuthorities(), practice.secrets(), Acquaintances.none(),
            Patience.withConnect(Duration.ofSeconds(1)), null, RunSettings.USUAL_PARALLEL, Clock.systemUTC(), "test", "none");
    Vantage vantage = new Vantage("workstation", Vantage.Role.WORKSTATION, "", List.of(), List.of(), null);
    return new LiveWorkbench(around, vantage, List.of(), Runnable::run);
  }
}
