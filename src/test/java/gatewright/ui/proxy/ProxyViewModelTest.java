package gatewright.ui.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Way;
import gatewright.result.Cause;
import gatewright.result.Exemption;
import gatewright.result.Exemption.Standing;
import gatewright.result.PathConclusion;
import gatewright.result.Verdict;
import gatewright.session.proxy.PacFile;
import gatewright.site.Proxy;
import gatewright.site.Site;
import gatewright.ui.Immediately;
import gatewright.ui.SampleProxy;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench.SampleJob;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.model.WizardModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProxyViewModelTest {
  private SampleSession session;
  private WizardModel model;
  private ProxyViewModel page;

  private void open(Site site) throws IOException {
    session = new SampleSession(site);
    session.workbench().throughProxy();
    model = new WizardModel(OpenSite.read(session), Immediately.all());
    page = new ProxyViewModel(model, new Secrets());
  }

  private ProxyFacts facts() {
    return page.factsProperty().get();
  }

  @Test
  void bothWaysToEachHostComeToOneConclusion() throws IOException {
    open(SampleSite.whole());
    model.test(StepKind.PROXY);

    PathRow help = facts().paths().get(0);
    assertThat(help.target().host()).isEqualTo("apphelp.clearswift.com");
    assertThat(help.direct().orElseThrow().result().cause()).isEqualTo(Cause.NO_ANSWER);
    assertThat(help.proxy().result().verdict()).isEqualTo(Verdict.PASS);
    assertThat(help.proxy().status()).hasValue("200");
    assertThat(help.conclusion()).hasValue(PathConclusion.Kind.NEEDS_PROXY);
    assertThat(model.statusProperty(StepKind.PROXY).get().state()).isEqualTo(StepState.FAILING);
    assertThat(model.statusProperty(StepKind.PROXY).get().word()).isEqualTo(Message.of("status.failingResults", 1));
  }

  @Test
  void theTestOfThePageTakesTheDirectWayAlong() throws IOException {
    open(SampleSite.whole());
    session.workbench().byHand();
    model.test(StepKind.PROXY);

    SampleJob job = session.workbench().jobs().get(0);
    assertThat(job.checks()).extracting(check -> check.way()).contains(Way.DIRECT, Way.PROXY);
    assertThat(job.checks()).noneMatch(check -> check.service().equals("ntp") || check.service().equals("dns"));
    job.begin(job.checks().get(0));
    assertThat(facts().paths().get(0).proxy().progress()).isEqualTo(Progress.TESTING);
    assertThat(facts().paths().get(0).conclusion()).isEmpty();
    job.finish(job.checks().get(0));
    assertThat(facts().paths().get(0).proxy().result()).isNotNull();
  }

  @Test
  void mirrorsThatSayTheSameAreFoldedAwayAndThoseThatDoNotAreShown() throws IOException {
    open(SampleSite.whole());
    model.test(StepKind.PROXY);

    List<PathRow> all = facts().paths();
    assertThat(all).filteredOn(row -> row.service().equals("sophos-updates")).hasSize(4);
    assertThat(PathRow.telling(all)).filteredOn(row -> row.service().equals("sophos-updates")).hasSize(1);
    PathRow first = all.get(1);
    PathRow other =
        new PathRow(
            first.service(), all.get(2).target(), first.direct(), all.get(all.size() - 2).proxy(), first.conclusion());
    assertThat(PathRow.telling(List.of(first, all.get(2), other))).containsExactly(first, other);
  }

  @Test
  void inspectionIsNamedWithItsSignerAndWhereItWasSeen() throws IOException {
    open(SampleSite.whole());
    assertThat(facts().inspection()).isEmpty();
    model.test(StepKind.TEST);

    Inspection seen = facts().inspection().orElseThrow();
    assertThat(seen.byProxy()).isTrue();
    assertThat(seen.issuer()).isEqualTo(SampleProxy.ISSUER);
    assertThat(seen.licence()).isTrue();
    assertThat(seen.hosts()).containsExactly("applianceupdate.clearswift.com:443", "www.clearswift.com:443");
    assertThat(seen.chains()).extracting(Inspection.Chain::hostPort).containsExactlyElementsOf(seen.hosts());
  }

  @Test
  void theAnswerOnInspectionIsOfferedAndNotChanged() throws IOException {
    open(SampleSite.whole());
    assertThat(page.inspectionSuggestedProperty().get()).isFalse();
    model.test(StepKind.TEST);

    assertThat(page.inspectionSuggestedProperty().get()).isTrue();
    assertThat(model.site().proxy().inspectsTls()).isEqualTo(Proxy.Inspection.UNKNOWN);
    page.takeInspection();
    assertThat(model.site().proxy().inspectsTls()).isEqualTo(Proxy.Inspection.YES);
    assertThat(page.inspectionSuggestedProperty().get()).isFalse();
  }

  @Test
  void exemptionsAreListedAsSoonAsTheProxyMayInspect() throws IOException {
    open(SampleSite.whole());
    assertThat(facts().exemptions()).extracting(Exemption::reason)
        .containsExactly(Exemption.Reason.LICENCE, Exemption.Reason.FORBIDDEN);
    assertThat(facts().exemptions()).extracting(Exemption::standing).containsOnly(Standing.UNKNOWN);

    page.inspectsTls().valueProperty().set(Proxy.Inspection.NO);
    assertThat(facts().exemptions()).isEmpty();

    model.test(StepKind.PROXY);
    assertThat(facts().exemptions()).extracting(Exemption::standing).containsExactly(Standing.INTERCEPTED, Standing.UNKNOWN);
  }

  @Test
  void withoutAProxyNothingIsComparedAndInspectionIsSomebodyElses() throws IOException {
    open(SiteDraft.of(SampleSite.whole()).proxy(Proxy.none()).site());
    assertThat(facts()).isEqualTo(ProxyFacts.none());
    model.test(StepKind.TEST);

    assertThat(facts().paths()).isEmpty();
    assertThat(facts().inspection()).map(Inspection::byProxy).hasValue(false);
    assertThat(page.inspectionSuggestedProperty().get()).isFalse();
    assertThat(page.answers()).hasSize(1);
  }

  @Test
  void theNoteOnTheLoginSaysWhatTheProxyOfferedAndTook() throws IOException {
    open(SampleSite.whole());
    assertThat(facts().login()).isEmpty();
    model.test(StepKind.PROXY);

    assertThat(facts().login()).hasValue(Message.of("proxy.login.accepted", "Basic, Negotiate", "Basic"));
  }

  @Test
  void aProxyThatWasFoundIsTakenOnlyWhenItIsChosen() throws IOException {
    open(Site.empty());
    assertThat(page.found()).hasSize(4);
    assertThat(model.site().proxy()).isEqualTo(Proxy.none());

    page.take("[2001:db8::1]:3128");

    assertThat(model.site().proxy().kind()).isEqualTo(Proxy.Kind.EXPLICIT);
    assertThat(model.site().proxy().host()).isEqualTo("2001:db8::1");
    assertThat(model.site().proxy().port()).isEqualTo(3128);
  }

  @Test
  void aScriptIsReadOnRequestAndItsTroubleIsTold() throws IOException {
    open(SampleSite.whole());
    assertThat(page.script().stateProperty().get().phase()).isEqualTo(ScriptReader.Phase.IDLE);
    page.script().read();
    assertThat(page.script().stateProperty().get().phase()).isEqualTo(ScriptReader.Phase.IDLE);

    page.script().read("http://pac.acme.example/proxy.pac");
    ScriptReader.State read = page.script().stateProperty().get();
    assertThat(read.phase()).isEqualTo(ScriptReader.Phase.READ);
    assertThat(read.file().orElseThrow().answers())
        .contains(new PacFile.Answer(PacFile.Kind.PROXY, "proxy1.acme.example:8080"));

    page.script().read("http://pac.acme.example/other");
    assertThat(page.script().stateProperty().get().phase()).isEqualTo(ScriptReader.Phase.FAILED);
    assertThat(page.script().stateProperty().get().file()).isEmpty();
  }
}
