package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.RunListener;
import gatewright.session.Workbench;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWorkbenchTest {
  private final SampleWorkbench engine = new SampleWorkbench().byHand();
  @TempDir private Path root;
  private SiteFolder folder;
  private KeptWorkbench workbench;

  @BeforeEach
  void open() {
    folder = new SiteFolder(root);
    workbench = new KeptWorkbench(engine, folder, SampleWorkbench.vantage(), Clock.systemUTC());
  }

  @Test
  void eachResultIsOnDiskBeforeTheRunEnds() throws IOException {
    start();
    SampleWorkbench.SampleJob job = engine.jobs().get(0);
    job.finish(job.checks().get(0));

    assertThat(Journal.find(folder).orElseThrow().results()).hasSize(1);
    assertThat(folder.runs().list()).isEmpty();
  }

  @Test
  void aRunThatIsCancelledKeepsWhatItFound() throws IOException {
    Workbench.Job started = start();
    SampleWorkbench.SampleJob job = engine.jobs().get(0);
    job.finish(job.checks().get(0));
    started.cancel();
    job.end();

    assertThat(job.cancelled()).isTrue();
    assertThat(folder.runs().newestFirst().runs()).singleElement().extracting(saved -> saved.run().results().size()).isEqualTo(1);
    assertThat(Journal.find(folder)).isEmpty();
  }

  @Test
  void aRunAboutAnswersThatHaveChangedLeavesNothing() throws IOException {
    Workbench.Job started = start();
    SampleWorkbench.SampleJob job = engine.jobs().get(0);
    job.finish(job.checks().get(0));
    started.abandon();
    job.end();

    assertThat(job.cancelled()).isTrue();
    assertThat(folder.runs().list()).isEmpty();
    assertThat(Journal.find(folder)).isEmpty();
  }

  @Test
  void aSecondRunWhileTheFirstStillEndsIsKeptAsWell() throws IOException {
    start();
    start();
    engine.jobs().forEach(SampleWorkbench.SampleJob::finishAll);

    assertThat(folder.runs().newestFirst().runs()).hasSize(2);
    assertThat(Journal.find(folder)).isEmpty();
  }

  @Test
  void stoppingReachesWhatGoesOnAndNothingElse() {
    start();
    engine.jobs().get(0).finishAll();
    start();
    workbench.cancel();

    assertThat(engine.jobs()).extracting(SampleWorkbench.SampleJob::cancelled).containsExactly(false, true);
  }

  private Workbench.Job start() {
    Plan plan = workbench.plan(SampleSite.whole(), RequestNumbers.none());
    return workbench.test(SampleSite.whole(), plan, check -> check.service().equals("ntp") || check.service().equals("syslog"),
        new RunListener() {});
  }
}
