package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.result.Basis;
import gatewright.result.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NameServiceTest {
  private static final String FIRST = "198.51.100.1";
  private static final String SECOND = "198.51.100.2";
  private static final String OWN = "198.51.100.3";
  private static final Map<String, String> NAMES = Map.of("a.example", "203.0.113.1 203.0.113.2");

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> peers = new ArrayList<>();
  private Patience patience = Rig.CALM;

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable peer : peers) {
      peer.close();
    }
    nowhere.close();
  }

  private DnsPeer at(String address, UnaryOperator<Message> answers) {
    return at(address, DnsPeer.that(answers));
  }

  private DnsPeer at(String address, DnsPeer peer) {
    peers.add(peer);
    roads.udp(address, 53, peer.udp()).tcp(address, 53, peer.tcp());
    return peer;
  }

  private static UnaryOperator<Message> code(int rcode) {
    return question -> DnsPeer.coded(question, rcode);
  }

  private NameService names(List<String> chosen, List<String> own) {
    Rig rig = new Rig(roads, patience);
    return new NameService(addresses(chosen), addresses(own), rig.dns, rig.dialler);
  }

  private Resolution resolve(List<String> chosen, List<String> own, String host) throws InterruptedException {
    try (Scope scope = new Scope()) {
      return names(chosen, own).resolve(host, scope);
    }
  }

  private static List<InetAddress> addresses(List<String> texts) {
    return texts.stream().map(Roads::ip).toList();
  }

  @Test
  void chosenResolverGivesTheAddresses() throws Exception {
    at(FIRST, DnsPeer.knowing(NAMES));
    Resolution found = resolve(List.of(FIRST), List.of(OWN), "a.example");
    assertThat(found.addresses()).extracting(InetAddress::getHostAddress).containsExactly("203.0.113.1", "203.0.113.2");
    assertThat(found.basis()).isEqualTo(Basis.RESOLVED);
    assertThat(found.resolver()).isEqualTo(FIRST);
    assertThat(found.fallback()).isNull();
  }

  @Test
  void silentFirstDoesNotKeepTheSecondFromAnswering() throws Exception {
    at(FIRST, question -> null);
    at(SECOND, DnsPeer.knowing(NAMES));
    assertThat(resolve(List.of(FIRST, SECOND), List.of(), "a.example").resolver()).isEqualTo(SECOND);
  }

  @Test
  void refusedFirstDoesNotKeepTheSecondFromAnswering() throws Exception {
    at(SECOND, DnsPeer.knowing(NAMES));
    assertThat(resolve(List.of(FIRST, SECOND), List.of(), "a.example").resolver()).isEqualTo(SECOND);
  }

  @ParameterizedTest
  @ValueSource(ints = {Rcode.SERVFAIL, Rcode.REFUSED, Rcode.NOTIMP})
  void firstThatCannotTellLeavesItToTheSecond(int rcode) throws Exception {
    at(FIRST, code(rcode));
    at(SECOND, DnsPeer.knowing(NAMES));
    assertThat(resolve(List.of(FIRST, SECOND), List.of(), "a.example").resolver()).isEqualTo(SECOND);
  }

  @Test
  void servfailIsAFailureOfTheServer() throws Exception {
    at(FIRST, code(Rcode.SERVFAIL));
    Resolution found = resolve(List.of(FIRST), List.of(), "a.example");
    assertThat(found.failure()).isEqualTo(Cause.NAME_SERVER_FAILED);
    assertThat(found.unserved()).isFalse();
  }

  @Test
  void servfailIsWorseThanRefusedAndThatThanSilence() throws Exception {
    at(FIRST, code(Rcode.SERVFAIL));
    at(SECOND, code(Rcode.REFUSED));
    assertThat(resolve(List.of(FIRST, SECOND), List.of(), "a.example").failure()).isEqualTo(Cause.NAME_SERVER_FAILED);
    assertThat(resolve(List.of(SECOND, OWN), List.of(), "a.example").failure()).isEqualTo(Cause.NAME_SERVER_REFUSED);
  }

  @Test
  void nxdomainDecides() throws Exception {
    at(FIRST, code(Rcode.NXDOMAIN));
    at(OWN, DnsPeer.knowing(NAMES));
    Resolution found = resolve(List.of(FIRST), List.of(OWN), "a.example");
    assertThat(found.failure()).isEqualTo(Cause.NAME_NOT_FOUND);
    assertThat(found.detail()).contains(FIRST);
  }

  @Test
  void nameWithoutAnyAddressIsNotAMissingName() throws Exception {
    at(FIRST, code(Rcode.NOERROR));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").failure()).isEqualTo(Cause.NO_ADDRESS);
  }

  @Test
  void nameWithOnlyAnIpv6AddressHasThat() throws Exception {
    at(FIRST, DnsPeer.knowing(Map.of("six.example", "2001:db8::1")));
    assertThat(resolve(List.of(FIRST), List.of(), "six.example").addresses()).containsExactly(Roads.ip("2001:db8::1"));
  }

  @Test
  void silenceOfAllIsSilence() throws Exception {
    patience = Rig.HASTY;
    at(FIRST, question -> null);
    Resolution found = resolve(List.of(FIRST), List.of(), "a.example");
    assertThat(found.failure()).isEqualTo(Cause.NAME_SERVER_SILENT);
    assertThat(found.unserved()).isTrue();
  }

  @Test
  void workstationsResolverStandsInAndSaysSo() throws Exception {
    at(FIRST, code(Rcode.REFUSED));
    at(OWN, DnsPeer.knowing(NAMES));
    Resolution found = resolve(List.of(FIRST), List.of(OWN), "a.example");
    assertThat(found.resolver()).isEqualTo(Resolution.WORKSTATION);
    assertThat(found.fallback()).contains(OWN);
    assertThat(found.addresses()).hasSize(2);
  }

  @Test
  void whatTheChosenDidStaysTheCauseIfTheOwnIsSilentToo() throws Exception {
    at(FIRST, code(Rcode.REFUSED));
    assertThat(resolve(List.of(FIRST), List.of(OWN), "a.example").failure()).isEqualTo(Cause.NAME_SERVER_REFUSED);
  }

  @Test
  void nameIsAskedForOnceInARunWhateverItsCase() throws Exception {
    DnsPeer peer = at(FIRST, DnsPeer.knowing(NAMES));
    NameService names = names(List.of(FIRST), List.of());
    try (Scope scope = new Scope()) {
      List<CompletableFuture<Resolution>> all = new ArrayList<>();
      for (String host : List.of("a.example", "A.EXAMPLE", "a.example", "a.Example")) {
        all.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return names.resolve(host, scope);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }));
      }
      for (CompletableFuture<Resolution> each : all) {
        assertThat(each.get().addresses()).hasSize(2);
      }
    }
    assertThat(peer.questions()).as("the name for each kind of address, and one that does not exist").isEqualTo(3);
  }

  @Test
  void addressThatNamesGetThatDoNotExistIsNoAddressOfTheHost() throws Exception {
    at(FIRST, question -> DnsPeer.addressed(question, "10.0.0.1"));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").failure()).isEqualTo(Cause.NAME_REWRITTEN);
  }

  @Test
  void resolverThatOnlyRewritesOtherNamesGivesGoodAddresses() throws Exception {
    at(FIRST, question -> DnsPeer.asked(question).equals("a.example")
        ? DnsPeer.known(question, NAMES) : DnsPeer.addressed(question, "10.0.0.1"));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").failure()).isNull();
  }

  @Test
  void answerThatWasCutShortIsFetchedOverTcp() throws Exception {
    at(
        FIRST,
        DnsPeer.that(
            question -> {
              Message cut = DnsPeer.coded(question, Rcode.NOERROR);
              cut.getHeader().setFlag(Flags.TC);
              return List.of(cut.toWire());
            },
            question -> DnsPeer.known(question, NAMES)));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").addresses()).hasSize(2);
  }

  @Test
  void forgedAnswersAreIgnored() throws Exception {
    at(
        FIRST,
        DnsPeer.that(
            question -> {
              if (!DnsPeer.asked(question).equals("a.example")) {
                return DnsPeer.list(DnsPeer.coded(question, Rcode.NXDOMAIN));
              }
              Message otherId = DnsPeer.addressed(question, "203.0.113.66");
              otherId.getHeader().setID((question.getHeader().getID() + 1) & 0xFFFF);
              Message otherName = DnsPeer.addressed(DnsExchange.question("b.example", 1, 0), "203.0.113.66");
              otherName.getHeader().setID(question.getHeader().getID());
              Message noQuestion = DnsPeer.addressed(question, "203.0.113.66");
              noQuestion.removeAllRecords(Section.QUESTION);
              Message notAnAnswer = DnsPeer.addressed(question, "203.0.113.66");
              notAnAnswer.getHeader().unsetFlag(Flags.QR);
              return List.of(
                  new byte[] {1, 2, 3},
                  otherId.toWire(),
                  otherName.toWire(),
                  noQuestion.toWire(),
                  notAnAnswer.toWire(),
                  DnsPeer.addressed(question, "203.0.113.1").toWire());
            },
            question -> null));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").addresses()).containsExactly(Roads.ip("203.0.113.1"));
  }

  @Test
  void aliasesAreKept() throws Exception {
    at(
        FIRST,
        question -> {
          Message answer = DnsPeer.coded(question, Rcode.NOERROR);
          alias(answer, "edge.example.", "a1.example.");
          address(answer, "a1.example.", "203.0.113.1");
          alias(answer, "a.example.", "edge.example.");
          return answer;
        });
    Resolution found = resolve(List.of(FIRST), List.of(), "a.example");
    assertThat(found.aliases()).containsExactly("edge.example", "a1.example");
    assertThat(found.addresses()).containsExactly(Roads.ip("203.0.113.1"));
  }

  private static void alias(Message answer, String from, String to) {
    Record record = new CNAMERecord(Name.fromConstantString(from), DClass.IN, 0, Name.fromConstantString(to));
    answer.addRecord(record, Section.ANSWER);
  }

  private static void address(Message answer, String name, String address) {
    answer.addRecord(new ARecord(Name.fromConstantString(name), DClass.IN, 0, Roads.ip(address)), Section.ANSWER);
  }

  @Test
  void aliasesThatRunInACircleLeadNowhere() throws Exception {
    at(
        FIRST,
        question -> {
          Message answer = DnsPeer.coded(question, Rcode.NOERROR);
          alias(answer, "a.example.", "b.example.");
          alias(answer, "b.example.", "a.example.");
          address(answer, "b.example.", "203.0.113.66");
          return answer;
        });
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").failure()).isEqualTo(Cause.NO_ADDRESS);
  }

  @Test
  void recordsOfOtherNamesAndOtherSectionsAreIgnored() throws Exception {
    at(
        FIRST,
        question -> {
          Message answer = DnsPeer.known(question, NAMES);
          address(answer, "stranger.example.", "203.0.113.66");
          Name own = question.getQuestion().getName();
          answer.addRecord(new ARecord(own, DClass.IN, 60, Roads.ip("203.0.113.67")), Section.ADDITIONAL);
          answer.addRecord(new ARecord(own, DClass.IN, 60, Roads.ip("203.0.113.68")), Section.AUTHORITY);
          return answer;
        });
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").addresses()).extracting(InetAddress::getHostAddress)
        .containsExactly("203.0.113.1", "203.0.113.2");
  }

  @Test
  void thousandAddressesAreNotAllTried() throws Exception {
    at(
        FIRST,
        DnsPeer.that(
            question -> {
              Message cut = DnsPeer.coded(question, Rcode.NOERROR);
              cut.getHeader().setFlag(Flags.TC);
              return List.of(cut.toWire());
            },
            question -> {
              Message answer = DnsPeer.coded(question, Rcode.NOERROR);
              for (int i = 0; i < 1000; i++) {
                address(answer, "a.example.", "198.18." + i / 250 + "." + (i % 250 + 1));
              }
              return answer;
            }));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").addresses()).hasSize(64);
  }

  @Test
  void bothKindsOfAddressesAreFound() throws Exception {
    at(FIRST, DnsPeer.knowing(Map.of("a.example", "203.0.113.1 2001:db8::1")));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example.").addresses())
        .containsExactly(Roads.ip("203.0.113.1"), Roads.ip("2001:db8::1"));
  }

  @Test
  void silenceAboutTheOtherKindOfAddressesCostsLittleAndNoAddress() throws Exception {
    at(
        FIRST,
        question -> question.getQuestion().getType() == Type.AAAA ? null : DnsPeer.known(question, NAMES));
    assertThat(resolve(List.of(FIRST), List.of(), "a.example").addresses()).hasSize(2);
  }

  @Test
  void finalDotMakesNoOtherName() throws Exception {
    DnsPeer peer = at(FIRST, DnsPeer.knowing(NAMES));
    NameService names = names(List.of(FIRST), List.of());
    try (Scope scope = new Scope()) {
      assertThat(names.resolve("a.example.", scope).addresses()).isEqualTo(names.resolve("a.example", scope).addresses());
    }
    assertThat(peer.questions()).as("both kinds of addresses, and a name that does not exist").isEqualTo(3);
  }

  @Test
  void addressesAreReadAndNotAskedFor() throws Exception {
    DnsPeer peer = at(FIRST, DnsPeer.knowing(NAMES));
    assertThat(resolve(List.of(FIRST), List.of(), "203.0.113.7").basis()).isEqualTo(Basis.GIVEN);
    assertThat(resolve(List.of(FIRST), List.of(), "2001:db8::7").addresses()).containsExactly(Roads.ip("2001:db8::7"));
    assertThat(peer.questions()).isZero();
    assertThat(NameService.literal("a.example")).isNull();
    assertThat(NameService.literal("1.2.3")).isNull();
    assertThat(NameService.literal("1:2")).isNull();
  }

  @Test
  void addressOfThisMachineForANameOutsideIsARewritingFilter() throws Exception {
    at(FIRST, DnsPeer.knowing(
        Map.of("loop.example", "127.0.0.1", "zero.example", "0.0.0.0", "mixed.example", "0.0.0.0 203.0.113.1")));
    assertThat(resolve(List.of(FIRST), List.of(), "loop.example").failure()).isEqualTo(Cause.NAME_REWRITTEN);
    assertThat(resolve(List.of(FIRST), List.of(), "zero.example").failure()).isEqualTo(Cause.NAME_REWRITTEN);
    assertThat(resolve(List.of(FIRST), List.of(), "mixed.example").failure()).isEqualTo(Cause.NAME_REWRITTEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a..b", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.example"})
  void textThatIsNoNameIsNotFound(String host) throws Exception {
    assertThat(resolve(List.of(FIRST), List.of(), host).failure()).isEqualTo(Cause.NAME_NOT_FOUND);
  }

  @Test
  void cancelEndsTheQuestion() throws Exception {
    patience = new Patience(Duration.ofMinutes(5), 1, Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5));
    try (Scope scope = new Scope()) {
      at(
          FIRST,
          question -> {
            scope.end(Scope.End.CANCELLED);
            return null;
          });
      assertThat(names(List.of(FIRST), List.of(OWN)).resolve("a.example", scope).failure()).isEqualTo(Cause.CANCELLED);
    }
  }

  @Test
  void noResolverAtAllIsSaid() throws Exception {
    Resolution found = resolve(List.of(), List.of(), "a.example");
    assertThat(found.failure()).isEqualTo(Cause.NAME_SERVER_SILENT);
    assertThat(found.detail()).contains("none is known");
  }

  @Test
  void questionsOverTcpNeedTheRightAnswerToo() throws IOException, StepFailed {
    at(
        FIRST,
        DnsPeer.that(
            question -> List.of(),
            question -> {
              Message other = DnsPeer.addressed(question, "203.0.113.66");
              other.getHeader().setID((question.getHeader().getID() + 1) & 0xFFFF);
              return other;
            }));
    Rig rig = new Rig(roads, Rig.CALM);
    StepFailed failed =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            StepFailed.class, () -> rig.dns.tcp(Roads.ip(FIRST), DnsExchange.question("a.example", 1, 0), rig.trace, rig.scope));
    assertThat(failed.reason()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void cancelOverTcpIsCancelled() {
    try (gatewright.peer.TcpPeer peer =
        gatewright.peer.TcpPeer.that(
            socket -> {
              socket.getInputStream().read();
              gatewright.peer.TcpPeer.drain(socket);
            })) {
      roads.tcp(FIRST, 53, peer.address());
      Rig rig = new Rig(roads, Rig.CALM);
      CompletableFuture<StepFailed> failed =
          CompletableFuture.supplyAsync(
              () ->
                  org.assertj.core.api.Assertions.catchThrowableOfType(
                      StepFailed.class,
                      () -> rig.dns.tcp(Roads.ip(FIRST), DnsExchange.question("a.example", 1, 0), rig.trace, rig.scope)));
      peer.awaitConnection();
      rig.scope.end(Scope.End.CANCELLED);
      assertThat(failed.get().reason()).isEqualTo(Cause.CANCELLED);
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
