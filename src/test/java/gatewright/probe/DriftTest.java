package gatewright.probe;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Roads;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.catalogue.Transport;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final String RETIRED = "184.72.245.1";
  private static final String DOCUMENTED = "185.155.104.24";
  private static final String OTHER = "203.0.113.9";

  private final Drift drift = new Drift(Map.of(Roads.ip(RETIRED), "2018-11-22"));
  private final Trace trace = new Trace(System.nanoTime(), new Redactor());

  private static Check check(boolean byAddress, String... documented) {
    Target target = new Target("sav.example", 80, Transport.TCP);
    return new Check(
        "sophos-updates/sav.example:80/direct", "sophos-updates", "FR-001.1", Purpose.REQUIRED, "gw1", target, Way.DIRECT,
        new Question.Web(), Proof.PROTOCOL_SPOKEN, List.of(documented), byAddress);
  }

  private Finding weigh(Check check, String address, Finding finding) {
    return drift.weigh(check, Roads.ip(address), new Conversation.Outcome(finding, trace, 5)).finding();
  }

  @Test
  void nameThatLeadsToARetiredAddressIsAWarningAtEverySite() {
    Finding finding = weigh(check(false, DOCUMENTED), RETIRED, Finding.pass());
    assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding.cause()).isEqualTo(Cause.RETIRED_ADDRESS);
    assertThat(trace.notes()).first().asString().contains(RETIRED).contains("2018-11-22").contains("in the vendor's name");
  }

  @Test
  void failureKeepsItsOwnCauseAndGetsANote() {
    Finding finding = weigh(check(false), RETIRED, Finding.of(Cause.NO_ANSWER));
    assertThat(finding.cause()).isEqualTo(Cause.NO_ANSWER);
    assertThat(trace.notes()).hasSize(1);
  }

  @Test
  void addressThatTheDocumentDoesNotHaveMattersOnlyWhereRulesGoByAddress() {
    assertThat(weigh(check(false, DOCUMENTED), OTHER, Finding.pass())).isEqualTo(Finding.pass());
    assertThat(trace.notes()).isEmpty();
    Finding finding = weigh(check(true, DOCUMENTED), OTHER, Finding.pass());
    assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding.cause()).isEqualTo(Cause.ADDRESS_DRIFT);
  }

  @Test
  void documentedAddressAndServiceWithoutAnyAreFine() {
    assertThat(weigh(check(true, DOCUMENTED), DOCUMENTED, Finding.pass())).isEqualTo(Finding.pass());
    assertThat(weigh(check(true), OTHER, Finding.pass())).isEqualTo(Finding.pass());
  }
}
