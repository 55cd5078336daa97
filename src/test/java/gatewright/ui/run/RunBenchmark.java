package gatewright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench.SampleJob;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.WizardModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long the window's thread works on each batch of results of a whole run, without drawing: the book, the steps' states, and the
 * rows. The design's bar is 50 ms with drawing. Processor time, so that other work on the machine does not count; the first line warms up.
 *
 * <pre>mvn -o -q test -Dgroups=benchmark -Dtests.left.out= -Dtest=RunBenchmark</pre>
 */
@Tag("benchmark")
class RunBenchmark {
  private static final int BATCH = 25;

  @ParameterizedTest(name = "{0} checks")
  @ValueSource(ints = {84, 84, 500, 2000})
  void batchesOfAWholeRun(int checks) throws IOException {
    Later later = new Later();
    SampleSession session = new SampleSession(SampleSite.whole());
    session.workbench().byHand().with(checks - 16);
    RunViewModel run = new RunViewModel(new WizardModel(OpenSite.read(session), later.background()));
    later.pass();
    double begin = time(run::start);
    SampleJob job = session.workbench().jobs().get(0);
    List<Double> batches = new ArrayList<>();
    for (int from = 0; from < job.checks().size(); from += BATCH) {
      List<Check> batch = job.checks().subList(from, Math.min(job.checks().size(), from + BATCH));
      batch.forEach(job::begin);
      batches.add(time(later::pass));
      batch.forEach(job::finish);
      batches.add(time(later::pass));
    }
    double end = time(() -> {
      job.end();
      later.pass();
    });
    System.out.printf(
        Locale.ROOT, "%d checks: begin %.1f ms, batch of %d: mean %.1f, worst %.1f ms, end %.1f ms%n", checks, begin, BATCH,
        batches.stream().mapToDouble(each -> each).average().orElse(0), batches.stream().mapToDouble(each -> each).max().orElse(0),
        end);
    assertThat(run.model().book().entries()).allMatch(entry -> entry.progress() == Progress.DONE);
  }

  private static double time(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - begin) / 1e6;
  }
}
