package gatewright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Result;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.run.ChainLink.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which certificate of a chain breaks it; the attempt was on 24 November 2026. */
class ChainLinkTest {
  private static final Map<String, Object> LEAF = certificate("CN=a.example", "CN=Issuing", "2026-01-01", "2027-01-01");
  private static final Map<String, Object> ISSUER = certificate("CN=Issuing", "CN=Root", "2020-01-01", "2030-01-01");

  @Test
  void aChainThatHoldsHasNoTrouble() {
    assertThat(troubles(null, List.of("PUBLIC"), LEAF, ISSUER)).containsExactly(null, null);
  }

  @Test
  void nobodyVouchesForTheLastOne() {
    assertThat(troubles(Cause.TLS_UNTRUSTED, List.of(), LEAF, ISSUER)).containsExactly(null, Trouble.NOT_TRUSTED);
  }

  @Test
  void datesAreThoseOfTheAttempt() {
    Map<String, Object> old = certificate("CN=a.example", "CN=Issuing", "2025-01-01", "2026-11-24");
    Map<String, Object> young = certificate("CN=Issuing", "CN=Root", "2026-12-01", "2030-01-01");

    assertThat(troubles(Cause.TLS_EXPIRED, List.of("PUBLIC"), old, young)).containsExactly(Trouble.EXPIRED, Trouble.NOT_YET);
  }

  @Test
  void aMissingCertificateIsToldFromAnUnknownAuthority() {
    Map<String, Object> stranger = certificate("CN=Other", "CN=Other", "2020-01-01", "2030-01-01");

    assertThat(troubles(Cause.TLS_UNTRUSTED, List.of(), LEAF, stranger)).containsExactly(Trouble.NO_ISSUER, Trouble.NOT_TRUSTED);
  }

  @Test
  void onlyTheServersOwnCanBeForAnotherHost() {
    assertThat(troubles(Cause.TLS_NAME_MISMATCH, List.of("PUBLIC"), LEAF, ISSUER)).containsExactly(Trouble.OTHER_HOST, null);
  }

  @Test
  void evidenceThatIsNoChainIsNone() {
    assertThat(ChainLink.of(result(null, new Evidence(Map.of("chain", "garbage"))))).isEmpty();
    assertThat(ChainLink.of(result(null, new Evidence(Map.of("chain", List.of("x", Map.of("notAfter", "never")))))))
        .containsExactly(new ChainLink("", "", "", "never", "", null));
  }

  private static List<Trouble> troubles(Cause cause, List<String> trustedBy, Map<?, ?>... chain) {
    Evidence evidence = new Evidence(Map.of("chain", Arrays.asList(chain), "trustedBy", trustedBy));
    return ChainLink.of(result(cause, evidence)).stream().map(ChainLink::trouble).toList();
  }

  private static Result result(Cause cause, Evidence evidence) {
    Check check =
        new SampleWorkbench().plan(SampleSite.whole(), RequestNumbers.none()).checks().stream()
            .filter(each -> each.service().equals("licence-validation"))
            .findFirst()
            .orElseThrow();
    Result like = SampleWorkbench.result(check);
    return new Result(
        like.check(), like.service(), like.flow(), like.purpose(), like.initiator(), like.target(), like.basis(), like.resolver(),
        like.route(), like.via(), like.verdict(), cause, like.step(), like.proof(), like.identity(), like.attempts(), like.millis(),
        like.steps(), evidence, like.notes(), null, List.of());
  }

  private static Map<String, Object> certificate(String subject, String issuer, String from, String until) {
    return Map.of(
        "subject", subject, "issuer", issuer, "notBefore", from + "T00:00:00Z", "notAfter", until + "T00:00:00Z", "sha256", "ab");
  }
}
