package gatewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanHashTest {
  @Test
  void samePlanHasTheSameHash() {
    assertThat(PlanHash.of(plan(Sites.example()))).isEqualTo(PlanHash.of(plan(Sites.example()))).matches("[0-9a-f]{64}");
  }

  @Test
  void hashStaysTheSameFromOneReleaseToTheNext() {
    Check check =
        new Check(
            "custom-1/own.example:25/direct", "custom-1", "FR-001.1", Purpose.REQUIRED, "gw1",
            new Target("own.example", 25, Transport.TCP), Way.DIRECT, new Question.AnyPort(Protocol.SMTP), Proof.PROTOCOL_SPOKEN,
            List.of(), false);
    assertThat(PlanHash.of(new Plan(List.of(), List.of(check), List.of(), RequestNumbers.none())))
        .isEqualTo("0ca116566631665c34343841d214200e33591ea4770ecac73beeb94c826e9562");
  }

  static Stream<Sites> changes() {
    return Stream.of(
        Sites.example().time("ntp.acme.example"), Sites.example().disabled("rss-feed"), Sites.example().rulesByAddress(),
        Sites.example().pmm(Pmm.Mode.OFF), Sites.direct());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void anotherAnswerGivesAnotherHash(Sites changed) {
    String hash = PlanHash.of(plan(changed.proxy(Proxy.none())));
    assertThat(hash).isNotEqualTo(PlanHash.of(plan(Sites.example().proxy(Proxy.none()))));
  }

  @Test
  void textsDoNotRunIntoEachOther() {
    assertThat(hash(List.of("ab", "c"))).isNotEqualTo(hash(List.of("a", "bc")));
    assertThat(hash(List.of("a", "b"))).isNotEqualTo(hash(List.of("a1:b")));
  }

  private static String hash(List<String> documented) {
    Check check =
        new Check(
            "id", "service", null, Purpose.CONTROL, "workstation", new Target("h", 1, Transport.TCP), Way.DIRECT,
            new Question.Web(), Proof.NOTHING, documented, false);
    return PlanHash.of(new Plan(List.of(), List.of(check), List.of(), RequestNumbers.none()));
  }

  private static Plan plan(Sites sites) {
    return new Planner().plan(new CatalogueReader().shipped(), sites.site(), RequestNumbers.none());
  }
}
