package gatewright.ui.parties;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Site;
import gatewright.ui.SampleFindings;
import gatewright.ui.SamplePages;
import gatewright.ui.SampleSite;
import gatewright.ui.TestedPage;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part.Confirm;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Offer;
import gatewright.ui.facts.Part.Offers;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Table;
import gatewright.ui.facts.Said;
import gatewright.ui.model.Secrets;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DirectoryFactsTest {
  private static final String PANEL = "directory/dc1.corp.example";

  @Test
  void aServerThatWasNotTestedSaysNothing() throws IOException {
    assertThat(page().page().panels()).isEmpty();
  }

  @Test
  void aServerSaysWhatItIs() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(SamplePages::passing);

    assertThat(fact(page, "evidence.dnsHostName")).isEqualTo(Said.plain("dc1.corp.example"));
    assertThat(fact(page, "evidence.domainFunctionality")).isEqualTo(Said.plain("Windows Server 2016"));
    assertThat(fact(page, "directories.catalogue").verdict()).isEqualTo(Verdict.PASS);
    assertThat(fact(page, "facts.certificate.until")).isEqualTo(Said.plain("2027-01-10"));
    assertThat(logins(page)).containsOnly(Said.judged(Verdict.PASS, "directories.login.taken"));
    assertThat(page.panel(PANEL).standing().verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void baseDnsThatHoldUsersAreOfferedAndFillTheField() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(SamplePages::passing);
    List<Offer> offers = page.parts(Offers.class).get(0).offers();
    // The one that the field has already is not offered, nor are the forest's own partitions.
    assertThat(offers).extracting(Offer::value).containsExactly("DC=branch,DC=corp,DC=example");

    page.page().actions().take(offers.get(0));

    assertThat(page.page().directories().rows().get(0).baseDn().value()).isEqualTo("DC=branch,DC=corp,DC=example");
    assertThat(page.model().site().directories().get(0).baseDn()).isEqualTo("DC=branch,DC=corp,DC=example");
  }

  @Test
  void aCertificateThatNobodyKnowsCanBeConfirmedAndTheCheckIsMadeAgain() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(SamplePages::failing);
    List<Confirm> strangers = page.parts(Confirm.class);
    assertThat(strangers).hasSize(1);
    assertThat(logins(page)).contains(Said.judged(Verdict.NOT_TESTED, "directories.login.notTried"));

    page.session().workbench().answering(SamplePages::passing);
    page.page().actions().answer(strangers.get(0).question(), true);

    assertThat(page.session().confirmed()).containsExactly(strangers.get(0).question().shown());
    assertThat(page.parts(Confirm.class)).isEmpty();
  }

  @Test
  void aCatalogueThatIsNotReadyIsSaid() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(SamplePages::failing);

    assertThat(fact(page, "directories.catalogue")).isEqualTo(Said.judged(Verdict.FAIL, "directories.catalogue.not"));
  }

  @Test
  void aLockedAccountIsSaidInPlainWords() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(refused(Cause.ACCOUNT_LOCKED, "775"));

    assertThat(logins(page)).contains(Said.judged(Verdict.FAIL, "directories.login.locked"));
    assertThat(page.parts(Remark.class)).extracting(Remark::words).contains(Message.of("directories.reason.775"));
  }

  @Test
  void aReasonThatNobodyKnowsIsLeftToTheServersOwnWords() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(refused(Cause.LOGIN_REFUSED, "9999"));

    assertThat(logins(page)).contains(Said.judged(Verdict.FAIL, "directories.login.refused"));
    assertThat(page.parts(Remark.class)).isEmpty();
  }

  @Test
  void aLoginOfAnotherKindIsToldFromAWrongPassword() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(refused(Cause.STRONGER_LOGIN_REQUIRED, null));

    assertThat(logins(page)).contains(Said.judged(Verdict.FAIL, "directories.login.stronger"));
  }

  @Test
  void portsOfALoginStandSideBySide() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(SamplePages::failing);
    FactPanel logon = page.panel("logon");
    Table table = (Table) logon.parts().get(0);

    assertThat(table.rows()).hasSize(1);
    List<Said> row = table.rows().get(0);
    assertThat(row.get(0)).isEqualTo(Said.plain("dc1.corp.example"));
    assertThat(row.subList(1, 5)).extracting(Said::verdict)
        .containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.INCONCLUSIVE);
    assertThat(logon.standing().verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void everyCheckIsToldByOnePanel() throws IOException {
    TestedPage<DirectoriesViewModel> page = page().test(SamplePages::passing);

    assertThat(page.page().panels()).flatExtracting(FactPanel::checks)
        .containsExactlyInAnyOrderElementsOf(
            page.page().test().entriesProperty().get().stream().map(entry -> entry.check().id()).toList());
  }

  private static Function<Check, Result> refused(Cause cause, String code) {
    return check -> {
      if (!check.service().equals("directory")) {
        return SamplePages.passing(check);
      }
      Map<String, Object> seen = new HashMap<>(SamplePages.rootDse());
      if (code != null) {
        seen.put("adSubCode", code);
      }
      return SampleFindings.of(check, Verdict.FAIL, cause, Proof.PROTOCOL_SPOKEN, seen);
    };
  }

  private static List<Said> logins(TestedPage<DirectoriesViewModel> page) {
    Table ports = (Table) page.panel(PANEL).parts().get(0);
    return ports.rows().stream().map(row -> row.get(2)).toList();
  }

  private static Said fact(TestedPage<DirectoriesViewModel> page, String name) {
    return page.panel(PANEL).parts().stream()
        .filter(Facts.class::isInstance)
        .flatMap(part -> ((Facts) part).facts().stream())
        .filter(fact -> fact.name().equals(Message.of(name)))
        .map(Fact::said)
        .findFirst()
        .orElseThrow();
  }

  private static TestedPage<DirectoriesViewModel> page() throws IOException {
    Site site = SampleSite.whole();
    return TestedPage.open(site, SamplePages.checks(site), model -> new DirectoriesViewModel(model, new Secrets()));
  }
}
