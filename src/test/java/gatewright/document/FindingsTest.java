package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private final Plan plan = Samples.plan();
  private final Check backup = plan.checks().stream().filter(check -> check.service().equals("backup")).findFirst().orElseThrow();

  @Test
  void newestResultOfEachVantageCounts() {
    Findings findings =
        new Findings(plan, List.of(run(SampleRuns.WORKSTATION, Verdict.PASS, null), run(SampleRuns.GATEWAY, Verdict.PASS, null),
        run(SampleRuns.WORKSTATION, Verdict.FAIL, Cause.NO_ANSWER)));

    assertThat(findings.ofMember("FR-005.1")).extracting(
        finding -> finding.vantage().name()).containsExactly("workstation", "gw1");
    assertThat(findings.ofMember("FR-005.1")).extracting(finding -> finding.result().verdict()).containsOnly(Verdict.PASS);
  }

  @Test
  void cutOffCheckDoesNotHideAnOlderResult() {
    Findings findings =
        new Findings(
            plan,
            List.of(run(SampleRuns.WORKSTATION, Verdict.NOT_TESTED, Cause.CANCELLED),
                run(SampleRuns.WORKSTATION, Verdict.PASS, null)));

    assertThat(findings.ofMember("FR-005.1")).extracting(finding -> finding.result().verdict()).containsExactly(Verdict.PASS);
  }

  @Test
  void resultsOfChecksNoLongerPlannedAreLeftOutAndCounted() {
    Findings findings =
        new Findings(
            new Plan(List.of(), List.of(), List.of(), RequestNumbers.none()),
            List.of(run(SampleRuns.WORKSTATION, Verdict.PASS, null)));

    assertThat(findings.all()).isEmpty();
    assertThat(findings.leftOut()).isEqualTo(1);
  }

  @Test
  void gatewaysWordOnAServiceComesBeforeANewerOneFromElsewhere() {
    Run workstation = SampleRuns.run(
        SampleRuns.WORKSTATION, null, Samples.AT, List.of(new ServiceResult("backup", Verdict.PASS, null, "")), List.of());
    Run gateway =
        SampleRuns.run(
            SampleRuns.GATEWAY, null, Samples.AT.minusSeconds(60),
            List.of(new ServiceResult("backup", Verdict.FAIL, Cause.NO_ANSWER, "")), List.of());

    assertThat(new Findings(plan, List.of(workstation, gateway)).service("backup"))
        .get()
        .extracting(ServiceResult::verdict)
        .isEqualTo(Verdict.FAIL);
  }

  private Run run(Vantage from, Verdict verdict, Cause cause) {
    return SampleRuns.run(
        from, null, Samples.AT, List.of(),
            List.of(SampleRuns.result(backup, from, "10.10.4.20", verdict, cause, Proof.PORT_OPEN, Map.of())));
  }
}
