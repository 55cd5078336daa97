package gatewright.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.SampleFindings;
import gatewright.ui.SamplePages;
import gatewright.ui.SampleSite;
import gatewright.ui.TestedPage;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VendorFactsTest {
  private static final String CLOCK = "ntp/time.clearswift.net:123/udp/direct";

  @Test
  void aTimeServerTellsItsTimeAndHowGoodItIs() throws IOException {
    TestedPage<VendorViewModel> page = page().test(SamplePages::passing);

    assertThat(fact(page, CLOCK, "evidence.offsetMillis")).contains(Said.of("site.clock.behind", 0.04));
    assertThat(fact(page, CLOCK, "evidence.delayMillis")).contains(Said.of("time.millis", 18L));
    assertThat(fact(page, CLOCK, "evidence.stratum")).contains(Said.plain("2"));
    assertThat(fact(page, CLOCK, "evidence.leap")).contains(Said.of("vendor.leap.no"));
  }

  @Test
  void aServerWithoutTimeIsNotTakenForOne() throws IOException {
    TestedPage<VendorViewModel> page =
        page().test(
            only("ntp", check -> SampleFindings.of(
                check, Verdict.FAIL, Cause.CLOCK_UNSYNCHRONISED, Proof.PROTOCOL_SPOKEN, Map.of("leap", 3, "stratum", 16))));

    assertThat(fact(page, CLOCK, "evidence.leap").orElseThrow().verdict()).isEqualTo(Verdict.FAIL);
    assertThat(page.panel(CLOCK).parts()).anyMatch(Why.class::isInstance);
  }

  @Test
  void whoSignsForTheLicenceServerIsShownWithItsChain() throws IOException {
    TestedPage<VendorViewModel> page = page().test(SamplePages::passing);

    assertThat(fact(page, "vendor/licence", "vendor.path").orElseThrow().verdict()).isEqualTo(Verdict.PASS);
    assertThat(fact(page, "vendor/licence", "evidence.issuer")).contains(Said.plain("CN=Public Issuing CA 7"));
  }

  @Test
  void aDeviceOnTheWayIsNamed() throws IOException {
    TestedPage<VendorViewModel> page = page().test(SamplePages::failing);

    assertThat(fact(page, "vendor/licence", "vendor.path")).contains(Said.judged(Verdict.FAIL, "vendor.path.opened"));
    assertThat(fact(page, "vendor/licence", "evidence.inspector")).contains(Said.plain("Blue Coat"));
  }

  @Test
  void nothingIsClaimedOfAWayThatNobodySaw() throws IOException {
    TestedPage<VendorViewModel> page =
        page().test(
            only("licence-validation",
                check -> SampleFindings.of(check, Verdict.FAIL, Cause.NO_ANSWER, Proof.NAME_RESOLVED, new HashMap<>())));

    assertThat(fact(page, "vendor/licence", "vendor.path")).isEmpty();
  }

  @Test
  void everyCheckIsToldByOnePanel() throws IOException {
    TestedPage<VendorViewModel> page = page().test(SamplePages::passing);

    assertThat(page.page().panels()).flatExtracting(FactPanel::checks)
        .containsExactlyInAnyOrderElementsOf(
            page.page().test().entriesProperty().get().stream().map(entry -> entry.check().id()).toList());
  }

  private static Function<Check, Result> only(String service, Function<Check, Result> answer) {
    return check -> check.service().equals(service) ? answer.apply(check) : SamplePages.passing(check);
  }

  private static Optional<Said> fact(TestedPage<VendorViewModel> page, String panel, String name) {
    return page.panel(panel).parts().stream()
        .filter(Facts.class::isInstance)
        .flatMap(part -> ((Facts) part).facts().stream())
        .filter(fact -> fact.name().equals(Message.of(name)))
        .map(Fact::said)
        .findFirst();
  }

  private static TestedPage<VendorViewModel> page() throws IOException {
    return TestedPage.open(SampleSite.whole(), List.of(), VendorViewModel::new);
  }
}
