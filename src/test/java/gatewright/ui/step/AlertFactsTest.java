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
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.TestedPage;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Part.Receipt;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.model.Secrets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlertFactsTest {
  private static final Check ALERT =
      SampleFindings.check(
          "snmp-alerts", "10.20.0.16", 162, Transport.UDP, new Question.Alert(SampleSite.whole().snmp()));

  @Test
  void nothingIsSaidBeforeAMessageWasSent() throws IOException {
    assertThat(page().page().panels()).isEmpty();
  }

  @Test
  void aMessageThatWasSentAsksWhetherItArrived() throws IOException {
    TestedPage<AlertsViewModel> page = page().test(SampleWorkbench::result);

    assertThat(page.parts(Receipt.class)).extracting(receipt -> receipt.result().service()).containsExactly("syslog");
  }

  @Test
  void anAnswerWithoutANameIsNotTaken() throws IOException {
    TestedPage<AlertsViewModel> page = page().test(SampleWorkbench::result);
    Result sent = page.parts(Receipt.class).get(0).result();

    assertThat(page.page().actions().seen(sent, true)).isFalse();

    assertThat(page.page().actions().problemProperty().get()).isEqualTo(Message.of("details.confirm.nameless"));
    assertThat(page.parts(Receipt.class)).hasSize(1);
    page.page().actions().operatorProperty().set("N");
    assertThat(page.page().actions().problemProperty().get()).isNull();
  }

  @Test
  void whoSawItIsSaidAndNobodyIsAskedAgain() throws IOException {
    TestedPage<AlertsViewModel> page = page().test(SampleWorkbench::result);
    page.page().actions().operatorProperty().set(" J. Doe ");

    assertThat(page.page().actions().seen(page.parts(Receipt.class).get(0).result(), true)).isTrue();

    assertThat(page.parts(Receipt.class)).isEmpty();
    assertThat(page.parts(Remark.class)).extracting(Remark::heading).contains(Message.of("alerts.seen", "J. Doe"));
    assertThat(page.model().book().service("syslog").orElseThrow().verdict()).isEqualTo(Verdict.CONFIRMED);
  }

  @Test
  void whatNobodyFoundThereFails() throws IOException {
    TestedPage<AlertsViewModel> page = page().test(SampleWorkbench::result);
    page.page().actions().operatorProperty().set("J. Doe");

    page.page().actions().seen(page.parts(Receipt.class).get(0).result(), false);

    assertThat(page.parts(Why.class)).extracting(why -> why.result().cause()).containsExactly(Cause.NOT_RECEIVED);
    assertThat(page.parts(Receipt.class)).isEmpty();
  }

  @Test
  void aWordThatCannotBeKeptIsAskedForAgain() throws IOException {
    TestedPage<AlertsViewModel> page = page().test(SampleWorkbench::result);
    page.session().failSaving(new IOException("disk full"));
    page.page().actions().operatorProperty().set("J. Doe");

    page.page().actions().seen(page.parts(Receipt.class).get(0).result(), true);

    assertThat(page.page().actions().problemProperty().get()).isEqualTo(Message.of("details.confirm.trouble", "disk full"));
    assertThat(page.parts(Receipt.class)).hasSize(1);
  }

  @Test
  void aWarningThatWasSeenIsNotAskedForAgain() throws IOException {
    TestedPage<AlertsViewModel> page =
        page().test(
            alert(
                Verdict.WARN, Cause.TLS_UNTRUSTED,
                Map.of("token", "A1", "seenBy", "J. Doe", "saidAt", "2026-11-24T10:40:00Z")));

    assertThat(page.parts(Receipt.class)).extracting(receipt -> receipt.result().service()).doesNotContain("snmp-alerts");
    assertThat(page.parts(Remark.class)).extracting(Remark::heading).contains(Message.of("alerts.seen", "J. Doe"));
  }

  @Test
  void anAcknowledgedInformNeedsNobodyToLook() throws IOException {
    TestedPage<AlertsViewModel> page =
        page().test(alert(Verdict.PASS, null, Map.of("token", "A1", "notification", "inform", "snmpVersion", "v2c")));

    assertThat(page.parts(Remark.class)).extracting(Remark::heading).containsExactly(Message.of("alerts.informed"));
    assertThat(page.parts(Receipt.class)).extracting(receipt -> receipt.result().service()).doesNotContain("snmp-alerts");
  }

  @Test
  void silenceOfVersion3IsExplainedByHowFarItCame() throws IOException {
    Map<String, Object> inform = Map.of("snmpVersion", "v3", "notification", "inform", "token", "A1");
    Map<String, Object> known =
        Map.of("snmpVersion", "v3", "notification", "inform", "token", "A1", "managerEngineId", "80004fb805");
    Map<String, Object> trap = Map.of("snmpVersion", "v3", "notification", "trap", "token", "A1", "engineId", "8000cafe");

    assertThat(explained(Verdict.FAIL, Cause.NO_ANSWER, inform)).isEqualTo(Message.of("alerts.v3.silent"));
    assertThat(explained(Verdict.FAIL, Cause.NO_ANSWER, known)).isEqualTo(Message.of("alerts.v3.known"));
    assertThat(explained(Verdict.UNCONFIRMED, null, trap)).isEqualTo(Message.of("alerts.v3.trap", "8000cafe"));
    assertThat(explained(Verdict.FAIL, Cause.REFUSED, inform)).isNull();
  }

  private static Message explained(Verdict verdict, Cause cause, Map<String, Object> seen) throws IOException {
    return page().test(alert(verdict, cause, seen)).parts(Remark.class).stream()
        .filter(remark -> Message.of("alerts.v3").equals(remark.heading()))
        .map(Remark::words)
        .findFirst()
        .orElse(null);
  }

  private static Function<Check, Result> alert(Verdict verdict, Cause cause, Map<String, Object> seen) {
    return check ->
        check.equals(ALERT)
            ? SampleFindings.of(check, verdict, cause, Proof.PORT_OPEN, seen)
            : SampleWorkbench.result(check);
  }

  private static TestedPage<AlertsViewModel> page() throws IOException {
    return TestedPage.open(SampleSite.whole(), List.of(ALERT), model -> new AlertsViewModel(model, new Secrets()));
  }
}
