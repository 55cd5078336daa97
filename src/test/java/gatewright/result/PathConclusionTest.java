package gatewright.result;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Target;
import gatewright.plan.Way;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathConclusionTest {
  private static Result result(String service, String address, Way way, Basis basis, Verdict verdict) {
    Target target = new Target("a.example", 80, Transport.TCP);
    Purpose purpose = way == Way.PROXY ? Purpose.REQUIRED : Purpose.CONTROL;
    return new Result(
        service + "/a.example:80/" + way + "@" + address, service, null, purpose, "gw1", target, basis, null, way, null, verdict,
        null, null, Proof.NOTHING, Identity.NONE, List.of(), 1, List.of(), Evidence.none(), List.of(), null, List.of());
  }

  private static Result direct(Verdict verdict) {
    return result("rss-feed", "203.0.113.1", Way.DIRECT, Basis.RESOLVED, verdict);
  }

  private static Result proxied(Verdict verdict) {
    return result("rss-feed", "", Way.PROXY, Basis.NONE, verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL,PASS,NEEDS_PROXY", "PASS,FAIL,NEEDS_RULE", "PASS,WARN,EITHER", "WARN,PASS,EITHER", "FAIL,FAIL,NEITHER",
    "INCONCLUSIVE,PASS,UNDECIDED", "PASS,NOT_TESTED,UNDECIDED", "FAIL,INCONCLUSIVE,UNDECIDED"
  })
  void bothWaysComeToOneConclusion(Verdict direct, Verdict proxy, PathConclusion.Kind kind) {
    assertThat(PathConclusion.of(List.of(direct(direct), proxied(proxy)))).extracting(PathConclusion::kind).containsExactly(kind);
  }

  @Test
  void oneAddressThatWorksWillDo() {
    Result dead = result("rss-feed", "203.0.113.2", Way.DIRECT, Basis.RESOLVED, Verdict.FAIL);
    assertThat(PathConclusion.of(List.of(dead, direct(Verdict.PASS), proxied(Verdict.PASS)))).extracting(PathConclusion::kind)
        .containsExactly(PathConclusion.Kind.EITHER);
  }

  @Test
  void documentedAddressDoesNotSpeakForTheName() {
    Result documented = result("rss-feed", "203.0.113.3", Way.DIRECT, Basis.DOCUMENTED, Verdict.PASS);
    assertThat(PathConclusion.of(List.of(documented, direct(Verdict.FAIL), proxied(Verdict.PASS))))
        .extracting(PathConclusion::kind)
        .containsExactly(PathConclusion.Kind.NEEDS_PROXY);
  }

  @Test
  void hostsThatWereTriedOneWayHaveNone() {
    assertThat(PathConclusion.of(List.of(direct(Verdict.PASS)))).isEmpty();
    Result control = result(Check.CONTROL, "", Way.PROXY, Basis.NONE, Verdict.PASS);
    Result other = result(Check.CONTROL, "203.0.113.1", Way.DIRECT, Basis.RESOLVED, Verdict.PASS);
    assertThat(PathConclusion.of(List.of(control, other))).isEmpty();
  }
}
