package gatewright.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.SampleFindings;
import gatewright.ui.SamplePages;
import gatewright.ui.SampleSite;
import gatewright.ui.TestedPage;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Table;
import gatewright.ui.facts.Said;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MirrorFactsTest {
  private static final Check MIRROR =
      SampleFindings.documented(
          SampleFindings.check("kaspersky-updates", "kav.example", 80, Transport.TCP, new Question.Web()),
          List.of("203.0.113.21", "2001:db8::21"));

  @Test
  void eachMirrorTellsItsAddressAnswerAndTime() throws IOException {
    TestedPage<AntivirusViewModel> page = page(MIRROR).test(pass("203.0.113.21"));

    Table table = (Table) page.panel("kaspersky-updates").parts().get(0);
    assertThat(table.rows()).containsExactly(
        List.of(
            Said.plain("kav.example"), Said.plain("203.0.113.21"),
            new Said(Said.plainly("HTTP/1.1 200 OK"), Verdict.PASS, null, null), Said.of("time.millis", 46L)));
  }

  @Test
  void aFailingMirrorKeepsStatusAndCause() throws IOException {
    TestedPage<AntivirusViewModel> page =
        page(MIRROR).test(
            check -> SampleFindings.of(
                check, Verdict.FAIL, Cause.BLOCK_PAGE, Proof.PROTOCOL_SPOKEN, Map.of("status", "HTTP/1.1 403 Forbidden")));

    Said answer = ((Table) page.panel("kaspersky-updates").parts().get(0)).rows().get(0).get(2);
    assertThat(answer.words()).isEqualTo(Said.plainly("HTTP/1.1 403 Forbidden"));
    assertThat(answer.cause()).isEqualTo(Cause.BLOCK_PAGE);
  }

  @Test
  void anAddressOutsideTheDocumentIsNamedBesideTheDocuments() throws IOException {
    assertThat(drift(pass("203.0.113.99")))
        .isEqualTo(Said.of("antivirus.drift", "203.0.113.99", "203.0.113.21, 2001:db8::21"));
    assertThat(drift(pass("203.0.113.21"))).isNull();
    // The same address in its long form is no other one.
    assertThat(drift(pass("2001:db8:0:0:0:0:0:21"))).isNull();
  }

  @Test
  void anAddressOfTheDocumentItselfIsNoDrift() throws IOException {
    Function<Check, Result> documented = check -> SampleFindings.fromDocument(pass("203.0.113.99").apply(check));

    assertThat(drift(documented)).isNull();
    Said address = ((Table) page(MIRROR).test(documented).panel("kaspersky-updates").parts().get(0)).rows().get(0).get(1);
    assertThat(address).isEqualTo(Said.of("facts.documented", "203.0.113.99"));
  }

  @Test
  void driftThatRulesStumbleOverIsAWarning() throws IOException {
    Said said =
        drift(
            check -> SampleFindings.at(
                "203.0.113.99", check, Verdict.WARN, Cause.ADDRESS_DRIFT, Proof.PROTOCOL_SPOKEN, Map.of()));

    assertThat(said.verdict()).isEqualTo(Verdict.WARN);
  }

  @Test
  void aLookUpWithoutAHostSaysWhichFieldToFillBeforeAnyTest() throws IOException {
    Check nowhere =
        SampleFindings.check(
            "kaspersky-cloud", "", 443, Transport.TCP,
            new Question.Unanswerable(Question.Unanswerable.Why.NO_DESTINATION, "none"));
    TestedPage<AntivirusViewModel> page = page(nowhere);

    assertThat(page.parts(Remark.class)).extracting(Remark::words).contains(Message.of("antivirus.nowhere.do"));
    page.test(SamplePages::passing);
    assertThat(page.parts(Remark.class)).extracting(Remark::words).contains(Message.of("antivirus.nowhere.do"));
  }

  @Test
  void aLookUpSaysWhatCannotBeVerified() throws IOException {
    Check cloud = SampleFindings.check("avira-cloud", "q.avira.example", 443, Transport.TCP, new Question.OpaquePath());
    FactPanel panel =
        page(cloud).test(check -> SampleFindings.of(check, Verdict.PASS, null, Proof.PORT_OPEN, Map.of())).panel("avira-cloud");

    assertThat(panel.parts()).filteredOn(Remark.class::isInstance)
        .containsExactly(
            new Remark("neutral", Message.of("antivirus.verifiable"), Message.of("antivirus.verifiable.what")));
  }

  private static Said drift(Function<Check, Result> answers) throws IOException {
    return page(MIRROR).test(answers).parts(Facts.class).stream()
        .flatMap(facts -> facts.facts().stream())
        .filter(fact -> fact.name().equals(Said.plainly("kav.example")))
        .map(fact -> fact.said())
        .findFirst()
        .orElse(null);
  }

  private static Function<Check, Result> pass(String address) {
    return check -> SampleFindings.at(
        address, check, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN, Map.of("status", "HTTP/1.1 200 OK"));
  }

  private static TestedPage<AntivirusViewModel> page(Check check) throws IOException {
    return TestedPage.open(SampleSite.whole(), List.of(check), AntivirusViewModel::new);
  }
}
