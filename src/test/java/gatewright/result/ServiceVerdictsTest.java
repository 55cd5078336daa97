package gatewright.result;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Target;
import gatewright.plan.Way;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceVerdictsTest {
  /** Any one of its hosts will do. */
  private static final String MIRRORS = "sophos-updates";

  private static final String SINGLE = "rss-feed";

  private static final Catalogue CATALOGUE = new CatalogueReader().shipped();
  private static final Plan PLAN =
      new Plan(List.of(), List.of(), List.of(new NotNeeded("pmm-ui", "PMM is off.")), RequestNumbers.none());

  /** "a@1 PASS": host, address, verdict, and for some a cause. */
  private static List<Result> results(String service, Purpose purpose, String... lines) {
    List<Result> results = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      String host = words[0].split("@")[0];
      String at = words[0].contains("@") ? "@203.0.113." + words[0].split("@")[1] : "";
      Verdict verdict = Verdict.valueOf(words[1]);
      Cause cause = words.length > 2 ? Cause.valueOf(words[2]) : verdict == Verdict.FAIL ? Cause.NO_ANSWER : null;
      results.add(
          new Result(
              service + "/" + host + ":80/direct"
                  + at, service, null, purpose, "gw1", new Target(host, 80, Transport.TCP), Basis.RESOLVED,
              null, Way.DIRECT, null, verdict, cause, null, Proof.NOTHING, Identity.NONE, List.of(), 1, List.of(), Evidence
                  .none(),
              List.of("seen at " + words[0]), null, List.of()));
    }
    return results;
  }

  private static ServiceResult stands(String service, String... lines) {
    return only(service, ServiceVerdicts.of(CATALOGUE, PLAN, results(service, Purpose.REQUIRED, lines)));
  }

  private static ServiceResult only(String service, List<ServiceResult> all) {
    return all.stream().filter(each -> each.service().equals(service)).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        // service; results; verdict; cause
        "rss-feed; a@1 PASS; PASS;",
        "rss-feed; a@1 PASS, b@2 FAIL; FAIL; NO_ANSWER",
        "rss-feed; a@1 PASS, b@2 INCONCLUSIVE; INCONCLUSIVE;",
        "rss-feed; a@1 FAIL, b@2 INCONCLUSIVE; FAIL; NO_ANSWER",
        "rss-feed; a@1 PASS, b@2 WARN CLOCK_WRONG; WARN; CLOCK_WRONG",
        "rss-feed; a@1 PASS, b@2 UNCONFIRMED; UNCONFIRMED;",
        "rss-feed; a@1 UNCONFIRMED, b@2 CONFIRMED; UNCONFIRMED;",
        "rss-feed; a@1 PASS, b@2 NOT_TESTED CANCELLED; NOT_TESTED; CANCELLED",
        "rss-feed; a@1 PASS, b@2 NOT_TESTED INTERNAL_ERROR; NOT_TESTED; INTERNAL_ERROR",
        // one dead address of a name that has working ones
        "rss-feed; a@1 PASS, a@2 FAIL; WARN; NO_ANSWER",
        "rss-feed; a@1 WARN TLS_OLD, a@2 FAIL; WARN; NO_ANSWER",
        "rss-feed; a@1 FAIL, a@2 FAIL; FAIL; NO_ANSWER",
        "rss-feed; a@1 PASS, a@2 FAIL, a@3 FAIL; FAIL; NO_ANSWER",
        "rss-feed; a@1 PASS, a@2 FAIL, a@3 INCONCLUSIVE; INCONCLUSIVE;",
        "rss-feed; a@1 INCONCLUSIVE, a@2 FAIL; FAIL; NO_ANSWER",
        "rss-feed; a@1 UNCONFIRMED, a@2 FAIL; FAIL; NO_ANSWER",
        // mirrors
        "sophos-updates; a@1 PASS, b@2 FAIL; WARN; NO_ANSWER",
        "sophos-updates; a@1 PASS, b@2 FAIL, c@3 FAIL; FAIL; NO_ANSWER",
        "sophos-updates; a@1 FAIL; FAIL; NO_ANSWER",
        "sophos-updates; a@1 FAIL, b@2 INCONCLUSIVE; FAIL; NO_ANSWER",
        "sophos-updates; a@1 PASS, b@2 FAIL, c@3 INCONCLUSIVE; INCONCLUSIVE;",
        "sophos-updates; a@1 PASS, b@2 FAIL, c@3 NOT_TESTED CANCELLED; NOT_TESTED; CANCELLED",
        "sophos-updates; a@1 PASS, a@2 FAIL, b@3 FAIL; WARN; NO_ANSWER",
        "sophos-updates; a@1 PASS, b FAIL NAME_NOT_FOUND; WARN; NAME_NOT_FOUND",
        // what waits for somebody else
        "rss-feed; a@1 PASS, b NOT_TESTED NO_DESTINATION; NOT_TESTED; NO_DESTINATION",
        "rss-feed; a@1 WARN TLS_OLD, b NOT_TESTED NOT_INSTALLED_YET; WARN; TLS_OLD"
      })
  void serviceStandsAsItsWorstTarget(String service, String lines, Verdict verdict, Cause cause) {
    ServiceResult stands = stands(service, lines.split(", "));
    assertThat(stands.verdict()).isEqualTo(verdict);
    assertThat(stands.cause()).isEqualTo(cause);
    assertThat(stands.reason()).isNotBlank();
  }

  @Test
  void theForgivenMirrorIsNamed() {
    assertThat(stands(MIRRORS, "a@1 PASS", "b@2 FAIL", "c@3 PASS").reason()).contains("One mirror of 3").contains("b:80");
  }

  @Test
  void controlsNeverCount() {
    List<Result> results = new ArrayList<>(results(SINGLE, Purpose.REQUIRED, "a@1 PASS"));
    results.addAll(results(SINGLE, Purpose.CONTROL, "a@9 FAIL"));
    results.addAll(results(Check.CONTROL, Purpose.CONTROL, "dead FAIL TRANSPARENT_PATH"));
    List<ServiceResult> services = ServiceVerdicts.of(CATALOGUE, PLAN, results);
    assertThat(only(SINGLE, services).verdict()).isEqualTo(Verdict.PASS);
    assertThat(services).extracting(ServiceResult::service).doesNotContain(Check.CONTROL);
    assertThat(ServiceVerdicts.allHold(services)).isTrue();
  }

  @Test
  void whatTheSiteDoesNotNeedIsNotApplicable() {
    List<ServiceResult> services = ServiceVerdicts.of(CATALOGUE, PLAN, List.of());
    assertThat(services).containsExactly(new ServiceResult("pmm-ui", Verdict.NOT_APPLICABLE, null, "PMM is off."));
  }

  @ParameterizedTest
  @CsvSource({
    "PASS,,true",
    "WARN,TLS_OLD,true",
    "UNCONFIRMED,,true",
    "CONFIRMED,,true",
    "NOT_APPLICABLE,,true",
    "NOT_TESTED,NO_DESTINATION,true",
    "NOT_TESTED,NOT_INSTALLED_YET,true",
    "NOT_TESTED,CANCELLED,false",
    "NOT_TESTED,CREDENTIAL_MISSING,false",
    "NOT_TESTED,INTERNAL_ERROR,false",
    "NOT_TESTED,EARLIER_FAILURE,false",
    "INCONCLUSIVE,,false",
    "FAIL,NO_ANSWER,false"
  })
  void runHoldsOnlyIfNothingIsFailedUndecidedOrLeftOut(Verdict verdict, Cause cause, boolean holds) {
    assertThat(ServiceVerdicts.allHold(List.of(new ServiceResult(SINGLE, verdict, cause, "so")))).isEqualTo(holds);
  }
}
