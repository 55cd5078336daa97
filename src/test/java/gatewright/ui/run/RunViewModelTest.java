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
import gatewright.ui.trust.TrustQuestion;
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
  void theFilterFindsAllWordsInAnyOrderAndWhatTheWindowShows() {
    finish();
    run.filterProperty().set("443 licence");
    assertThat(lines()).hasSize(1);

    run.speak(item -> item instanceof Line line && line.verdict() == Verdict.WARN ? "Warnung" : "");
    run.filterProperty().set("warnung");
    assertThat(lines()).extracting(line -> line.check().service()).containsExactly("ntp");
  }

  @Test
  void rowsStandUnderWhoMustAct() {
    finish();
    run.groupingProperty().set(Grouping.OWNER);

    assertThat(groups()).containsExactly("NETWORK", "NOBODY", "CONTROL");
    assertThat(((Group) run.items().get(0)).counts()).containsEntry(Verdict.FAIL, 4);
    assertThat(lines().get(0).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void withoutGroupsTheWorstOrTheSlowestComesFirst() {
    finish();
    run.groupingProperty().set(Grouping.NONE);
    run.orderProperty().set(Order.STATUS);
    assertThat(groups()).isEmpty();
    assertThat(lines()).extracting(Line::verdict).startsWith(Verdict.FAIL, Verdict.FAIL, Verdict.FAIL, Verdict.FAIL, Verdict.WARN);

    run.orderProperty().set(Order.TIME);
    assertThat(lines().get(0).result().millis()).isEqualTo(10_012);
    run.reversedProperty().set(true);
    assertThat(lines().get(0).result().millis()).isEqualTo(52);
  }

  @Test
  void requestNumbersAreSortedAsNumbers() {
    finish();
    run.groupingProperty().set(Grouping.NONE);
    run.orderProperty().set(Order.REQUEST);

    assertThat(lines()).extracting(line -> line.check().flow()).startsWith("FR-001.1").endsWith("FR-007.1", (String) null);
  }

  @Test
  void eachMessageThatNobodyConfirmedIsAskedAboutBelowItsRow() {
    finish();
    int at = run.items().indexOf(lines().stream().filter(line -> line.verdict() == Verdict.UNCONFIRMED).findFirst().orElseThrow());
    assertThat(run.items().get(at + 1)).isInstanceOf(RunItem.Ask.class);
    Line syslog = ((RunItem.Ask) run.items().get(at + 1)).about();

    assertThat(run.confirm(syslog, true)).as("nobody says so").isFalse();
    run.operatorProperty().set("M. Novak");
    assertThat(run.confirm(syslog, true)).isTrue();
    later.pass();

    assertThat(run.items()).noneMatch(RunItem.Ask.class::isInstance);
    assertThat(lines()).filteredOn(line -> line.check().service().equals("syslog")).extracting(Line::verdict)
        .containsExactly(Verdict.CONFIRMED);
  }

  @Test
  void rowsThatDidNotChangeAreTheSameObjects() {
    run.start();
    SampleJob job = session.workbench().jobs().get(0);
    job.finish(job.checks().get(0));
    later.pass();
    List<Line> before = lines();

    job.finish(job.checks().get(8));
    later.pass();

    assertThat(lines()).filteredOn(line -> before.stream().anyMatch(old -> old == line)).hasSize(before.size() - 1);
  }

  @Test
  void theDetailsMoveFromLineToLineAndStayAtTheEnds() {
    finish();
    run.selectedProperty().set(lines().get(0));
    run.move(-1);
    assertThat(run.selectedProperty().get()).isEqualTo(lines().get(0));
    run.move(1);
    assertThat(run.selectedProperty().get()).isEqualTo(lines().get(1));
    run.move(1000);
    assertThat(run.selectedProperty().get()).isEqualTo(lines().get(lines().size() - 1));
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
    TrustQuestion question = run.question(backup).orElseThrow();
    ShownIdentity shown = question.shown();
    assertThat(shown.kind()).isEqualTo(KnownHosts.Kind.HOST_KEY);
    assertThat(shown.fingerprint()).startsWith("SHA256:k7Qe");

    run.answer(question, true);
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
        .allSatisfy(line -> assertThat(run.question(line)).isEmpty());
  }

  private void finish() {
    run.start();
    session.workbench().jobs().get(0).finishAll();
    later.pass();
  }

  private List<String> groups() {
    return run.items().stream().filter(Group.class::isInstance).map(RunItem::key).toList();
  }

  private List<Line> lines() {
    return run.items().stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
  }
}
