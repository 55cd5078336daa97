package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.Main;
import gatewright.folder.Journal;
import gatewright.folder.RunJson;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.Verdict;
import gatewright.session.Again;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A watch ends when it is told to, with what is known by then. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchTest {
  @TempDir Path directory;

  private final Fakes engine = new Fakes();

  private Run run() {
    engine.tuning = new Tuning("workstation", null, null, 0);
    return engine.test(Site.empty(), plan(), check -> true, new RunListener() {}).run().join();
  }

  private Plan plan() {
    return engine.plan(Site.empty(), RequestNumbers.none());
  }

  private Watch watch(Duration pause) {
    return new Watch(new Again(plan(), engine.catalogue(Site.empty())), pause, Clock.systemUTC(), new Shell(directory).console());
  }

  @Test
  void stoppedWhileItWaitsItBeginsNoRound() throws Exception {
    engine.causes.put("dns", Cause.NO_ANSWER);
    Watch watch = watch(Duration.ofMinutes(10));
    watch.stop();
    Run first = run();
    Run last = watch.from(first, checks -> {
      throw new AssertionError("a round began");
    });
    assertThat(last.results()).isEqualTo(first.results());
  }

  @Test
  void stoppedInARoundItKeepsWhatIsNewAndNothingCancelled() throws Exception {
    engine.causes.put("dns", Cause.NO_ANSWER);
    engine.causes.put("ntp", Cause.REFUSED);
    Run first = run();
    engine.causes.put("dns", Cause.CANCELLED);
    engine.causes.put("ntp", null);
    Run torn = run();
    Watch watch = watch(Duration.ofMillis(1));
    CompletableFuture<Run> ended = new CompletableFuture<>();
    Workbench.Job job =
        new Workbench.Job() {
          @Override
          public CompletableFuture<Run> run() {
            watch.stop();
            return ended;
          }

          @Override
          public void pause() {
            throw new AssertionError("nobody pauses here");
          }

          @Override
          public void resume() {
            throw new AssertionError("nobody pauses here");
          }

          @Override
          public void cancel() {
            ended.complete(torn);
          }
        };
    Run last = watch.from(first, checks -> job);
    assertThat(last.results()).extracting(Result::service).containsExactly("dns", "ntp");
    assertThat(last.results()).extracting(Result::cause).containsExactly(Cause.NO_ANSWER, null);
    assertThat(last.services()).extracting(service -> service.verdict())
        .containsExactlyInAnyOrder(Verdict.FAIL, Verdict.PASS, Verdict.NOT_APPLICABLE);
    assertThat(last.started()).isEqualTo(first.started());
  }

  /** The whole program, as Ctrl-C ends it. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void interruptedProgramSavesItsRun() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "check", "--practice=licence-refused",
            "--only", "licence-validation", "--timeout", "1s", "--watch", "--every", "200ms");
    Process process = builder.directory(directory.toFile()).redirectErrorStream(true).start();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = said.readLine();
      while (line != null && !line.contains("watching 1 check")) {
        line = said.readLine();
      }
      assertThat(line).contains("licence-validation/");
      process.toHandle().destroy();
      said.lines().forEach(rest -> assertThat(rest).doesNotContain("stopped before the end"));
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitStatus.NOT_PASSED.code());
    SiteFolder folder = new SiteFolder(directory.resolve(CheckCommand.PRACTICE_FOLDER));
    assertThat(Journal.find(folder)).isEmpty();
    try (var runs = Files.list(directory.resolve(CheckCommand.PRACTICE_FOLDER).resolve("runs"));
        InputStream file = Files.newInputStream(runs.findFirst().orElseThrow())) {
      Run run = new RunJson().read(file);
      assertThat(run.services()).extracting(service -> service.cause()).containsExactly(Cause.REFUSED);
      assertThat(run.results()).extracting(Result::cause).doesNotContain(Cause.CANCELLED);
    }
  }
}
