package gatewright.ui.parties;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import gatewright.site.Site;
import gatewright.ui.SampleFindings;
import gatewright.ui.SamplePages;
import gatewright.ui.SampleSite;
import gatewright.ui.TestedPage;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Said;
import gatewright.ui.model.Secrets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtrasFactsTest {
  @Test
  void anAddedConnectionSaysWhatWasProvedOfIt() throws IOException {
    TestedPage<ExtrasViewModel> page = page().test(SamplePages::passing);

    assertThat(page.panel("custom-1").title()).isEqualTo(Said.plainly("Internal mail relay"));
    assertThat(proved(page)).contains(Said.of("proof.PROTOCOL_SPOKEN"), Said.plain("220 mail.acme.example ESMTP"));
  }

  @Test
  void aRefusedConnectionProvesNoMoreThanItsName() throws IOException {
    TestedPage<ExtrasViewModel> page = page();
    page.session().workbench().answering(
        check -> check.service().equals("custom-1")
            ? SampleFindings.of(check, Verdict.FAIL, Cause.REFUSED, Proof.NAME_RESOLVED, Map.of())
            : SamplePages.passing(check));
    page.model().test(page.page().kind());

    assertThat(proved(page)).contains(Said.of("proof.NAME_RESOLVED"));
    assertThat(page.panel("custom-1").standing().verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void peersHaveAPanelOfTheirOwn() throws IOException {
    assertThat(page().test(SamplePages::failing).panel("peers").standing().verdict()).isEqualTo(Verdict.FAIL);
    assertThat(page().page().panels()).isEmpty();
  }

  private static List<Said> proved(TestedPage<ExtrasViewModel> page) {
    return page.panel("custom-1").parts().stream()
        .filter(Facts.class::isInstance)
        .flatMap(part -> ((Facts) part).facts().stream())
        .map(Fact::said)
        .toList();
  }

  private static TestedPage<ExtrasViewModel> page() throws IOException {
    Site site = SampleSite.whole();
    return TestedPage.open(site, SamplePages.checks(site), model -> new ExtrasViewModel(model, new Secrets()));
  }
}
