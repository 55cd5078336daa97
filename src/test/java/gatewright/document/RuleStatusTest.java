package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleStatusTest {
  private static final Vantage SECOND =
      new Vantage("second", Vantage.Role.GATEWAY, "", List.of("10.20.0.3"), List.of(), null);

  private final Plan plan = Samples.plan();
  private final Flow backup = flow("FR-005");

  @Test
  void onlyAGatewaysOwnRunVerifiesARule() {
    assertThat(of(backup, run(SampleRuns.WORKSTATION, Verdict.PASS, null))).isEqualTo(Standing.PASSES_ELSEWHERE);
    assertThat(of(backup, run(SampleRuns.GATEWAY, Verdict.PASS, null))).isEqualTo(Standing.PARTLY_VERIFIED);
    assertThat(
        of(backup, run(SampleRuns.GATEWAY, Verdict.PASS, null), run(SECOND, Verdict.PASS, null))).isEqualTo(Standing.VERIFIED);
    assertThat(
        of(flow("FR-011"), runOf("FR-011.1", SampleRuns.GATEWAY, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN)))
            .isEqualTo(Standing.VERIFIED);
  }

  @Test
  void whatOneGatewayLacksIsNamed() {
    RuleStatus statuses = statuses(run(SampleRuns.GATEWAY, Verdict.PASS, null));

    assertThat(statuses.status(backup).word()).isEqualTo("verified from gateway gw1 10.20.0.2");
    assertThat(statuses.status(backup).detail()).isEqualTo("not yet from gw2");
  }

  @Test
  void gatewaysFailureOutweighsAnotherPlacesPass() {
    assertThat(
        of(backup, run(SampleRuns.GATEWAY, Verdict.FAIL, Cause.NO_ANSWER), run(SampleRuns.WORKSTATION, Verdict.PASS, null)))
        .isEqualTo(Standing.BLOCKED);
  }

  @Test
  void refusedLoginShowsThatTheRuleIsThere() {
    assertThat(of(backup, run(SampleRuns.WORKSTATION, Verdict.FAIL, Cause.LOGIN_REFUSED))).isEqualTo(Standing.PASSES_ELSEWHERE);
  }

  @Test
  void connectionsToAGatewayAreNeverVerifiedFromOne() {
    Flow console = flow("FR-006");
    Run run = runOf("FR-006.1", SampleRuns.GATEWAY, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN);

    assertThat(statuses(run).of(console, console.members().get(0))).isEqualTo(Standing.PASSES_ELSEWHERE);
  }

  @Test
  void withoutARunNothingIsKnown() {
    assertThat(of(backup)).isEqualTo(Standing.NOT_TESTED_YET);
    assertThat(of(flow("FR-004"))).isEqualTo(Standing.NOT_TESTABLE);
  }

  @Test
  void flowStandsAsItsWorstMemberAndNamesIt() {
    Flow dns = flow("FR-001");
    Run run = SampleRuns.workstationRun(null);

    assertThat(of(dns, run)).isEqualTo(Standing.BLOCKED);
    assertThat(statuses(run).status(dns).detail()).isEqualTo("FR-001.2: Name server silent");
  }

  @Test
  void openPortThatIsNotProvedFurtherIsOpenFromElsewhereAndSaysSo() {
    Run half = runOf("FR-005.1", SampleRuns.WORKSTATION, Verdict.INCONCLUSIVE, null, Proof.PORT_OPEN);
    Run less = runOf("FR-005.1", SampleRuns.WORKSTATION, Verdict.INCONCLUSIVE, null, Proof.NAME_RESOLVED);

    assertThat(of(backup, half)).isEqualTo(Standing.PASSES_ELSEWHERE);
    assertThat(statuses(half).status(backup).word()).isEqualTo("open from workstation 10.0.0.5, not proved further");
    assertThat(statuses(half).status(backup).detail()).isEqualTo("does not prove this rule");
    assertThat(of(backup, less)).isEqualTo(Standing.NOT_TESTABLE);
  }

  @Test
  void whatIsUndecidedVerifiesNoRuleNotEvenFromTheGateway() {
    Run half = runOf("FR-005.1", SampleRuns.GATEWAY, Verdict.INCONCLUSIVE, null, Proof.PORT_OPEN);
    Run stranger = runOf("FR-005.1", SampleRuns.GATEWAY, Verdict.INCONCLUSIVE, Cause.TLS_UNTRUSTED, Proof.PROTOCOL_SPOKEN);
    Run sent = runOf("FR-005.1", SampleRuns.GATEWAY, Verdict.UNCONFIRMED, null, Proof.PORT_OPEN);
    Run otherName = runOf("FR-005.1", SampleRuns.GATEWAY, Verdict.FAIL, Cause.TLS_NAME_MISMATCH, Proof.PROTOCOL_SPOKEN);

    assertThat(Stream.of(half, stranger, sent, otherName)).allSatisfy(run -> assertThat(of(backup, run)).isEqualTo(Standing.PASSES_ELSEWHERE));
    assertThat(statuses(half).status(backup).word()).isEqualTo("open from gateway gw1 10.20.0.2, not proved further");
    assertThat(of(backup, run(SampleRuns.GATEWAY, Verdict.FAIL, Cause.LOGIN_REFUSED))).isEqualTo(Standing.PARTLY_VERIFIED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Cause.class,
      names = {"NO_ANSWER", "REFUSED", "UNREACHABLE", "RESET", "BLOCK_PAGE", "PROXY_DENIED", "TLS_INTERCEPTED"})
  void causesOnTheWayBlock(Cause cause) {
    assertThat(of(backup, run(SampleRuns.WORKSTATION, Verdict.FAIL, cause))).isEqualTo(Standing.BLOCKED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Cause.class, names = {"LOCAL_NETWORK", "CAPTIVE_PORTAL", "CANCELLED", "EARLIER_FAILURE", "TRANSPARENT_PATH"})
  void causesThatSayNothingOfTheWayDoNotBlock(Cause cause) {
    assertThat(of(backup, run(SampleRuns.WORKSTATION, cause.usualVerdict(), cause))).isEqualTo(Standing.NOT_TESTABLE);
  }

  private Standing of(Flow flow, Run... runs) {
    return statuses(runs).of(flow);
  }

  private RuleStatus statuses(Run... runs) {
    return new RuleStatus(new Findings(plan, List.of(runs)), new Words(Locale.ENGLISH));
  }

  private Flow flow(String number) {
    return plan.flows().stream().filter(flow -> flow.number().equals(number)).findFirst().orElseThrow();
  }

  private Run run(Vantage from, Verdict verdict, Cause cause) {
    return runOf("FR-005.1", from, verdict, cause, Proof.PROTOCOL_SPOKEN);
  }

  private Run runOf(String member, Vantage from, Verdict verdict, Cause cause, Proof proof) {
    Check check = plan.checks().stream().filter(candidate -> member.equals(candidate.flow())).findFirst().orElseThrow();
    List<Result> results = Stream.of(SampleRuns.result(check, from, "10.10.4.20", verdict, cause, proof, Map.of())).toList();
    return SampleRuns.run(from, null, Samples.AT, List.of(), results);
  }
}
