package gatewright.probe.message;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.UdpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Snmp;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/** Against the library's own manager, and against what is no manager. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SnmpProbeTest {
  private static final String HOST = "203.0.113.9";
  private static final String COMMUNITY = "a-community";
  private static final String LOGIN = "SHA-256 \"the auth phrase\" AES \"the priv phrase\"";

  /** A peer that stays silent costs two reads. */
  private static final Patience QUICK =
      new Patience(Duration.ofSeconds(20), 2, Duration.ofMillis(200), Duration.ofSeconds(20), Duration.ofSeconds(50));

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);

  @AfterEach
  void close() {
    nowhere.close();
  }

  private static Snmp settings(Snmp.Version version, boolean inform) {
    return new Snmp(HOST, 162, version, Engine.CREDENTIAL, inform, version == Snmp.Version.V3 ? "gateway" : null, null);
  }

  private static Check check(Snmp settings) {
    Proof needed = settings.inform() ? Proof.ROUND_TRIP : Proof.NOTHING;
    return Engine.check("snmp-alerts", HOST, 162, new Question.Alert(settings), needed);
  }

  private Result ask(InetSocketAddress manager, Snmp settings, String secret, Patience patience) {
    roads.udp(HOST, 162, manager);
    Engine engine = new Engine(roads).with(patience);
    engine.password = secret;
    return engine.one(check(settings));
  }

  private static UsmUser user(OID auth, String authPhrase, OID priv, String privPhrase) {
    return new UsmUser(
        new OctetString("gateway"), auth, authPhrase == null ? null : new OctetString(authPhrase), priv,
        privPhrase == null ? null : new OctetString(privPhrase));
  }

  private static UsmUser strongUser() {
    return user(AuthHMAC192SHA256.ID, "the auth phrase", PrivAES128.ID, "the priv phrase");
  }

  private static void carriesTheToken(Result result, SnmpReceiver.Heard heard) {
    String token = result.evidence().text("token").orElseThrow();
    assertThat(token).matches("[A-Z0-9]{8}");
    assertThat(heard.pdu().getVariableBindings().stream().map(binding -> binding.getVariable().toString()))
        .anySatisfy(text -> assertThat(text).contains(token).contains("no action needed"));
  }

  @Test
  void acknowledgedInformIsARoundTrip() {
    try (SnmpReceiver manager = new SnmpReceiver()) {
      Result result = ask(manager.address(), settings(Snmp.Version.V2C, true), COMMUNITY, Engine.CALM);
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
      assertThat(result.cause()).isNull();
      SnmpReceiver.Heard heard = manager.next();
      carriesTheToken(result, heard);
      assertThat(heard.name()).isEqualTo(COMMUNITY);
      assertThat(heard.pdu().get(0).getOid()).isEqualTo(SnmpConstants.sysUpTime);
      assertThat(heard.pdu().get(1).getOid()).isEqualTo(SnmpConstants.snmpTrapOID);
      assertThat(result.toString()).doesNotContain(COMMUNITY);
      assertThat(result.attempts()).singleElement().satisfies(attempt -> assertThat(attempt.source().port()).isPositive());
    }
  }

  @ParameterizedTest
  @MethodSource("traps")
  void trapIsUnconfirmed(Snmp.Version version, boolean inform, int type) {
    try (SnmpReceiver manager = new SnmpReceiver()) {
      Result result = ask(manager.address(), settings(version, inform), COMMUNITY, QUICK);
      assertThat(result.verdict()).isEqualTo(Verdict.UNCONFIRMED);
      assertThat(result.cause()).isNull();
      SnmpReceiver.Heard heard = manager.next();
      assertThat(heard.pdu().getType()).isEqualTo(type);
      carriesTheToken(result, heard);
      assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains(result.evidence().text("token").orElseThrow()));
    }
  }

  static Stream<Arguments> traps() {
    return Stream.of(
        Arguments.of(Snmp.Version.V1, false, PDU.V1TRAP),
        Arguments.of(Snmp.Version.V1, true, PDU.V1TRAP),
        Arguments.of(Snmp.Version.V2C, false, PDU.TRAP));
  }

  @Test
  void trapOfVersionOneIsTheSameNotification() {
    try (SnmpReceiver manager = new SnmpReceiver()) {
      ask(manager.address(), settings(Snmp.Version.V1, false), COMMUNITY, QUICK);
      PDUv1 heard = (PDUv1) manager.next().pdu();
      OID notification = new OID(heard.getEnterprise());
      notification.append(0).append(heard.getSpecificTrap());
      assertThat(heard.getGenericTrap()).isEqualTo(PDUv1.ENTERPRISE_SPECIFIC);
      assertThat(notification).isEqualTo(SnmpNotice.NOTIFICATION);
    }
  }

  @ParameterizedTest
  @MethodSource("logins")
  void informOfVersionThreeIsARoundTrip(UsmUser known, String secret, int level) {
    try (SnmpReceiver manager = new SnmpReceiver().knows(known)) {
      Result result = ask(manager.address(), settings(Snmp.Version.V3, true), secret, Engine.CALM);
      assertThat(result.notes()).isEmpty();
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
      assertThat(result.evidence().text("managerEngineId")).hasValue("80007ed905010203");
      SnmpReceiver.Heard heard = manager.next();
      carriesTheToken(result, heard);
      assertThat(heard.name()).isEqualTo("gateway");
      assertThat(heard.level()).isEqualTo(level);
      assertThat(result.toString()).doesNotContain("phrase");
    }
  }

  static Stream<Arguments> logins() {
    return Stream.of(
        Arguments.of(strongUser(), LOGIN, 3),
        Arguments.of(user(AuthSHA.ID, "one phrase for both", PrivAES128.ID, "one phrase for both"), "one phrase for both", 3),
        Arguments.of(user(AuthSHA.ID, "the-auth-phrase", null, null), "sha the-auth-phrase", 2));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusalOfVersionThreeIsNamed(UsmUser known, String secret, String report) {
    try (SnmpReceiver manager = new SnmpReceiver()) {
      if (known != null) {
        manager.knows(known);
      }
      Result result = ask(manager.address(), settings(Snmp.Version.V3, true), secret, QUICK);
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.cause()).isEqualTo(Cause.LOGIN_REFUSED);
      assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
      assertThat(result.evidence().text("report")).hasValue(report);
      assertThat(result.notes().get(0)).contains("gateway").contains(report);
      assertThat(result.toString()).doesNotContain("phrase\"");
      assertThat(manager.heardNothing()).isTrue();
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(null, LOGIN, "usmStatsUnknownUserNames"),
        Arguments.of(strongUser(), "SHA-256 \"another phrase\" AES \"the priv phrase\"", "usmStatsWrongDigests"),
        Arguments.of(strongUser(), "SHA-512 \"the auth phrase\" AES \"the priv phrase\"", "usmStatsWrongDigests"),
        Arguments.of(user(AuthSHA.ID, "the auth phrase", null, null), "SHA \"the auth phrase\" AES \"the priv phrase\"",
            "usmStatsUnsupportedSecLevels"));
  }

  @Test
  void wrongPrivacyPhraseIsNamedThoughTheManagerDropsWhatItCannotDecrypt() {
    try (SnmpReceiver manager = new SnmpReceiver().knows(strongUser())) {
      String secret = "SHA-256 \"the auth phrase\" AES \"another phrase\"";
      Result result = ask(manager.address(), settings(Snmp.Version.V3, true), secret, QUICK);
      assertThat(result.cause()).isEqualTo(Cause.LOGIN_REFUSED);
      assertThat(result.notes().get(0)).contains("privacy").contains("gateway");
      assertThat(manager.heardNothing()).isTrue();
    }
  }

  @Test
  void trapOfVersionThreeIsUnconfirmedAndHeardByWhoKnowsItsEngine() {
    String engine = "80007ed90467617465";
    UsmUser here = new UsmUser(
        new OctetString("gateway"), AuthHMAC192SHA256.ID, new OctetString("the auth phrase"), PrivAES128.ID,
        new OctetString("the priv phrase"));
    try (SnmpReceiver manager = new SnmpReceiver().knows(here)) {
      Snmp settings = new Snmp(HOST, 162, Snmp.Version.V3, Engine.CREDENTIAL, false, "gateway", engine);
      Result result = ask(manager.address(), settings, LOGIN, QUICK);
      assertThat(result.verdict()).isEqualTo(Verdict.UNCONFIRMED);
      assertThat(result.evidence().text("engineId")).hasValue(engine);
      SnmpReceiver.Heard heard = manager.next();
      assertThat(heard.level()).isEqualTo(3);
      carriesTheToken(result, heard);
    }
  }

  @Test
  void refusedLoginIsNotSentToTheNextAddress() {
    String name = "203.0.113.10";
    try (SnmpReceiver manager = new SnmpReceiver()) {
      roads.udp(HOST, 162, manager.address()).udp(name, 162, manager.address());
      Engine engine = new Engine(roads).with(QUICK);
      engine.password = LOGIN;
      engine.parallel = 1;
      Check check =
          Engine.check("snmp-alerts", HOST, 162, new Question.Alert(settings(Snmp.Version.V3, true)), Proof.ROUND_TRIP, name);
      List<Result> results = engine.run(check);
      assertThat(results).hasSize(2).extracting(Result::cause).containsOnly(Cause.LOGIN_REFUSED);
      assertThat(results).filteredOn(result -> result.notes().get(0).contains("was not sent again")).hasSize(1);
    }
  }

  @Test
  void silentManagerDoesNotAcknowledge() {
    try (UdpPeer silent = UdpPeer.silent()) {
      Result result = ask(silent.address(), settings(Snmp.Version.V2C, true), COMMUNITY, QUICK);
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.cause()).isEqualTo(Cause.NO_ANSWER);
      assertThat(result.notes().get(0)).contains("community");
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void closedPortIsRefused(Snmp.Version version, boolean inform) {
    String secret = version == Snmp.Version.V3 ? LOGIN : COMMUNITY;
    Result result = ask(nowhere.refusingDatagrams(), settings(version, inform), secret, Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.REFUSED);
  }

  static Stream<Arguments> versions() {
    return Stream.of(
        Arguments.of(Snmp.Version.V1, false), Arguments.of(Snmp.Version.V2C, false), Arguments.of(Snmp.Version.V2C, true),
        Arguments.of(Snmp.Version.V3, false), Arguments.of(Snmp.Version.V3, true));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatSendsEverythingBackIsNoManager(Snmp.Version version, boolean inform) {
    String secret = version == Snmp.Version.V3 ? LOGIN : COMMUNITY;
    try (UdpPeer echo = UdpPeer.that(List::of)) {
      Result result = ask(echo.address(), settings(version, inform), secret, QUICK);
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
  }

  @Test
  void errorOfTheManagerIsNoPass() {
    try (SnmpReceiver manager = new SnmpReceiver().failing(PDU.authorizationError)) {
      Result result = ask(manager.address(), settings(Snmp.Version.V2C, true), COMMUNITY, Engine.CALM);
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.cause()).isEqualTo(Cause.NO_PERMISSION);
      assertThat(result.notes().get(0)).contains("Authorization error");
    }
  }

  @Test
  void answerToSomethingElseIsNoPass() {
    try (SnmpReceiver manager = new SnmpReceiver().forgetful()) {
      Result result = ask(manager.address(), settings(Snmp.Version.V2C, true), COMMUNITY, Engine.CALM);
      assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
  }

  /** Turns the inform into a response, with that change to its bytes. */
  private static UdpPeer mangling(java.util.function.UnaryOperator<byte[]> change) {
    return UdpPeer.that(
        question -> {
          byte[] answer = question.clone();
          int community = new String(answer, StandardCharsets.ISO_8859_1).indexOf(COMMUNITY);
          answer[community + COMMUNITY.length()] = (byte) PDU.RESPONSE;
          return List.of(change.apply(answer));
        });
  }

  @Test
  void manglingPeerItselfWouldPass() {
    try (UdpPeer peer = mangling(answer -> answer)) {
      assertThat(ask(peer.address(), settings(Snmp.Version.V2C, true), COMMUNITY, QUICK).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void otherRequestIsNotAcknowledged() {
    try (UdpPeer peer = mangling(
        answer -> {
          int community = new String(answer, StandardCharsets.ISO_8859_1).indexOf(COMMUNITY) + COMMUNITY.length();
          int length = answer[community + 1] < 0 ? 1 + (answer[community + 1] & 0x7f) : 1;
          answer[community + 1 + length + 2] ^= 1;
          return answer;
        })) {
      assertThat(ask(peer.address(), settings(Snmp.Version.V2C, true), COMMUNITY, QUICK).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
  }

  @Test
  void otherCommunityIsNotAcknowledged() {
    try (UdpPeer peer = mangling(
        answer -> {
          answer[new String(answer, StandardCharsets.ISO_8859_1).indexOf(COMMUNITY)] = 'b';
          return answer;
        })) {
      assertThat(ask(peer.address(), settings(Snmp.Version.V2C, true), COMMUNITY, QUICK).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
  }

  @Test
  void floodOfNonsenseEndsInTimeAndIsTheWrongProtocol() {
    List<byte[]> flood = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] packet = new byte[random.nextInt(200)];
      random.nextBytes(packet);
      flood.add(packet);
    }
    flood.add(new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 2, 1, 1, 4, (byte) 0x84, 0x7f, 0, 0, 0});
    try (UdpPeer peer = UdpPeer.that(question -> flood)) {
      for (Snmp.Version version : List.of(Snmp.Version.V2C, Snmp.Version.V3)) {
        Result result = ask(peer.address(), settings(version, true), version == Snmp.Version.V3 ? LOGIN : COMMUNITY, QUICK);
        assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      }
    }
  }

  @Test
  void cutAndChangedAcknowledgementsNeverPass() {
    Random random = new Random(11);
    try (UdpPeer peer = mangling(
        answer -> {
          byte[] changed = answer.clone();
          int place = random.nextInt(answer.length);
          changed[place] ^= (byte) (1 + random.nextInt(255));
          return random.nextBoolean() ? changed : Arrays.copyOf(answer, random.nextInt(answer.length));
        })) {
      Patience once = new Patience(Duration.ofSeconds(5), 1, Duration.ofMillis(40), Duration.ofSeconds(5), Duration.ofSeconds(20));
      for (int i = 0; i < 40; i++) {
        Result result = ask(peer.address(), settings(Snmp.Version.V2C, true), COMMUNITY, once);
        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(result.cause()).isNotEqualTo(Cause.INTERNAL_ERROR);
      }
    }
  }

  @Test
  void managerWithoutASecretIsReachedAllTheSame() {
    try (SnmpReceiver manager = new SnmpReceiver()) {
      Result result = ask(manager.address(), settings(Snmp.Version.V3, true), null, Engine.CALM);
      assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTED);
      assertThat(result.cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
      assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
      assertThat(manager.heardNothing()).isTrue();
    }
  }

  @Test
  void everyTokenIsAnother() {
    Tokens tokens = new Tokens();
    assertThat(Stream.generate(tokens::next).limit(10_000).toList()).doesNotHaveDuplicates();
    assertThat(Collections.singletonList(Tokens.text("X"))).allMatch(text -> text.contains("token X"));
  }
}
