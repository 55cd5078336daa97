package gatewright.probe.names;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DnsProbeTest {
  private static final String SERVER = "198.51.100.53";
  private static final String KNOWN = "a.example";
  private static final String SECOND = "b.example";
  private static final Map<String, String> HONEST =
      Map.of(KNOWN, "203.0.113.1", SECOND, "203.0.113.2", "2.0.0.127.zen.example", "127.0.0.2 127.0.0.4");

  /** Silence is decided soon, answers have time. */
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofSeconds(20), Duration.ofMillis(600), Duration.ofSeconds(80));

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private DnsPeer peer;

  @AfterEach
  void close() {
    if (peer != null) {
      peer.close();
    }
    nowhere.close();
  }

  private static Check check(Transport transport, String zone) {
    Question.NameServer question = new Question.NameServer(transport, zone, List.of(KNOWN, SECOND), null);
    return Engine.check("dns", SERVER, 53, question, Proof.ROUND_TRIP);
  }

  private Result udp(UnaryOperator<Message> answers) {
    return ask(Transport.UDP, DnsPeer.that(answers), Engine.CALM);
  }

  private Result ask(Transport transport, DnsPeer resolver, Patience patience) {
    peer = resolver;
    roads.udp(SERVER, 53, peer.udp()).tcp(SERVER, 53, peer.tcp());
    return new Engine(roads).with(patience).one(check(transport, "zen.example"));
  }

  /** Honest, but for what the function says; null for the honest answer. */
  private static UnaryOperator<Message> but(Function<Message, Message> otherwise) {
    return question -> {
      Message other = otherwise.apply(question);
      return other == null ? DnsPeer.known(question, HONEST) : other;
    };
  }

  @Test
  void honestResolverPassesWithItsSample() {
    Result result = udp(question -> DnsPeer.known(question, HONEST));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.evidence().values())
        .containsEntry("sent", 20)
        .containsEntry("lost", 0)
        .containsEntry("edns", true)
        .containsEntry("rewriting", false)
        .containsKeys("medianMillis", "worstMillis", "samples", "inventedName", "blockList127002");
    assertThat(result.steps()).extracting(Step::name).contains(StepName.SAMPLE);
  }

  @Test
  void sampleIsPacedAndCountsWhatIsLost() {
    // The sample's questions are the only ones for a known name without EDNS; half of them are for the first name.
    Result losing =
        ask(
            Transport.UDP,
            DnsPeer.that(
                question -> question.getOPT() == null && DnsPeer.asked(question).equals(KNOWN)
                    ? List.of() : DnsPeer.list(DnsPeer.known(question, HONEST)),
                question -> DnsPeer.known(question, HONEST)),
            SHORT);
    assertThat(losing.cause()).isEqualTo(Cause.PACKET_LOSS);
    assertThat(losing.verdict()).isEqualTo(Verdict.WARN);
    assertThat(losing.evidence().values()).containsEntry("sent", 20).containsEntry("lost", 10);
    Step sample = losing.steps().stream().filter(step -> step.name() == StepName.SAMPLE).findFirst().orElseThrow();
    assertThat(sample.millis()).as("twenty questions, a tenth of a second apart").isGreaterThanOrEqualTo(1_900);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED,NAME_SERVER_REFUSED,INCONCLUSIVE",
    "SERVFAIL,NAME_SERVER_FAILED,FAIL",
    "NXDOMAIN,NAME_NOT_FOUND,FAIL",
    "NOERROR,NO_ADDRESS,FAIL"
  })
  void answerWithoutAnAddressHasItsCause(String code, Cause cause, Verdict verdict) {
    Result result = udp(question -> DnsPeer.coded(question, Rcode.value(code)));
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.verdict()).isEqualTo(verdict);
  }

  @Test
  void nameThatDiedIsNotTheResolversFault() {
    UnaryOperator<Message> answers =
        but(question -> DnsPeer.asked(question).equals(KNOWN) ? DnsPeer.coded(question, Rcode.NXDOMAIN) : null);
    assertThat(udp(answers).verdict()).isEqualTo(Verdict.PASS);
    peer.close();
    assertThat(ask(Transport.TCP, DnsPeer.that(answers), Engine.CALM).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void resolverThatDoesNotRecurseIsOfNoUse() {
    Result result =
        udp(
            question -> {
              Message answer = DnsPeer.known(question, HONEST);
              answer.getHeader().unsetFlag(Flags.RA);
              return answer;
            });
    assertThat(result.cause()).isEqualTo(Cause.NAME_SERVER_FAILED);
  }

  @Test
  void namesThatDoNotExistMustNotHaveAddresses() {
    Result result = udp(question -> HONEST.containsKey(DnsPeer.asked(question))
        ? DnsPeer.known(question, HONEST) : DnsPeer.addressed(question, "203.0.113.80"));
    assertThat(result.cause()).isEqualTo(Cause.NAME_REWRITTEN);
    assertThat(result.evidence().text("inventedName")).hasValue("203.0.113.80");
  }

  @Test
  void rewritingOfRealDomainsIsNoticedThoughInvalidOnesAreHonest() {
    Result result =
        udp(
            question -> {
              String name = DnsPeer.asked(question);
              boolean invented = name.startsWith("gw") && !name.endsWith(".invalid");
              return invented ? DnsPeer.addressed(question, "203.0.113.80") : DnsPeer.known(question, HONEST);
            });
    assertThat(result.cause()).isEqualTo(Cause.NAME_REWRITTEN);
  }

  @Test
  void wildcardOfTheVendorIsNoRewriting() {
    Result result = udp(but(question -> DnsPeer.asked(question).startsWith("gw") && DnsPeer.asked(question).endsWith(".example")
        ? DnsPeer.addressed(question, "203.0.113.9") : null));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void blockListThatRefusesIsImpaired() {
    Result result = udp(but(question -> DnsPeer.asked(question).endsWith(".zen.example")
        ? DnsPeer.addressed(question, "127.255.255.254") : null));
    assertThat(result.cause()).isEqualTo(Cause.BLOCK_LISTS_IMPAIRED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void resolverThatDoesNotUnderstandEdnsIsAskedWithout() {
    Result result = udp(but(question -> question.getOPT() == null ? null : DnsPeer.coded(question, Rcode.FORMERR)));
    assertThat(result.cause()).isEqualTo(Cause.EDNS_BLOCKED);
    assertThat(result.evidence().values()).containsEntry("edns", false);
  }

  @Test
  void lossThatTakesTheFirstQuestionsIsNotBlamedOnEdns() {
    AtomicInteger extended = new AtomicInteger();
    AtomicInteger plain = new AtomicInteger();
    Result result =
        ask(
            Transport.UDP,
            DnsPeer.that(
                question -> {
                  boolean lost = question.getOPT() != null ? extended.incrementAndGet() <= 2 : plain.incrementAndGet() % 4 == 0;
                  return lost ? null : DnsPeer.known(question, HONEST);
                }),
            SHORT);
    assertThat(result.cause()).isEqualTo(Cause.PACKET_LOSS);
    assertThat(result.evidence().values()).containsEntry("edns", true);
  }

  @Test
  void pathThatDropsEdnsIsNoticed() {
    Result result =
        ask(Transport.UDP, DnsPeer.that(question -> question.getOPT() != null ? null : DnsPeer.known(question, HONEST)), SHORT);
    assertThat(result.cause()).isEqualTo(Cause.EDNS_BLOCKED);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
  }

  @Test
  void silenceOverUdpWithAnswersOverTcpIsUdpBlocked() {
    Result result = ask(Transport.UDP, DnsPeer.that(question -> List.of(), question -> DnsPeer.known(question, HONEST)), SHORT);
    assertThat(result.cause()).isEqualTo(Cause.UDP_BLOCKED);
  }

  @Test
  void silenceOverBothIsASilentServer() {
    roads.udp(SERVER, 53, nowhere.unread()).tcp(SERVER, 53, nowhere.dropping());
    Result result = new Engine(roads).with(Engine.HASTY).one(check(Transport.UDP, null));
    assertThat(result.cause()).isEqualTo(Cause.NAME_SERVER_SILENT);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void answersOverUdpButNotOverTcpIsTcpBlocked() {
    peer = DnsPeer.that(question -> DnsPeer.known(question, HONEST));
    roads.udp(SERVER, 53, peer.udp());
    Result result = new Engine(roads).one(check(Transport.TCP, null));
    assertThat(result.cause()).isEqualTo(Cause.TCP_BLOCKED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void refusalOverBothIsARefusal() {
    assertThat(new Engine(roads).one(check(Transport.TCP, null)).cause()).isEqualTo(Cause.REFUSED);
    assertThat(new Engine(roads).one(check(Transport.UDP, null)).cause()).isEqualTo(Cause.REFUSED);
  }

  @Test
  void goodAnswerOverTcpIsARoundTrip() {
    Result result = ask(Transport.TCP, DnsPeer.that(question -> DnsPeer.known(question, HONEST)), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.attempts()).hasSize(1);
  }

  @Test
  void somethingElseOnPort53IsTheWrongProtocol() {
    try (TcpPeer web = TcpPeer.that(socket -> {
      socket.getInputStream().read();
      TcpPeer.send(socket, "\u0000\u0010HTTP/1.1 400 Bad");
    })) {
      roads.tcp(SERVER, 53, web.address());
      assertThat(new Engine(roads).one(check(Transport.TCP, null)).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
  }

  @Test
  void longAnswerIsCutShortAndFetchedOverTcp() {
    Result result =
        ask(
            Transport.UDP,
            DnsPeer.that(
                question -> {
                  Message answer = DnsPeer.known(question, HONEST);
                  if (DnsPeer.asked(question).isEmpty() || DnsPeer.asked(question).equals(".")) {
                    answer = DnsPeer.coded(question, Rcode.NOERROR);
                    answer.getHeader().setFlag(Flags.TC);
                  }
                  return DnsPeer.list(answer);
                },
                question -> DnsPeer.coded(question, Rcode.NOERROR)),
            Engine.CALM);
    assertThat(result.evidence().text("truncation")).hasValue("cut short over UDP, whole over TCP");
  }

  @Test
  void pathThatAnswersForEveryoneGetsNoPass() {
    peer = DnsPeer.that(question -> DnsPeer.known(question, HONEST));
    roads.udp(SERVER, 53, peer.udp()).udp(Engine.DEAD, 53, peer.udp());
    Result result = new Engine(roads).one(check(Transport.UDP, "zen.example"));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
    assertThat(result.notes()).first().asString().contains(Engine.DEAD);
    assertThat(result.evidence().values()).containsKeys("medianMillis", "blockList127002");
  }

  @ParameterizedTest
  @ValueSource(strings = {".invalid", ".com"})
  void rewritingOverTcpAloneIsNoticed(String domain) {
    Result result =
        ask(
            Transport.TCP,
            DnsPeer.that(
                question -> DnsPeer.list(DnsPeer.known(question, HONEST)),
                but(question -> DnsPeer.asked(question).matches("[a-z0-9]{8,}[.][a-z]+") && DnsPeer.asked(question).endsWith(domain)
                    ? DnsPeer.addressed(question, "203.0.113.80") : null)),
            Engine.CALM);
    assertThat(result.cause()).isEqualTo(Cause.NAME_REWRITTEN);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void failureOverSignaturesAloneIsNamed() {
    Result result =
        udp(but(question -> question.getHeader().getFlag(Flags.CD) ? null : DnsPeer.coded(question, Rcode.SERVFAIL)));
    assertThat(result.cause()).isEqualTo(Cause.NAME_SERVER_FAILED);
    assertThat(result.notes()).anyMatch(note -> note.contains("DNSSEC"));
    peer.close();
    assertThat(udp(question -> DnsPeer.coded(question, Rcode.SERVFAIL)).notes()).noneMatch(note -> note.contains("DNSSEC"));
  }

  @Test
  void referralIsNoAnswer() {
    Result result =
        udp(
            question -> {
              Message answer = DnsPeer.coded(question, Rcode.NOERROR);
              Name elsewhere = Name.fromConstantString("a.root-servers.net.");
              answer.addRecord(new NSRecord(Name.root, DClass.IN, 60, elsewhere), Section.AUTHORITY);
              return answer;
            });
    assertThat(result.cause()).isEqualTo(Cause.NAME_SERVER_FAILED);
    assertThat(result.notes()).first().asString().contains("referral");
  }

  /** What the resolver gets for its answer to the second name, where the site's other one knows it by that address. */
  private Result besideAnother(UnaryOperator<Message> answers, DnsPeer other) {
    try (other) {
      peer = DnsPeer.that(answers);
      roads.udp(SERVER, 53, peer.udp()).udp("198.51.100.54", 53, other.udp());
      return new Engine(roads).with(SHORT).resolvers(SERVER, "198.51.100.54").one(check(Transport.UDP, "zen.example"));
    }
  }

  @Test
  void nameThatOnlyThisResolverDeniesIsAFinding() {
    Result result =
        besideAnother(
            but(question -> DnsPeer.asked(question).equals(SECOND) ? DnsPeer.coded(question, Rcode.NXDOMAIN) : null),
            DnsPeer.knowing(HONEST));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.NAME_NOT_FOUND);
    assertThat(result.notes()).first().asString().contains(SECOND).contains("198.51.100.54");
    assertThat(result.evidence().values()).containsKey("otherResolvers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.2.3", "100.64.1.1", "169.254.1.1", "0.0.0.0", "240.0.0.1"})
  void addressThatLeadsNowhereOutsideIsAFindingWhereOthersGiveARealOne(String address) {
    Result result =
        besideAnother(
            but(question -> DnsPeer.asked(question).equals(SECOND) ? DnsPeer.addressed(question, address) : null),
            DnsPeer.knowing(HONEST));
    assertThat(result.cause()).isEqualTo(Cause.NAME_REWRITTEN);
    assertThat(result.notes()).first().asString().contains(address).contains("203.0.113.2");
  }

  @Test
  void differentAddressesAreUsualAndOnlyNoted() {
    Result result =
        besideAnother(
            but(question -> DnsPeer.asked(question).equals(SECOND) ? DnsPeer.addressed(question, "203.0.113.7") : null),
            DnsPeer.knowing(HONEST));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("usual with large providers"));
  }

  @Test
  void silentNeighbourIsNotThisResolversMatter() {
    Result result = besideAnother(question -> DnsPeer.known(question, HONEST), DnsPeer.that(question -> null));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
  }
}
