package gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.site.Backup;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgainTest {
  private static final Instant THEN = Instant.parse("2026-11-24T10:32:07Z");
  private static final Catalogue CATALOGUE = new CatalogueReader().shipped();
  private static final Check NTP = check("ntp", Way.DIRECT, new Question.Time());
  private static final Check FEED = check("rss-feed", Way.PROXY, new Question.Web());
  private static final Check BACKUP = files("backup");
  private static final Check LISTS = files("lexical-data");
  private static final Plan PLAN = new Plan(List.of(), List.of(NTP, FEED, BACKUP, LISTS), List.of(), RequestNumbers.none());

  private final Again again = new Again(PLAN, CATALOGUE);

  private static Check files(String service) {
    Question question = new Question.FileServer(Protocol.FTP, "/", false, Backup.DataMode.PASSIVE, "files");
    return check(service, Way.DIRECT, question);
  }

  private static Check check(String service, Way way, Question question) {
    return new Check(
        service + "/a.example", service, null, Purpose.REQUIRED, "gw1", new Target("a.example", 1, Transport.TCP), way, question,
        Proof.PROTOCOL_SPOKEN, List.of(), false);
  }

  private static Result result(Check check, Cause cause, StepName... steps) {
    return new Result(
        check.id() + "@192.0.2.7", check.service(), null, check.purpose(), "gw1", check.target(), Basis.GIVEN, null, check.way(),
        null,
        cause == null ? Verdict.PASS : cause.usualVerdict(), cause, StepName.CONNECT, Proof.PORT_OPEN, Identity.NONE,
        List.of(), 1,
        List.of(steps).stream().map(step -> new Step(step, 0, 1, true, "")).toList(), null, List.of(), null, List.of());
  }

  private static Run run(Result... results) {
    return new Run(
        Run.SCHEMA, "0", "0", null, new Run.SiteName("Acme"), new Run.Edition("p", "e"),
        new Vantage("workstation", Vantage.Role.WORKSTATION, "", List.of(), List.of(), null), THEN, THEN,
        ServiceVerdicts.of(CATALOGUE, PLAN, List.of(results)), List.of(results));
  }

  @Test
  void whatDoesNotHoldIsMadeAgainAndWhatHoldsIsNot() {
    Run run =
        run(result(NTP, Cause.CLOCK_WRONG), result(FEED, Cause.NO_ANSWER),
            result(BACKUP, Cause.NO_DESTINATION), result(LISTS, null));
    assertThat(again.repeatable(run)).containsExactly(FEED);
  }

  @ParameterizedTest
  @EnumSource(value = Cause.class, names = {"LOGIN_REFUSED", "ACCOUNT_LOCKED",
    "CREDENTIAL_MISSING", "HOST_KEY_CHANGED", "NO_PERMISSION"})
  void refusedCredentialIsNotSentAgainNeitherHereNorElsewhere(Cause cause) {
    Run run = run(result(NTP, Cause.NO_ANSWER), result(BACKUP, cause), result(LISTS, Cause.NO_ANSWER));
    assertThat(again.failing(run)).containsExactly(NTP, BACKUP, LISTS);
    assertThat(again.repeatable(run)).containsExactly(NTP);
  }

  @Test
  void checkThatFailedBehindItsLoginIsNotMadeAgain() {
    Run run = run(
        result(BACKUP, Cause.DATA_CHANNEL_BLOCKED, StepName.CONNECT, StepName.LOGIN),
        result(LISTS, Cause.NO_ANSWER, StepName.CONNECT));
    assertThat(again.repeatable(run)).as("one that never came so far has not logged in yet").containsExactly(LISTS);
  }

  @Test
  void loginThatTheProxyRefusedIsNotSentAgain() {
    assertThat(again.repeatable(run(result(FEED, Cause.PROXY_LOGIN_REFUSED), result(NTP, Cause.REFUSED)))).containsExactly(NTP);
    assertThat(again.repeatable(run(result(FEED, Cause.PROXY_UNREACHABLE)))).containsExactly(FEED);
  }

  @Test
  void newerResultsStandInThePlaceOfTheOlder() {
    Run before = run(result(NTP, Cause.NO_ANSWER), result(FEED, Cause.NO_ANSWER), result(LISTS, null));
    Run after = again.with(before, List.of(result(NTP, null), result(FEED, Cause.CANCELLED)), THEN.plusSeconds(9));
    assertThat(after.results()).extracting(Result::service).containsExactly("ntp", "rss-feed", "lexical-data");
    assertThat(after.results()).extracting(Result::cause).containsExactly(null, Cause.NO_ANSWER, null);
    assertThat(after.services()).extracting(service -> service.verdict())
        .containsExactlyInAnyOrder(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
    assertThat(after.started()).isEqualTo(THEN);
    assertThat(after.finished()).isEqualTo(THEN.plusSeconds(9));
  }
}
