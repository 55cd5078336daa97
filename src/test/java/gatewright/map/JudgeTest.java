package gatewright.map;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Planner;
import gatewright.plan.Proof;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Sites;
import gatewright.plan.Way;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How lines stand, by the example's plan: a proxy, two gateways of which one is planned, every kind of server. */
class JudgeTest {
  private final Catalogue catalogue = new CatalogueReader().shipped();
  private final Site site = Sites.example().site();
  private final Plan plan = new Planner().plan(catalogue, site, RequestNumbers.none());
  private final SiteMap map = SiteMap.of(catalogue, site, plan, List.of());
  private final Judge judge = new Judge(catalogue, plan);
  private final Map<String, List<Result>> results = new HashMap<>();

  @Test
  void whatNobodyAskedIsUntestedAndWhatWasAskedInPartTooUnlessItFails() {
    Line mirrors = line("kaspersky-updates");
    assertThat(stand(mirrors).mark()).isEqualTo(Mark.UNTESTED);

    say(mirrors.checks().get(0), Verdict.PASS, null, Proof.PROTOCOL_SPOKEN);
    assertThat(stand(mirrors)).isEqualTo(new Stand(Mark.UNTESTED, null, Reach.FAR, mirrors.checks().size(), mirrors.checks().size() - 1));

    Line dns = line("dns");
    say(dns.checks().get(0), Verdict.FAIL, Cause.NAME_SERVER_SILENT, Proof.NOTHING);
    assertThat(stand(dns).mark()).isEqualTo(Mark.FAIL);
  }

  @Test
  void oneDeadMirrorIsAWarningAsEverywhere() {
    Line mirrors = line("kaspersky-updates");
    mirrors.checks().forEach(check -> say(check, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN));
    say(mirrors.checks().get(0), Verdict.FAIL, Cause.NO_ANSWER, Proof.NAME_RESOLVED);

    assertThat(stand(mirrors).mark()).isEqualTo(Mark.WARN);
    assertThat(stand(mirrors).reach()).isEqualTo(Reach.FAR);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, NAME_RESOLVED, WALL",
    "UNREACHABLE, NOTHING, WALL",
    "BLOCK_PAGE, PROTOCOL_SPOKEN, WALL",
    "CAPTIVE_PORTAL, PROTOCOL_SPOKEN, WALL",
    "REFUSED, NAME_RESOLVED, FAR",
    "RESET, PORT_OPEN, FAR",
    "SILENT, PORT_OPEN, FAR",
    "WRONG_PROTOCOL, PORT_OPEN, FAR",
    "LOGIN_REFUSED, PROTOCOL_SPOKEN, FAR",
    "NAME_NOT_FOUND, NOTHING, START",
    "NAME_SERVER_SILENT, NOTHING, START",
    "LOCAL_NETWORK, NOTHING, START"
  })
  void aLineEndsWhereTheConnectionEnded(Cause cause, Proof proof, Reach reach) {
    Line backup = line("backup");
    say(backup.checks().get(0), Verdict.FAIL, cause, proof);

    assertThat(stand(backup)).isEqualTo(new Stand(Mark.FAIL, cause, reach, 1, 0));
  }

  @ParameterizedTest
  @EnumSource(value = Cause.class, names = "PROXY_.*", mode = EnumSource.Mode.MATCH_ALL)
  void nothingGoesOnFromAProxyThatSaysNo(Cause cause) {
    Line licence = line("licence-validation");
    assertThat(licence.from()).isEqualTo("proxy");
    say(licence.checks().get(0), Verdict.FAIL, cause, Proof.NOTHING);

    assertThat(stand(licence).reach()).isEqualTo(Reach.START);
  }

  @Test
  void theWayToTheProxyIsOpenIfTheProxyAnsweredForItself() {
    Line way = map.lines().stream().filter(line -> line.kind() == Line.Kind.TO_PROXY).findFirst().orElseThrow();
    all(way, Verdict.FAIL, Cause.PROXY_DENIED, Proof.NOTHING);
    assertThat(stand(way).mark()).isEqualTo(Mark.PASS);

    all(way, Verdict.FAIL, Cause.PROXY_LOGIN_REQUIRED, Proof.NOTHING);
    assertThat(stand(way)).isEqualTo(new Stand(Mark.FAIL, Cause.PROXY_LOGIN_REQUIRED, Reach.FAR, way.checks().size(), 0));

    all(way, Verdict.FAIL, Cause.PROXY_UNREACHABLE, Proof.NOTHING);
    assertThat(stand(way)).isEqualTo(new Stand(Mark.FAIL, Cause.PROXY_UNREACHABLE, Reach.START, way.checks().size(), 0));

    say(way.checks().get(0), Verdict.PASS, null, Proof.PROTOCOL_SPOKEN);
    assertThat(stand(way).mark()).isEqualTo(Mark.WARN);

    all(way, Verdict.NOT_TESTED, Cause.CANCELLED, Proof.NOTHING);
    assertThat(stand(way).mark()).isEqualTo(Mark.NOT_TESTED);
  }

  @Test
  void aLineOfWhichACheckIsGoingOnIsBeingTested() {
    Line backup = line("backup");
    say(backup.checks().get(0), Verdict.FAIL, Cause.REFUSED, Proof.NAME_RESOLVED);

    assertThat(judge.of(backup, new Known(results, Set.copyOf(backup.checks()))).mark()).isEqualTo(Mark.TESTING);
  }

  @Test
  void aLineSaysInASentenceWhoConnectsToWhomAndHowThatStands() {
    Line backup = line("backup");
    say(backup.checks().get(0), Verdict.FAIL, Cause.NO_ANSWER, Proof.NAME_RESOLVED);

    assertThat(new MapWords(Locale.ENGLISH).sentence(map, backup, stand(backup)))
        .isEqualTo("seg1.acme.example and seg2.acme.example to Backup, TCP 22, one connection: Fail, No answer.");
    assertThat(new MapWords(Locale.GERMAN).sentence(map, backup, stand(backup)))
        .startsWith("seg1.acme.example und seg2.acme.example zu Sicherung, TCP 22, eine Verbindung: ");
  }

  @Test
  void aGatewayIsConnectedToByItsPeerAndByAdministrators() {
    assertThat(map.lines()).anyMatch(line -> line.from().equals("gateway/gw1") && line.to().equals("gateway/gw2"));
    Line visit = line("ssh-console");
    assertThat(map.node(visit.from()).orElseThrow().role()).isEqualTo(Role.ADMINISTRATORS);
    assertThat(visit.to()).isEqualTo("zone/DMZ");
    assertThat(visit.ports()).isEqualTo("TCP 22, 443");
  }

  private Stand stand(Line line) {
    return judge.of(line, new Known(results, Set.of()));
  }

  private Line line(String service) {
    String id =
        plan.checks().stream()
            .filter(check -> check.service().equals(service) && check.flow() != null)
            .map(Check::id)
            .findFirst()
            .orElseThrow();
    return map.lines().stream()
        .filter(line -> line.kind() != Line.Kind.TO_PROXY && line.checks().contains(id))
        .findFirst()
        .orElseThrow();
  }

  private void all(Line line, Verdict verdict, Cause cause, Proof proof) {
    line.checks().forEach(check -> say(check, verdict, cause, proof));
  }

  private void say(String id, Verdict verdict, Cause cause, Proof proof) {
    Check check = plan.check(id).orElseThrow();
    // Names are asked of another server than the one under test, save where that is a resolver itself.
    String resolver = check.service().equals("dns") ? null : "10.20.0.53";
    results.put(
        id,
        List.of(
            new Result(
                id, check.service(), check.flow(), check.purpose(), check.initiator(), check.target(), Basis.RESOLVED, resolver,
                check.way(), check.way() == Way.PROXY ? "proxy.acme.example:8080" : null, verdict, cause, StepName.CONNECT, proof,
                Identity.NONE, List.of(), 5, List.of(), Evidence.none(), List.of(), null, List.of())));
  }
}
