package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.folder.Journal;
import gatewright.folder.RunFiles;
import gatewright.folder.SiteFolder;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.Verdict;
import gatewright.session.Workbench;
import gatewright.site.Site;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.model.SiteDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  void resultsOfAnswersThatHaveChangedAreNotKept() throws IOException {
    Workbench.Job started = start();
    SampleWorkbench.SampleJob job = engine.jobs().get(0);
    started.forget(Set.of(job.checks().get(0).id()));
    job.finishAll();

    assertThat(saved()).singleElement().satisfies(
        run -> assertThat(run.results()).extracting(Result::checkId).containsExactly(job.checks().get(1).id()));
    assertThat(Journal.find(folder)).isEmpty();
  }

  @Test
  void aRunOfWhichNothingIsWantedLeavesNothing() throws IOException {
    Workbench.Job started = start();
    SampleWorkbench.SampleJob job = engine.jobs().get(0);
    started.forget(job.checks().stream().map(Check::id).collect(Collectors.toSet()));
    job.finishAll();

    assertThat(folder.runs().list()).isEmpty();
    assertThat(Journal.find(folder)).isEmpty();
  }

  @Test
  void testsOfPagesShareAFileUntilEverythingIsTested() throws IOException {
    test("ntp");
    test("syslog");
    test("ntp");
    assertThat(saved()).singleElement().satisfies(
        run -> assertThat(run.results()).extracting(Result::service).containsExactly("syslog", "ntp"));

    start(check -> true);
    engine.jobs().get(3).finishAll();
    test("ntp");
    test("syslog");
    int all = engine.jobs().get(3).checks().size();
    assertThat(saved()).extracting(run -> run.results().size()).containsExactlyInAnyOrder(2, all, 2);
  }

  @Test
  void whatTurnedKeepsBothSides() throws IOException {
    test("ntp");
    engine.answering(check -> check.service().equals("ntp") ? SampleWorkbench.failing(check) : SampleWorkbench.result(check));
    test("syslog");
    test("ntp");

    assertThat(saved()).extracting(run -> run.results().get(0).verdict()).containsExactlyInAnyOrder(Verdict.FAIL, Verdict.WARN);
  }

  @Test
  void aCheckThatIsPlannedNoMoreLeavesTheSharedFile() throws IOException {
    test("syslog");
    Site without = SiteDraft.of(SampleSite.whole()).syslog(null).site();
    Plan plan = workbench.plan(without, RequestNumbers.none());
    workbench.test(without, plan, check -> check.service().equals("ntp"), new RunListener() {});
    engine.jobs().get(1).finishAll();

    assertThat(saved()).singleElement().satisfies(
        run -> assertThat(run.results()).extracting(Result::service).containsExactly("ntp"));
  }

  @Test
  void aSecondRunWhileTheFirstStillEndsIsKeptAsWell() throws IOException {
    start();
    start(check -> check.service().equals("dns"));
    engine.jobs().forEach(SampleWorkbench.SampleJob::finishAll);

    assertThat(saved().stream().flatMap(run -> run.results().stream()).map(Result::service))
        .contains("ntp", "syslog", "dns");
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
    return start(check -> check.service().equals("ntp") || check.service().equals("syslog"));
  }

  private Workbench.Job start(Predicate<Check> which) {
    Plan plan = workbench.plan(SampleSite.whole(), RequestNumbers.none());
    return workbench.test(SampleSite.whole(), plan, which, new RunListener() {});
  }

  private void test(String service) {
    start(check -> check.service().equals(service));
    engine.jobs().get(engine.jobs().size() - 1).finishAll();
  }

  private List<Run> saved() throws IOException {
    return folder.runs().newestFirst().runs().stream().map(RunFiles.SavedRun::run).toList();
  }
}
