package gatewright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.result.KnownHosts;
import gatewright.result.ShownIdentity;
import gatewright.result.Verdict;
import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench.SampleJob;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.WizardModel;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());
  private RunViewModel run;

  @BeforeEach
  void open() throws IOException {
    session.workbench().byHand();
    run = new RunViewModel(new WizardModel(OpenSite.read(session), later.background()));
    later.pass();
  }

  @Test
  void checksStandUnderTheirAreasAndControlsAreFoldedAway() {
    List<String> areas =
        run.items().stream().filter(Group.class::isInstance).map(RunItem::key).collect(Collectors.toList());

    assertThat(areas).containsExactly("NAMES", "VENDOR", "ANTIVIRUS", "TIME", "FILES", "ALERTS", "CONTROL");
    assertThat(run.items().get(run.items().size() - 1)).isInstanceOf(Group.class);
    assertThat(run.items()).filteredOn(Needless.class::isInstance).hasSize(1);
  }

  @Test
  void countsComeFromWhatCountsOnly() {
    finish();

    assertThat(run.tallyProperty().get().of(Verdict.FAIL)).isEqualTo(4);
    assertThat(run.tallyProperty().get().of(Verdict.INCONCLUSIVE)).isEqualTo(1);
    assertThat(run.tallyProperty().get().of(Verdict.NOT_APPLICABLE)).isEqualTo(1);
    assertThat(run.tallyProperty().get().done()).isEqualTo(run.tallyProperty().get().total());
  }

  @Test
  void theFilterFindsHostsAndCauses() {
    finish();
    run.filterProperty().set("sav-update-3");
    assertThat(lines()).hasSize(1);

    run.filterProperty().set("tls_intercepted");
    assertThat(lines()).extracting(line -> line.check().service()).containsExactly("licence-validation");
  }

  @Test
  void needsActionLeavesOutWhatPasses() {
    finish();
    run.showProperty().set(Show.ACTION);

    assertThat(lines()).isNotEmpty().noneMatch(line -> line.verdict() == Verdict.PASS);
  }

  @Test
  void theChosenRowStaysChosenWhenItsResultArrives() {
    run.start();
    SampleJob job = session.workbench().jobs().get(0);
    Line waiting = lines().get(0);
    run.selectedProperty().set(waiting);

    job.begin(waiting.check());
    job.finish(waiting.check());
    later.pass();

    assertThat(run.selectedProperty().get()).isInstanceOf(Line.class);
    assertThat(((Line) run.selectedProperty().get()).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aFoldedGroupKeepsItsHead() {
    Group names = (Group) run.items().get(0);
    int before = run.items().size();
    run.toggle(names);

    assertThat(run.items().size()).isLessThan(before);
    assertThat(run.items().get(0)).isEqualTo(new Group(Grouping.AREA, "NAMES", names.counts(), 0, true));
  }

  @Test
  void testingAgainTakesOnlyWhatDidNotPass() {
    finish();
    run.again();
    later.pass();

    SampleJob again = session.workbench().jobs().get(1);
    assertThat(again.checks()).extracting(check -> check.service()).contains("licence-validation", "backup");
    assertThat(again.checks()).extracting(check -> check.service()).doesNotContain("online-help", "ntp", "syslog");
  }

  @Test
  void aHostKeyThatNobodyConfirmedCanBeAndIsTestedAgain() {
    finish();
    Line backup = lines().stream().filter(line -> line.check().service().equals("backup")).findFirst().orElseThrow();
    ShownIdentity shown = run.confirmable(backup).orElseThrow();
    assertThat(shown.kind()).isEqualTo(KnownHosts.Kind.HOST_KEY);
    assertThat(shown.fingerprint()).startsWith("SHA256:k7Qe");

    run.confirm(backup);
    later.pass();

    assertThat(session.confirmed()).containsExactly(shown);
    assertThat(session.workbench().jobs().get(1).checks())
        .filteredOn(check -> !check.service().equals(Check.CONTROL))
        .containsExactly(backup.check());
  }

  @Test
  void nothingElseIsOfferedForConfirmation() {
    finish();
    assertThat(lines())
        .filteredOn(line -> !line.check().service().equals("backup"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(run.confirmable(line)).isEmpty());
  }

  private void finish() {
    run.start();
    session.workbench().jobs().get(0).finishAll();
    later.pass();
  }

  private List<Line> lines() {
    return run.items().stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
  }
}
