package gatewright.result;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Plan;
import gatewright.plan.Planner;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.Exemption.Standing;
import gatewright.site.Proxy;
import gatewright.site.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionTest {
  private static final Catalogue CATALOGUE = new CatalogueReader().shipped();
  private static final Plan PLAN = new Planner().plan(CATALOGUE, Site.empty(), RequestNumbers.none());

  private static Result result(Verdict verdict, Cause cause) {
    return new Result(
        "licence-validation/l.example:443/direct@192.0.2.9", "licence-validation", "FR-001.1", Purpose.REQUIRED, "gw1",
        new Target("l.example", 443, Transport.TCP), Basis.RESOLVED, null, Way.DIRECT, null, verdict, cause, null,
        Proof.NOTHING, Identity.NONE, List.of(), 1, List.of(), Evidence.none(), List.of(), null, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "PASS,,CLEAR",
    "WARN,CLIENT_CERTIFICATE_REQUESTED,CLEAR",
    "FAIL,TLS_INTERCEPTED,INTERCEPTED",
    "INCONCLUSIVE,TLS_UNTRUSTED,UNKNOWN",
    "FAIL,NO_ANSWER,UNKNOWN",
    "FAIL,REFUSED,UNKNOWN"
  })
  void onlyAPassClearsAndOnlyInspectionFails(Verdict verdict, Cause cause, Standing standing) {
    List<Exemption> all = Exemption.of(CATALOGUE, PLAN, number -> List.of(result(verdict, cause)));

    assertThat(all).filteredOn(each -> each.member().service().equals("licence-validation")).isNotEmpty()
        .allMatch(each -> each.standing() == standing && each.reason() == Exemption.Reason.LICENCE);
    boolean others = all.stream().anyMatch(each -> each.reason() == Exemption.Reason.SEEN);
    assertThat(others).isEqualTo(cause == Cause.TLS_INTERCEPTED);
  }

  @Test
  void aDoubtfulAddressKeepsAGoodOneFromClearing() {
    List<Result> both = List.of(result(Verdict.PASS, null), result(Verdict.INCONCLUSIVE, Cause.TLS_UNTRUSTED));

    assertThat(Exemption.of(CATALOGUE, PLAN, number -> both)).extracting(Exemption::standing).containsOnly(Standing.UNKNOWN);
  }

  @Test
  void theyAreDueOnceSomethingCouldInspect() {
    Proxy unknown = new Proxy(Proxy.Kind.EXPLICIT, "p.example", 8080, null, Proxy.Inspection.UNKNOWN, List.of());
    Proxy honest = new Proxy(Proxy.Kind.EXPLICIT, "p.example", 8080, null, Proxy.Inspection.NO, List.of());

    assertThat(Exemption.due(unknown, List.of())).isTrue();
    assertThat(Exemption.due(honest, List.of())).isFalse();
    assertThat(Exemption.due(Proxy.none(), List.of(result(Verdict.FAIL, Cause.NO_ANSWER)))).isFalse();
    assertThat(Exemption.due(honest, List.of(result(Verdict.FAIL, Cause.TLS_INTERCEPTED)))).isTrue();
    assertThat(Exemption.due(Proxy.none(), List.of(result(Verdict.INCONCLUSIVE, Cause.TRANSPARENT_PATH)))).isTrue();
  }
}
