package gatewright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.secret.Secret;
import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.SampleWorkbench.SampleJob;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.WizardModel;
import gatewright.ui.run.RunItem.Line;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made again by itself, and what never is. */
class KeepTestingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:52:07Z");

  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());
  private final Secrets secrets = new Secrets();
  private RunViewModel run;

  @BeforeEach
  void open() throws IOException {
    session.workbench().byHand();
    run = new RunViewModel(new WizardModel(OpenSite.read(session), later.background()), secrets, Clock.fixed(NOW, ZoneOffset.UTC));
    later.pass();
  }

  @Test
  void onlyWhatDoesNotHoldIsMadeAgainAndWhatIsKnownStaysToBeSeen() {
    finishAll();
    run.keepTesting().start();

    assertThat(services(newest())).contains("dns", "sophos-updates", "licence-validation").doesNotContain("online-help", "ntp");
    assertThat(line("licence-validation").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(run.keepTesting().wordsProperty().get().key()).isEqualTo("watch.on");
  }

  @Test
  void anUnconfirmedHostKeyAndARefusedLoginAreNotMadeAgain() {
    finishAll();
    run.keepTesting().start();

    assertThat(services(newest())).doesNotContain("backup");
  }

  @Test
  void roundsFollowEachOtherAfterAPauseUntilEverythingHolds() {
    finishAll();
    run.keepTesting().start();
    SampleJob first = newest();
    first.end();
    int waits = later.times().size();
    later.pass();
    assertThat(later.times().subList(0, waits)).contains(KeepTesting.PAUSE);
    SampleJob second = newest();
    assertThat(second).isNotSameAs(first);

    second.checks().forEach(check -> second.finish(check, passed(check)));
    second.end();
    later.pass();

    assertThat(run.keepTesting().onProperty().get()).isFalse();
    assertThat(run.keepTesting().wordsProperty().get().key()).as("the backup's host key is left").isEqualTo("watch.login");
    assertThat(newest()).as("no further round").isSameAs(second);
  }

  @Test
  void aRowThatTurnsIsSaidWithItsTimeAndMarked() {
    finishAll();
    run.keepTesting().start();
    SampleJob round = newest();
    Check licence = round.checks().stream().filter(check -> check.service().equals("licence-validation")).findFirst().orElseThrow();
    round.finish(licence, passed(licence));
    later.pass();

    assertThat(run.keepTesting().turns()).hasSize(1);
    Turn turn = run.keepTesting().latestProperty().get();
    assertThat(turn.holds()).isTrue();
    assertThat(turn.at()).isEqualTo(NOW);
    assertThat(turn.title()).isEqualTo("License key validation");
    assertThat(line("licence-validation").turned()).isEqualTo(NOW);
    assertThat(line("online-help").turned()).isNull();
  }

  @Test
  void aRowThatCeasesToHoldIsSaidToo() {
    finishAll();
    run.keepTesting().start();
    newest().end();
    Line help = line("online-help");
    run.retests().one(help);
    SampleJob again = newest();
    again.finish(help.check(), refused(help.check(), Cause.REFUSED));
    again.end();
    later.pass();

    assertThat(run.keepTesting().latestProperty().get().holds()).isFalse();
    assertThat(run.keepTesting().latestProperty().get().key()).startsWith("online-help/");
  }

  @Test
  void whatWasCancelledTurnsNothing() {
    finishAll();
    run.keepTesting().start();
    newest().checks().forEach(check -> newest().finish(check, refused(check, Cause.CANCELLED)));
    later.pass();

    assertThat(run.keepTesting().turns()).isEmpty();
  }

  @Test
  void stoppingCancelsTheRoundAndNoOtherBegins() {
    finishAll();
    run.keepTesting().start();
    SampleJob round = newest();
    run.keepTesting().stop();
    assertThat(round.cancelled()).isTrue();
    round.end();
    later.pass();

    assertThat(newest()).isSameAs(round);
    assertThat(run.keepTesting().onProperty().get()).isFalse();
  }

  @Test
  void switchedOnDuringARunItWaitsForTheEnd() {
    run.start();
    SampleJob whole = newest();
    run.keepTesting().start();
    later.pass();
    assertThat(newest()).isSameAs(whole);

    whole.finishAll();
    later.pass();
    assertThat(newest()).isNotSameAs(whole);
    assertThat(whole.cancelled()).isFalse();
  }

  @Test
  void testingAgainLeavesARefusedLoginAloneAndSaysSo() {
    finishAllWith("backup", Cause.LOGIN_REFUSED);
    run.again();
    assertThat(services(newest())).doesNotContain("backup").contains("licence-validation");
    assertThat(run.retests().leftOutProperty().get()).hasSize(1);
    newest().end();
    later.pass();

    run.retests().leftOut();
    assertThat(services(newest())).containsOnly("backup");
    assertThat(run.retests().leftOutProperty().get()).isEmpty();
  }

  @Test
  void testingEverythingLeavesARefusedLoginAloneToo() {
    finishAllWith("backup", Cause.ACCOUNT_LOCKED);
    run.start();

    assertThat(services(newest())).contains("online-help").doesNotContain("backup");
    assertThat(line("backup").cause()).as("its result stays").isEqualTo(Cause.ACCOUNT_LOCKED);
  }

  @Test
  void aRefusedLoginIsSentOnceMoreOnlyWhenTheEngineerSaysSo() {
    finishAllWith("backup", Cause.LOGIN_REFUSED);
    int before = session.workbench().jobs().size();
    run.retests().one(line("backup"));
    assertThat(session.workbench().jobs()).hasSize(before);
    assertThat(run.retests().askingProperty().get().check().service()).isEqualTo("backup");

    run.retests().send("another".toCharArray());

    assertThat(services(newest())).containsOnly("backup");
    assertThat(run.retests().askingProperty().get()).isNull();
    try (Secret kept = secrets.secret("backup").orElseThrow()) {
      assertThat(new String(kept.reveal())).isEqualTo("another");
    }
  }

  @Test
  void theQuestionAboutALoginGoesWithItsRow() {
    finishAllWith("backup", Cause.LOGIN_REFUSED);
    run.selectedProperty().set(line("backup"));
    run.retests().one(line("backup"));
    run.selectedProperty().set(line("syslog"));

    assertThat(run.retests().askingProperty().get()).isNull();
  }

  @Test
  void aRunIsPausedAndGoesOn() {
    run.start();
    run.pause();
    assertThat(newest().paused()).isTrue();
    assertThat(run.tallyProperty().get().state()).isEqualTo(Tally.State.PAUSED);

    run.pause();
    assertThat(newest().paused()).isFalse();
    newest().finishAll();
    later.pass();
    assertThat(run.tallyProperty().get().state()).isEqualTo(Tally.State.AT_REST);
  }

  private void finishAll() {
    run.start();
    newest().finishAll();
    later.pass();
  }

  private void finishAllWith(String service, Cause cause) {
    run.start();
    SampleJob job = newest();
    job.checks().forEach(
        check -> {
          if (check.service().equals(service)) {
            job.finish(check, refused(check, cause));
          } else {
            job.finish(check);
          }
        });
    job.end();
    later.pass();
  }

  private SampleJob newest() {
    List<SampleJob> jobs = session.workbench().jobs();
    return jobs.get(jobs.size() - 1);
  }

  private static Set<String> services(SampleJob job) {
    return job.checks().stream().map(Check::service).collect(Collectors.toSet());
  }

  private Line line(String service) {
    return run.items().stream()
        .filter(item -> item instanceof Line line && line.check().service().equals(service))
        .map(Line.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Result passed(Check check) {
    return changed(SampleWorkbench.result(check), Verdict.PASS, null);
  }

  private static Result refused(Check check, Cause cause) {
    return changed(SampleWorkbench.result(check), cause.usualVerdict(), cause);
  }

  private static Result changed(Result like, Verdict verdict, Cause cause) {
    return new Result(
        like.check(), like.service(), like.flow(), like.purpose(), like.initiator(), like.target(), like.basis(), like.resolver(),
        like.route(), like.via(), verdict, cause, StepName.REQUEST, like.proof(), like.identity(), like.attempts(), like.millis(),
        like.steps(), like.evidence(), like.notes(), null, List.of());
  }
}
