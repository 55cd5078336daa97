package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.result.Run;
import gatewright.site.Site;
import gatewright.site.Syslog;
import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleWorkbench.SampleJob;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.Entry;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.PageTest.Phase;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelfTesterTest {
  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());
  private final Secrets secrets = new Secrets();
  private WizardModel model;
  private StepModels models;

  @BeforeEach
  void open() throws IOException {
    session.workbench().byHand();
    open(session);
  }

  private void open(SampleSession which) throws IOException {
    model = new WizardModel(OpenSite.read(which), secrets, later.background());
    models = StepModels.of(model, secrets, Locale.ENGLISH);
    model.selfTester().onProperty().set(true);
    later.pass();
  }

  @Test
  void aCompletePageIsTestedWhenItIsOpenedAndOnlyOnce() {
    show(StepKind.VENDOR);
    assertThat(jobs()).hasSize(1);
    assertThat(services(job(0))).containsExactlyInAnyOrder("online-help", "licence-validation", "ntp");
    finish(0);

    show(StepKind.SITE);
    show(StepKind.VENDOR);
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void aPageThatIsOnlyPassedByIsNotTested() {
    model.currentProperty().set(StepKind.DNS);
    show(StepKind.VENDOR);

    assertThat(jobs()).hasSize(1);
    assertThat(services(job(0))).doesNotContain("dns");
  }

  @Test
  void aPageWithAWrongAnswerWaits() {
    models.backup().port().give("70000");
    show(StepKind.BACKUP);
    assertThat(jobs()).isEmpty();

    models.backup().port().give("2222");
    later.pass();
    assertThat(jobs()).hasSize(1);
    assertThat(job(0).checks().get(0).target().port()).isEqualTo(2222);
  }

  @Test
  void aHalfTypedAnswerIsOutOfDateAtOnceAndIsNotTested() {
    show(StepKind.ALERTS);
    finish(0);
    assertThat(models.alerts().test().outOfDateProperty().get()).isFalse();

    models.alerts().syslogHost().textProperty().set("10.20.0.1");
    assertThat(models.alerts().test().outOfDateProperty().get()).isTrue();
    assertThat(models.alerts().test().wordsProperty().get().key()).isEqualTo("live.outOfDate");
    assertThat(model.statusProperty(StepKind.ALERTS).get().word().key()).isEqualTo("status.outOfDate");
    later.pass();
    assertThat(jobs()).hasSize(1);

    models.alerts().syslogHost().give("10.20.0.15");
    later.pass();
    assertThat(jobs()).hasSize(2);
    assertThat(job(1).checks()).singleElement().extracting(check -> check.target().host()).isEqualTo("10.20.0.15");
    assertThat(models.alerts().test().outOfDateProperty().get()).isFalse();
  }

  @Test
  void typingWhatStoodThereBeforeMakesTheResultCurrentAgain() {
    show(StepKind.ALERTS);
    finish(0);
    String host = models.alerts().syslogHost().value();
    models.alerts().syslogHost().textProperty().set(host + "9");
    models.alerts().syslogHost().textProperty().set(host);
    later.pass();

    assertThat(models.alerts().test().outOfDateProperty().get()).isFalse();
    assertThat(models.alerts().test().phaseProperty().get()).isEqualTo(Phase.TESTED);
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void aStoppedTestIsNotMadeAgainUntilAnAnswerChanges() {
    show(StepKind.DNS);
    models.dns().test().cancel();
    assertThat(job(0).cancelled()).isTrue();
    job(0).end();
    later.pass();
    show(StepKind.SITE);
    show(StepKind.DNS);
    assertThat(jobs()).hasSize(1);

    models.dns().blockListZone().give("bl.acme.example");
    later.pass();
    assertThat(jobs()).hasSize(2);
  }

  @Test
  void pagesThatWaitFollowTheNewestFirst() {
    show(StepKind.DNS);
    show(StepKind.ALERTS);
    show(StepKind.VENDOR);
    assertThat(jobs()).hasSize(1);

    finish(0);
    assertThat(services(job(1))).contains("ntp");
    finish(1);
    assertThat(services(job(2))).containsOnly("syslog");
  }

  @Test
  void aRunOverEverythingHasTheRightOfWay() {
    show(StepKind.TEST);
    model.test(StepKind.TEST);
    later.pass();
    show(StepKind.DNS);
    model.test(StepKind.DNS);
    later.pass();
    assertThat(jobs()).hasSize(1);
    assertThat(job(0).cancelled()).isFalse();

    finish(0);
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void aTestByHandComesFirstAndThePageThatItBrokeOffFollows() {
    show(StepKind.DNS);
    model.test(StepKind.VENDOR);
    later.pass();
    assertThat(job(0).cancelled()).isTrue();
    assertThat(services(job(1))).contains("ntp");

    finish(1);
    assertThat(services(job(2))).containsOnly("dns");
  }

  @Test
  void aLoginIsMadeOnceAndNotAgainForAnotherDirectory() {
    session.workbench().answering(SampleWorkbench::loggedIn);
    show(StepKind.BACKUP);
    finish(0);

    models.backup().directory().give("/elsewhere");
    later.pass();

    assertThat(jobs()).hasSize(1);
    assertThat(models.backup().test().wordsProperty().get().key()).isEqualTo("live.byHand");
    model.test(StepKind.BACKUP);
    later.pass();
    assertThat(jobs()).hasSize(2);
  }

  @Test
  void aRefusedLoginIsNotMadeAgainUntilUserOrSecretChange() {
    session.workbench().answering(SampleWorkbench::refused);
    show(StepKind.BACKUP);
    finish(0);

    models.backup().host().give("other.acme.example");
    later.pass();
    assertThat(jobs()).hasSize(1);

    secrets.keep("backup", "first".toCharArray());
    later.pass();
    assertThat(jobs()).hasSize(2);
    finish(1);
    secrets.keep("backup", "first".toCharArray());
    later.pass();
    assertThat(jobs()).hasSize(2);

    models.backup().login().user().give("somebody");
    later.pass();
    assertThat(jobs()).hasSize(3);
  }

  @Test
  void aLoginThatWasRefusedBeforeTheSiteWasOpenedIsNotMadeAgain() throws IOException {
    Check backup = model.book().entries(StepKind.BACKUP).get(0).check();
    Run before = SampleWorkbench.run(List.of(SampleWorkbench.refused(backup)));
    SampleSession again = new SampleSession(SampleSite.whole()).with(new Earlier(List.of(before), Optional.empty()));
    again.workbench().byHand();
    open(again);
    show(StepKind.BACKUP);
    models.backup().directory().give("/elsewhere");
    later.pass();

    assertThat(again.workbench().jobs()).isEmpty();
    assertThat(model.book().entries(StepKind.BACKUP)).allMatch(entry -> entry.results().isEmpty());
  }

  @Test
  void aServerThatWasNotReachedSawNoLoginAndIsTestedAfterAnyChange() {
    session.workbench().answering(SampleWorkbench::failing);
    show(StepKind.BACKUP);
    finish(0);

    models.backup().directory().give("/elsewhere");
    later.pass();
    assertThat(jobs()).hasSize(2);
  }

  @Test
  void anotherSecretDropsTheResultOfTheOldOne() {
    session.workbench().answering(SampleWorkbench::refused);
    show(StepKind.BACKUP);
    finish(0);
    model.selfTester().onProperty().set(false);

    secrets.keep("backup", "another".toCharArray());
    later.pass();
    assertThat(model.book().entries(StepKind.BACKUP)).extracting(Entry::results).containsOnly(List.of());
  }

  @Test
  void aMessageIsSentOnceForTheSameSettings() {
    show(StepKind.ALERTS);
    finish(0);
    Syslog before = model.site().syslog();
    model.update(site -> SiteDraft.of(site).syslog(null).site());
    later.pass();
    model.update(site -> SiteDraft.of(site).syslog(before).site());
    later.pass();
    assertThat(jobs()).hasSize(1);
    assertThat(models.alerts().test().wordsProperty().get().key()).isEqualTo("live.byHand");

    models.alerts().framing().valueProperty().set(Syslog.Framing.LF);
    later.pass();
    assertThat(jobs()).hasSize(2);
  }

  @Test
  void switchedOffNothingIsTestedByItself() {
    model.selfTester().onProperty().set(false);
    show(StepKind.DNS);
    assertThat(jobs()).isEmpty();

    model.selfTester().onProperty().set(true);
    later.pass();
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void whatTheAnswersMakeNeedlessIsSaid() throws IOException {
    assertThat(model.statusProperty(StepKind.BACKUP).get().state()).isNotEqualTo(StepState.NOT_NEEDED);
    model.update(site -> SiteDraft.of(site).backup(null).site());
    later.pass();

    assertThat(model.statusProperty(StepKind.BACKUP).get().state()).isEqualTo(StepState.NOT_NEEDED);
    assertThat(model.statusProperty(StepKind.BACKUP).get().word().key()).isEqualTo("status.noBackup");
    open(new SampleSession(Site.empty()));
    assertThat(model.statusProperty(StepKind.BACKUP).get().state()).isEqualTo(StepState.UNTOUCHED);
  }

  private void show(StepKind step) {
    model.currentProperty().set(step);
    later.pass();
  }

  private List<SampleJob> jobs() {
    return session.workbench().jobs();
  }

  private SampleJob job(int number) {
    return jobs().get(number);
  }

  private void finish(int number) {
    job(number).finishAll();
    later.pass();
  }

  private static List<String> services(SampleJob job) {
    return job.checks().stream().map(Check::service).distinct().toList();
  }
}
