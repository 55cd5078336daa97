package gatewright.probe.clock;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.UdpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.probe.Engine;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NtpProbeTest {
  private static final String SERVER = "203.0.113.123";
  private static final long EPOCH_1900 = 2_208_988_800L;

  /** A server's answer, by the fields of RFC 5905 figure 8. */
  private static final class Answer {
    int leap;
    int version = 4;
    int mode = 4;
    int stratum = 2;
    int rootDelay;
    int rootDispersion = 0x0000_0100;
    byte[] referenceId = {127, 127, 1, 0};
    Duration ahead = Duration.ZERO;
    boolean transmitZero;
    long originateXor;

    byte[] to(byte[] question) {
      ByteBuffer packet = ByteBuffer.allocate(48);
      packet.put((byte) (leap << 6 | version << 3 | mode)).put((byte) stratum).put((byte) 6).put((byte) -20);
      packet.putInt(rootDelay).putInt(rootDispersion).put(referenceId);
      Instant now = Instant.now().plus(ahead);
      long stamp = now.getEpochSecond() + EPOCH_1900 << 32 | (long) now.getNano() * 0x1_0000_0000L / 1_000_000_000L;
      packet.putLong(stamp).putLong(ByteBuffer.wrap(question).getLong(40) ^ originateXor).putLong(stamp);
      packet.putLong(transmitZero ? 0 : stamp);
      return packet.array();
    }
  }

  private static Result ask(Answer answer) {
    return ask(UdpPeer.that(question -> List.of(answer.to(question))), Engine.CALM);
  }

  private static Result ask(UdpPeer server, Patience patience) {
    try (server; Nowhere nowhere = new Nowhere()) {
      return new Engine(Roads.elseRefused(nowhere).udp(SERVER, 123, server.address())).with(patience).one(Engine.time(SERVER));
    }
  }

  @Test
  void goodServerPassesWithTwoSamples() {
    AtomicInteger asked = new AtomicInteger();
    Result result =
        ask(
            UdpPeer.that(
                question -> {
                  asked.incrementAndGet();
                  assertThat(question).hasSize(48);
                  assertThat(question[0]).as("leap 0, version 4, client").isEqualTo((byte) 0x23);
                  return List.of(new Answer().to(question));
                }),
            Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.evidence().values()).containsEntry("stratum", 2).containsEntry("leap", 0)
        .containsKeys("offsetMillis", "delayMillis", "samples");
    assertThat(asked).hasValue(2);
  }

  @Test
  void questionIsNotTheTimeAndNeverTheSame() {
    java.util.Set<Long> cookies = java.util.concurrent.ConcurrentHashMap.newKeySet();
    ask(
        UdpPeer.that(
            question -> {
              cookies.add(ByteBuffer.wrap(question).getLong(40));
              return List.of(new Answer().to(question));
            }),
        Engine.CALM);
    assertThat(cookies).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"3600, behind", "-3600, ahead of"})
  void wrongClockIsAWarningThatSaysWhose(long seconds, String words) {
    Answer answer = new Answer();
    answer.ahead = Duration.ofSeconds(seconds);
    Result result = ask(answer);
    assertThat(result.cause()).isEqualTo(Cause.CLOCK_WRONG);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.notes())
        .anyMatch(note -> note.contains("3600") && note.contains(words) && note.contains("nothing of the gateway's clock"));
    assertThat(((Number) result.evidence().values().get("offsetMillis")).longValue())
        .isBetween(seconds * 1000 - 60_000, seconds * 1000 + 60_000);
  }

  @Test
  void timeOfTheNextEraIsReadRight() {
    // The 32 bits of seconds run over on 2036-02-07; what comes after has the top bit clear.
    Answer answer = new Answer();
    answer.ahead = Duration.between(Instant.now(), Instant.parse("2036-03-01T00:00:00Z"));
    Result result = ask(answer);
    assertThat(result.cause()).isEqualTo(Cause.CLOCK_WRONG);
    long offset = ((Number) result.evidence().values().get("offsetMillis")).longValue();
    assertThat(offset).isCloseTo(answer.ahead.toMillis(), org.assertj.core.data.Offset.offset(60_000L));
  }

  @Test
  void answerToAnotherQuestionIsIgnored() {
    Answer forged = new Answer();
    forged.originateXor = 1;
    forged.ahead = Duration.ofDays(1);
    Result result =
        ask(UdpPeer.that(question -> List.of(new byte[12], forged.to(question), new Answer().to(question))), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(ask(UdpPeer.that(question -> List.of(forged.to(question))), Engine.HASTY).cause()).isEqualTo(Cause.NO_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 6})
  void otherModeIsNoServer(int mode) {
    Answer answer = new Answer();
    answer.mode = mode;
    Result result = ask(answer);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void otherVersionIsNoServer(int version) {
    Answer answer = new Answer();
    answer.version = version;
    assertThat(ask(answer).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DENY", "RSTR", "RATE"})
  void kissOfDeathIsNamed(String code) {
    Answer answer = new Answer();
    answer.stratum = 0;
    answer.leap = 3;
    answer.referenceId = code.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Result result = ask(answer);
    assertThat(result.cause()).isEqualTo(Cause.KISS_OF_DEATH);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.evidence().text("referenceId")).hasValue(code);
  }

  @ParameterizedTest
  @CsvSource({"3,2,false,0", "0,16,false,0", "0,2,true,0", "0,2,false,1048576"})
  void serverWithoutTimeIsUnsynchronised(int leap, int stratum, boolean transmitZero, int dispersion) {
    Answer answer = new Answer();
    answer.leap = leap;
    answer.stratum = stratum;
    answer.transmitZero = transmitZero;
    answer.rootDispersion = dispersion;
    Result result = ask(answer);
    assertThat(result.cause()).isEqualTo(Cause.CLOCK_UNSYNCHRONISED);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void serverThatLimitsItsClientsPassesWithARemark() {
    AtomicInteger asked = new AtomicInteger();
    UdpPeer limiting = UdpPeer.that(question -> asked.incrementAndGet() == 1 ? List.of(new Answer().to(question)) : List.of());
    Patience patience =
        new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(700), Duration.ofSeconds(20), Duration.ofSeconds(50));
    Result result = ask(limiting, patience);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("not answered"));
  }

  @Test
  void kissOfDeathForTheSecondQuestionIsARemark() {
    AtomicInteger asked = new AtomicInteger();
    Answer kiss = new Answer();
    kiss.stratum = 0;
    kiss.referenceId = "RATE".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Result result =
        ask(UdpPeer.that(question -> List.of((asked.incrementAndGet() == 1 ? new Answer() : kiss).to(question))), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("RATE"));
  }

  @Test
  void silenceFailsSinceTheProtocolMustAnswer() {
    Result result = ask(UdpPeer.silent(), Engine.HASTY);
    assertThat(result.cause()).isEqualTo(Cause.NO_ANSWER);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.attempts()).hasSize(2);
  }

  @Test
  void refusalByIcmpIsARefusal() {
    try (Nowhere nowhere = new Nowhere()) {
      assertThat(new Engine(Roads.elseRefused(nowhere)).one(Engine.time(SERVER)).cause()).isEqualTo(Cause.REFUSED);
    }
  }

  /** Three servers, each so many seconds ahead of this workstation. */
  private static Map<String, Result> askThree(long first, long second, long third) {
    List<Long> seconds = List.of(first, second, third);
    List<UdpPeer> peers = new ArrayList<>();
    try (Nowhere nowhere = new Nowhere()) {
      Roads roads = Roads.elseRefused(nowhere);
      List<Check> checks = new ArrayList<>();
      for (int i = 0; i < seconds.size(); i++) {
        Answer answer = new Answer();
        answer.ahead = Duration.ofSeconds(seconds.get(i));
        UdpPeer peer = UdpPeer.that(question -> List.of(answer.to(question)));
        peers.add(peer);
        String address = "203.0.113." + (i + 1);
        roads.udp(address, 123, peer.address());
        checks.add(Engine.time(address));
      }
      return new Engine(roads).run(checks.toArray(Check[]::new)).stream()
          .collect(Collectors.toMap(result -> result.target().host(), Function.identity()));
    } finally {
      peers.forEach(UdpPeer::close);
    }
  }

  @Test
  void oneWrongServerAmongThreeIsNamedAndTheWorkstationIsNotBlamed() {
    Map<String, Result> results = askThree(600, 0, 0);
    assertThat(results.get("203.0.113.1").cause()).isEqualTo(Cause.CLOCK_WRONG);
    assertThat(results.get("203.0.113.1").notes()).first().asString()
        .startsWith("This server's clock is wrong").contains("203.0.113.2").contains("203.0.113.3").contains("with this workstation");
    assertThat(results.get("203.0.113.2").verdict()).isEqualTo(Verdict.PASS);
    assertThat(results.get("203.0.113.3").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void whereAllServersAgreeItIsTheWorkstation() {
    Map<String, Result> results = askThree(600, 600, 600);
    assertThat(results.values()).allSatisfy(result -> {
      assertThat(result.cause()).isEqualTo(Cause.CLOCK_WRONG);
      assertThat(result.notes()).first().asString()
          .startsWith("This workstation's clock is 600.0 s behind").contains("it is the workstation's clock that is wrong");
    });
  }

  @Test
  void wrongServerIsNamedEvenIfTheWorkstationIsWrongAsWell() {
    Map<String, Result> results = askThree(-900, 600, 600);
    assertThat(results.get("203.0.113.1").notes()).first().asString()
        .startsWith("This server's clock is wrong").doesNotContain("with this workstation");
    assertThat(results.get("203.0.113.2").notes()).first().asString().startsWith("This workstation's clock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INIT", "STEP"})
  void serverThatIsStartingHasNoTimeYetAndSendsNobodyAway(String code) {
    Answer answer = new Answer();
    answer.stratum = 0;
    answer.leap = 3;
    answer.referenceId = code.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(ask(answer).cause()).isEqualTo(Cause.CLOCK_UNSYNCHRONISED);
  }

  @Test
  void neverMoreThanTwoQuestionsEvenIfTheFirstIsLost() {
    AtomicInteger asked = new AtomicInteger();
    UdpPeer deafAtFirst = UdpPeer.that(question -> asked.incrementAndGet() == 1 ? List.of() : List.of(new Answer().to(question)));
    Patience patience =
        new Patience(Duration.ofSeconds(20), 5, Duration.ofMillis(700), Duration.ofSeconds(20), Duration.ofSeconds(50));
    Result result = ask(deafAtFirst, patience);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(asked).hasValue(2);
  }

  @Test
  void pathThatTellsTheTimeForAnybodyGetsNoPass() {
    try (UdpPeer path = UdpPeer.that(question -> List.of(new Answer().to(question))); Nowhere nowhere = new Nowhere()) {
      Roads roads = Roads.elseRefused(nowhere).udp(SERVER, 123, path.address()).udp(Engine.DEAD, 123, path.address());
      Result result = new Engine(roads).one(Engine.time(SERVER));
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
      assertThat(result.notes()).anyMatch(note -> note.contains(Engine.DEAD));
    }
  }
}
