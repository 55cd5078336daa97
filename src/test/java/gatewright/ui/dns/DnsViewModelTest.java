package gatewright.ui.dns;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Question;
import gatewright.result.Verdict;
import gatewright.site.Site;
import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench.SampleJob;
import gatewright.ui.answer.Message;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.PageTest.Phase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DnsViewModelTest {
  private final Later later = new Later();

  @Test
  void aCompletePageIsTestedByItself() throws IOException {
    SampleSession session = new SampleSession(Site.empty());
    session.workbench().byHand();
    WizardModel model = new WizardModel(OpenSite.read(session), later.background());
    DnsViewModel dns = new DnsViewModel(model);
    model.selfTester().onProperty().set(true);
    model.currentProperty().set(StepKind.DNS);
    later.pass();
    assertThat(session.workbench().jobs()).isEmpty();
    assertThat(dns.test().phaseProperty().get()).isEqualTo(Phase.INCOMPLETE);

    dns.servers().add("10.20.0.53");
    assertThat(session.workbench().jobs()).isEmpty();
    later.pass();

    assertThat(session.workbench().jobs()).hasSize(1);
    assertThat(session.workbench().jobs().get(0).checks()).allMatch(check -> check.service().equals("dns"));
    assertThat(dns.test().phaseProperty().get()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void anotherZoneCancelsTheTestAndTheServersAreTestedAnew() throws IOException {
    SampleSession session = new SampleSession(SampleSite.whole());
    session.workbench().byHand();
    WizardModel model = new WizardModel(OpenSite.read(session), later.background());
    DnsViewModel dns = new DnsViewModel(model);
    model.selfTester().onProperty().set(true);
    model.currentProperty().set(StepKind.DNS);
    later.pass();
    SampleJob first = session.workbench().jobs().get(0);

    dns.blockListZone().give("bl.acme.example");
    later.pass();
    assertThat(first.cancelled()).isTrue();
    assertThat(first.forgotten()).hasSize(6);
    first.end();
    later.pass();

    SampleJob last = session.workbench().jobs().get(1);
    assertThat(last.checks()).hasSize(6).allMatch(
        check -> ((Question.NameServer) check.question()).blockListZone().equals("bl.acme.example"));
  }

  @Test
  void anotherServerIsTestedAfterThoseThatAreUnderWay() throws IOException {
    SampleSession session = new SampleSession(SampleSite.whole());
    session.workbench().byHand();
    WizardModel model = new WizardModel(OpenSite.read(session), later.background());
    DnsViewModel dns = new DnsViewModel(model);
    model.selfTester().onProperty().set(true);
    model.currentProperty().set(StepKind.DNS);
    later.pass();
    SampleJob first = session.workbench().jobs().get(0);

    dns.servers().add("10.20.0.55");
    later.pass();
    assertThat(first.cancelled()).isFalse();
    assertThat(session.workbench().jobs()).hasSize(1);
    first.finishAll();
    later.pass();

    assertThat(session.workbench().jobs().get(1).checks()).hasSize(2)
        .allMatch(check -> check.target().host().equals("10.20.0.55"));
  }

  @Test
  void severalEditsAreTestedOnce() throws IOException {
    SampleSession session = new SampleSession(Site.empty());
    session.workbench().byHand();
    WizardModel model = new WizardModel(OpenSite.read(session), later.background());
    DnsViewModel dns = new DnsViewModel(model);
    model.selfTester().onProperty().set(true);
    model.currentProperty().set(StepKind.DNS);
    dns.servers().add("10.20.0.53");
    dns.servers().add("10.20.0.54");
    dns.servers().add("10.20.0.55");
    later.pass();

    assertThat(session.workbench().jobs()).hasSize(1);
    assertThat(session.workbench().jobs().get(0).checks()).hasSize(6);
  }

  @Test
  void serversAreJudgedAndRankedWithReasons() throws IOException {
    SampleSession session = new SampleSession(SampleSite.whole());
    WizardModel model = new WizardModel(OpenSite.read(session), later.background());
    DnsViewModel dns = new DnsViewModel(model);
    later.pass();
    model.test(StepKind.DNS);
    later.pass();

    List<ServerFacts> facts = dns.facts();
    assertThat(facts).extracting(ServerFacts::server).containsExactly("10.20.0.53", "10.20.0.54", "8.8.8.8");
    assertThat(facts).extracting(ServerFacts::verdict).containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.FAIL);
    assertThat(facts.get(0).samples()).hasSize(20);
    assertThat(facts.get(1).lost()).isEqualTo(2);
    assertThat(facts.get(2).operator()).isEqualTo("Google");
    List<Ranking.Place> places = Ranking.of(facts);
    assertThat(places).extracting(Ranking.Place::number).containsExactly(1, 0, 0);
    assertThat(places.get(0).reason()).isEqualTo(Message.of("dns.rank.only"));
  }

  @Test
  void resolversOfTheWorkstationAreOfferedUnlessTheyAreInTheList() throws IOException {
    WizardModel model = new WizardModel(OpenSite.read(new SampleSession(SampleSite.whole())), later.background());

    assertThat(new DnsViewModel(model).found()).containsExactly("10.0.0.1");
  }

  @Test
  void aServerThatTheWorkstationUsesIsKnownByItsPlaceThere() throws IOException {
    SampleSession session = new SampleSession(SampleSite.whole());
    DnsViewModel dns = new DnsViewModel(new WizardModel(OpenSite.read(session), later.background()));

    assertThat(dns.ofWorkstation("10.20.0.53")).isEqualTo(1);
    assertThat(dns.ofWorkstation("10.0.0.1")).isEqualTo(2);
    assertThat(dns.ofWorkstation("8.8.8.8")).isZero();
  }

  @Test
  void aPublicServerIsKnownBeforeItIsTested() throws IOException {
    SampleSession session = new SampleSession(SampleSite.whole());
    session.workbench().byHand();
    DnsViewModel dns = new DnsViewModel(new WizardModel(OpenSite.read(session), later.background()));

    assertThat(dns.facts("8.8.8.8").orElseThrow().operator()).isEqualTo("Google");
    assertThat(dns.facts("8.8.8.8").orElseThrow().verdict()).isNull();
    assertThat(dns.facts("10.20.0.53").orElseThrow().operator()).isNull();
    assertThat(dns.facts("192.0.2.53")).isEmpty();
  }
}
