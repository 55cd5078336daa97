package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Owner;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Planner;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.model.Explain;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AdviceExplainTest {
  private final Site site = LocalSite.withLogServer(514);
  private final Explain explain = new AdviceExplain(asked -> LocalSite.catalogue());
  private final Check licence = check("licence-validation");
  private final Result intercepted = SampleWorkbench.result(licence);

  @Test
  void everyCauseAndOwnerHasItsWordsInBothLanguages() {
    for (Cause cause : Cause.values()) {
      assertThat(explain.cause(cause, Locale.ENGLISH)).isNotBlank().isNotEqualTo(cause.name());
      assertThat(explain.cause(cause, Locale.GERMAN)).isNotBlank();
    }
    for (Owner owner : Owner.values()) {
      assertThat(explain.owner(owner, Locale.GERMAN)).isNotBlank().isNotEqualTo(owner.name());
    }
  }

  @Test
  void whatItMeansIsSaidApartFromWhatToDo() {
    assertThat(intercepted.cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    String meaning = explain.meaning(intercepted, Locale.ENGLISH);

    assertThat(meaning).isNotBlank();
    assertThat(explain.advice(intercepted, Locale.ENGLISH)).isNotEmpty().noneMatch(meaning::contains);
    assertThat(explain.advice(intercepted, Locale.GERMAN)).isNotEqualTo(explain.advice(intercepted, Locale.ENGLISH));
  }

  @Test
  void aTicketNamesTheTarget() {
    assertThat(explain.ticket(intercepted, site, Locale.ENGLISH)).contains(licence.target().host());
  }

  @Test
  void theSameCanBeSeenByHandOnBothSystems() {
    assertThat(explain.reproduce(licence, intercepted)).extracting(Explain.Command::system).contains("Windows", "Linux");
    assertThat(explain.reproduce(licence, intercepted))
        .extracting(Explain.Command::line)
        .anyMatch(line -> line.contains("openssl"));
  }

  private Check check(String service) {
    Plan plan = new Planner().plan(LocalSite.catalogue(), site, RequestNumbers.none());
    return plan.checks().stream().filter(check -> check.service().equals(service)).findFirst().orElseThrow();
  }
}
