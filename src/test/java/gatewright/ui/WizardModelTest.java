package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Dns;
import gatewright.site.Site;
import gatewright.ui.Immediately.Later;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.Entry;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.model.WizardModel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WizardModelTest {
  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());
  private WizardModel model;
  private StepModels models;

  @BeforeEach
  void open() throws IOException {
    session.workbench().byHand();
    model = new WizardModel(OpenSite.read(session), later.background());
    models = StepModels.of(model, new Secrets(), Locale.ENGLISH);
  }

  @Test
  void openingASiteChangesNothingInIt() {
    later.pass();
    models.asking(StepKind.SITE).orElseThrow().leave();
    for (StepKind step : StepKind.values()) {
      models.asking(step).ifPresent(page -> page.leave());
    }
    later.pass();

    assertThat(model.site()).isEqualTo(SampleSite.whole());
    assertThat(session.saves()).isEmpty();
  }

  @Test
  void severalAnswersAreSavedTogetherAfterAPause() {
    models.backup().host().give("files.acme.example");
    models.backup().directory().give("/seg");
    assertThat(session.saves()).isEmpty();

    later.pass();

    assertThat(session.saves()).hasSize(1);
    assertThat(session.saves().get(0).backup().host()).isEqualTo("files.acme.example");
    assertThat(session.saves().get(0).backup().directory()).isEqualTo("/seg");
  }

  @Test
  void aWrongAnswerIsNeverSavedAndNeverLost() {
    models.backup().port().give("70000");
    later.pass();

    assertThat(session.saves()).isEmpty();
    assertThat(model.site().backup().port()).isEqualTo(22);
    assertThat(models.backup().port().textProperty().get()).isEqualTo("70000");
    assertThat(model.statusProperty(StepKind.BACKUP).get().state()).isEqualTo(StepState.PROBLEMS);
  }

  @Test
  void aFailedSaveIsSaidAndTheNextOneGoesThrough() {
    session.failSaving(new IOException("disk full"));
    models.backup().directory().give("/one");
    later.pass();
    assertThat(model.saver().failedProperty().get()).isTrue();
    assertThat(model.saver().stateProperty().get().arguments()).containsExactly("disk full");

    session.failSaving(null);
    models.backup().directory().give("/two");
    later.pass();
    assertThat(model.saver().failedProperty().get()).isFalse();
    assertThat(session.saves()).hasSize(1);
  }

  @Test
  void closingSavesWhatIsWaitingAndThenClosesTheSession() {
    models.backup().directory().give("/last");
    model.close().join();

    assertThat(session.saves()).hasSize(1);
    assertThat(session.closed()).isTrue();
  }

  @Test
  void resultsAppearInBatchesTenASecondAtMost() {
    later.pass();
    model.test(StepKind.TEST);
    SampleWorkbench.SampleJob job = session.workbench().jobs().get(0);
    int waits = later.times().size();
    long revision = model.book().revisionProperty().get();

    job.checks().forEach(job::begin);
    job.checks().forEach(job::finish);

    assertThat(later.times()).hasSize(waits + 1);
    assertThat(later.times().get(waits).toMillis()).isGreaterThanOrEqualTo(100);
    assertThat(model.book().revisionProperty().get()).isEqualTo(revision);
    later.pass();
    assertThat(model.book().revisionProperty().get()).isEqualTo(revision + 1);
    assertThat(model.book().entries()).allMatch(entry -> entry.progress() == Progress.DONE);
  }

  @Test
  void anAnswerDropsTheResultsThatItMakesStaleAndNoOthers() {
    later.pass();
    model.test(StepKind.TEST);
    session.workbench().jobs().get(0).finishAll();
    later.pass();

    model.update(
        site ->
            SiteDraft.of(site)
                .dns(new Dns(Dns.Kind.INTERNAL, List.of("10.20.0.53", "10.20.0.99"), "zen.spamhaus.org"))
                .site());
    later.pass();

    List<String> untested =
        model.book().entries().stream()
            .filter(entry -> entry.results().isEmpty())
            .map(entry -> entry.check().target().host())
            .distinct()
            .collect(Collectors.toList());
    assertThat(untested).containsExactly("10.20.0.99");
    assertThat(model.book().service("dns")).isEmpty();
    assertThat(model.book().service("ntp")).isPresent();
  }

  @Test
  void lateResultsOfACheckThatChangedMeanwhileAreDropped() {
    later.pass();
    model.test(StepKind.TEST);
    SampleWorkbench.SampleJob job = session.workbench().jobs().get(0);
    model.update(site -> SiteDraft.of(site).dns(new Dns(Dns.Kind.INTERNAL, site.dns().servers(), null)).site());
    later.pass();

    job.finishAll();
    later.pass();

    List<Entry> dns = model.book().entries(StepKind.DNS);
    assertThat(dns).isNotEmpty().allMatch(entry -> entry.results().isEmpty());
    assertThat(model.book().entries(StepKind.BACKUP)).allMatch(entry -> !entry.results().isEmpty());
  }

  @Test
  void cancellingReachesTheJobAndWhatIsKnownStays() {
    later.pass();
    model.test(StepKind.TEST);
    SampleWorkbench.SampleJob job = session.workbench().jobs().get(0);
    job.finish(job.checks().get(0));
    model.tester().cancel();
    assertThat(job.cancelled()).isTrue();

    job.end();
    later.pass();

    assertThat(model.tester().isRunning()).isFalse();
    assertThat(model.book().number(entry -> entry.progress() == Progress.DONE)).isEqualTo(1);
    assertThat(model.book().number(entry -> entry.progress() == Progress.UNTESTED)).isEqualTo(model.book().entries().size() - 1);
  }

  @Test
  void aRunThatWasBrokenOffIsSaidAndOnlyItsRestIsTested() throws IOException {
    later.pass();
    List<Check> planned = model.planProperty().get().checks();
    List<Result> known = planned.stream().limit(5).map(SampleWorkbench::result).toList();
    String half = planned.get(4).id();
    session.with(
        new Earlier(
            List.of(SampleWorkbench.run(known)), Optional.of(new Earlier.BrokenOff(SampleWorkbench.AT, 5, Set.of(half)))));
    WizardModel again = new WizardModel(OpenSite.read(session), later.background());
    later.pass();
    assertThat(again.brokenOffProperty().get().results()).isEqualTo(5);

    again.testRest();
    later.pass();

    List<SampleWorkbench.SampleJob> jobs = session.workbench().jobs();
    assertThat(jobs.get(jobs.size() - 1).checks())
        .extracting(Check::id)
        .containsExactlyElementsOf(planned.stream().skip(4).map(Check::id).toList());
    assertThat(again.brokenOffProperty().get()).isNull();
  }

  @Test
  void resultsOfSeveralEarlierRunsAreShownTogetherTheNewestFirst() throws IOException {
    later.pass();
    List<Result> all = model.planProperty().get().checks().stream().map(SampleWorkbench::result).toList();
    List<Result> dns = all.stream().filter(result -> result.service().equals("dns")).toList();
    session.with(new Earlier(List.of(SampleWorkbench.run(dns), SampleWorkbench.run(all)), Optional.empty()));
    WizardModel again = new WizardModel(OpenSite.read(session), later.background());
    later.pass();

    assertThat(again.book().entries()).allMatch(entry -> entry.progress() == Progress.DONE);
    assertThat(again.book().service("licence-validation")).isPresent();
  }

  @Test
  void testingAPartOfAServiceAgainDoesNotHideWhatTheOthersFound() {
    later.pass();
    model.test(StepKind.TEST);
    session.workbench().jobs().get(0).finishAll();
    later.pass();
    Verdict before = model.book().service("dns").orElseThrow().verdict();

    model.testUnsettled();
    SampleWorkbench.SampleJob again = session.workbench().jobs().get(1);
    assertThat(model.book().service("dns")).isEmpty();
    again.finishAll();
    later.pass();

    assertThat(model.book().service("dns").orElseThrow().verdict()).isEqualTo(before);
  }

  @Test
  void aPageThatIsTestedInPartDoesNotPass() {
    later.pass();
    model.test(StepKind.VENDOR);
    SampleWorkbench.SampleJob job = session.workbench().jobs().get(0);
    job.checks().stream().filter(check -> check.service().equals("online-help")).forEach(job::finish);
    job.end();
    later.pass();

    assertThat(model.statusProperty(StepKind.TEST).get().word().key()).isEqualTo("status.partly");
    assertThat(model.statusProperty(StepKind.VENDOR).get().state()).isEqualTo(StepState.COMPLETE);
  }

  @Test
  void aNewSiteBeginsUntouched() throws IOException {
    WizardModel fresh = new WizardModel(OpenSite.read(new SampleSession(Site.empty())), later.background());
    StepModels pages = StepModels.of(fresh, new Secrets(), Locale.ENGLISH);

    for (StepKind step : StepKind.values()) {
      assertThat(fresh.statusProperty(step).get().state()).as(step.name()).isEqualTo(StepState.UNTOUCHED);
    }
    pages.site().leave();
    assertThat(fresh.statusProperty(StepKind.SITE).get().state()).isEqualTo(StepState.PROBLEMS);
  }

  @Test
  void aPeerGoesWithItsGateway() {
    models.site().gateways().remove(models.site().gateways().rows().get(1));

    assertThat(model.site().peers()).isEmpty();
    assertThat(models.extras().peers().rows()).isEmpty();
  }

  @Test
  void theTicketIsTheSameOnBothPagesThatAskForIt() {
    models.documents().form().ticket().give("CHG9");
    assertThat(models.site().ticket().value()).isEqualTo("CHG9");

    models.site().ticket().give("CHG10");
    assertThat(models.documents().form().ticket().value()).isEqualTo("CHG10");
    assertThat(model.site().customer().ticket()).isEqualTo("CHG10");
  }
}
