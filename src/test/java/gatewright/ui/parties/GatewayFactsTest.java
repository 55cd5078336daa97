package gatewright.ui.parties;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Cause;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.site.Gateway;
import gatewright.site.Site;
import gatewright.ui.SamplePages;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.TestedPage;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayFactsTest {
  @Test
  void whetherTheWorkstationIsInTheGatewaysNetworkIsSaidForEachAddress() {
    assertThat(near("10.0.0.2")).isEqualTo(Said.judged(Verdict.PASS, "site.near.yes", "10.0.0.5/24", "10.0.0.2"));
    assertThat(near("10.20.0.2").words()).isEqualTo(Message.of("site.near.no", "10.20.0.2"));
    assertThat(near("10.0.0.5")).isEqualTo(Said.judged(Verdict.PASS, "site.near.self", "10.0.0.5"));
    assertThat(near("2001:db8:1::2").words().key()).isEqualTo("site.near.yes");
  }

  @Test
  void withoutPrefixLengthsNothingIsClaimed() {
    Vantage old = new Vantage("workstation", Vantage.Role.WORKSTATION, "", List.of("10.0.0.5"), List.of(), null);

    assertThat(near(old, "10.0.0.2")).isEqualTo(Said.of("site.near.unknown", "10.0.0.2"));
  }

  @Test
  void anInstalledGatewayTellsWhatItAnswers() throws IOException {
    TestedPage<SiteViewModel> page = page().test(SamplePages::passing);

    FactPanel gateway = page.panel("gateway/gw1");
    assertThat(facts(gateway)).extracting(fact -> fact.name().key()).containsExactly("site.near", "site.service", "site.service");
    assertThat(gateway.standing().verdict()).isEqualTo(Verdict.PASS);
    assertThat(gateway.checks()).hasSize(2);
  }

  @Test
  void aPlannedGatewayIsNotCalledUndecided() throws IOException {
    FactPanel gateway = page().test(SamplePages::passing).panel("gateway/gw2");

    assertThat(gateway.standing()).isNull();
    assertThat(gateway.parts()).contains(new Remark("neutral", null, Message.of("site.planned")));
  }

  @Test
  void aGatewayThatDoesNotAnswerSaysWhy() throws IOException {
    FactPanel gateway = page().test(SamplePages::failing).panel("gateway/gw1");

    assertThat(gateway.standing().verdict()).isEqualTo(Verdict.FAIL);
    assertThat(gateway.parts()).filteredOn(Why.class::isInstance)
        .singleElement().satisfies(why -> assertThat(((Why) why).result().cause()).isEqualTo(Cause.NO_ANSWER));
  }

  @Test
  void theClockIsAsTheTimeServersLastSaid() throws IOException {
    TestedPage<SiteViewModel> page = page();
    assertThat(clock(page)).isEqualTo(Said.of("site.clock.unknown"));

    page.session().workbench().answering(SamplePages::failing);
    page.model().test(StepKind.VENDOR);

    assertThat(clock(page)).isEqualTo(Said.judged(Verdict.WARN, "site.clock.ahead", 4.2));
    assertThat(page.panel("clock").hint().arguments()).contains("time.clearswift.net");
  }

  private static Said clock(TestedPage<SiteViewModel> page) {
    return facts(page.panel("clock")).get(0).said();
  }

  private static Said near(String address) {
    return near(SampleWorkbench.vantage(), address);
  }

  private static Said near(Vantage here, String address) {
    Gateway gateway = new Gateway("gw1", "", List.of(address), "", null, Gateway.State.INSTALLED, null);
    Site site = SiteDraft.of(Site.empty()).gateways(List.of(gateway)).site();
    return new GatewayFacts(site, here).of(List.of(), List.of()).stream()
        .filter(panel -> panel.key().equals("gateway/gw1"))
        .map(panel -> facts(panel).get(0).said())
        .findFirst()
        .orElseThrow();
  }

  private static List<Fact> facts(FactPanel panel) {
    return panel.parts().stream()
        .filter(Facts.class::isInstance)
        .flatMap(part -> ((Facts) part).facts().stream())
        .toList();
  }

  private static TestedPage<SiteViewModel> page() throws IOException {
    Site site = SampleSite.whole();
    return TestedPage.open(site, SamplePages.checks(site), SiteViewModel::new);
  }
}
