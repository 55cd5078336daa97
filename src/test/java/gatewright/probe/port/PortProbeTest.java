package gatewright.probe.port;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.peer.UdpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.Engine;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PortProbeTest {
  private static final String HOST = "203.0.113.1";
  private static final Patience SHORT_READ =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(600), Duration.ofSeconds(20), Duration.ofSeconds(50));

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);

  @AfterEach
  void close() {
    nowhere.close();
  }

  private static Check port(Protocol protocol, Transport transport, Way way) {
    Target target = new Target(HOST, 22, transport);
    return new Check(
        "custom/" + HOST + ":22", "custom", null, Purpose.REQUIRED, "gw1", target, way, new Question.AnyPort(protocol),
        Proof.PROTOCOL_SPOKEN, List.of(), false);
  }

  private Result ask(TcpPeer peer, Protocol protocol, Patience patience) {
    try (peer) {
      roads.tcp(HOST, 22, peer.address());
      return new Engine(roads).with(patience).one(port(protocol, Transport.TCP, Way.DIRECT));
    }
  }

  @ParameterizedTest
  @CsvSource({"SSH,SSH-2.0-OpenSSH_9.2", "FTP,220 ready"})
  void rightGreetingIsEnoughForWhatWasAdded(Protocol protocol, String greeting) {
    Result result = ask(TcpPeer.greeting(greeting + "\r\n"), protocol, Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.cause()).isNull();
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.evidence().text("banner")).hasValue(greeting);
  }

  @Test
  void mailServerIsNoFileServerThoughBothSay220() {
    assertThat(ask(TcpPeer.greeting("220 mx ESMTP\r\n"), Protocol.FTP, Engine.CALM).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void openPortOfUnknownContentPassesUnlessThePathConnectsToAnything() {
    Check other = other(Transport.TCP);
    try (TcpPeer peer = TcpPeer.silent()) {
      roads.tcp(HOST, 22, peer.address());
      Result result = new Engine(roads).one(other);
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
      roads.tcp(Engine.DEAD, 22, peer.address());
      assertThat(new Engine(roads).one(other).cause()).isEqualTo(Cause.TRANSPARENT_PATH);
      Engine blind = new Engine(roads);
      blind.dead = null;
      assertThat(blind.one(other).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void unknownContentOverUdpNeedsAnAnswer() {
    try (UdpPeer peer = UdpPeer.that(question -> List.of(new byte[] {1})); UdpPeer silent = UdpPeer.silent()) {
      roads.udp(HOST, 22, peer.address());
      assertThat(new Engine(roads).one(other(Transport.UDP)).verdict()).isEqualTo(Verdict.PASS);
      roads.udp(HOST, 22, silent.address());
      assertThat(new Engine(roads).with(Engine.HASTY).one(other(Transport.UDP)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  private static Check other(Transport transport) {
    return new Check(
        "custom/" + HOST + ":22", "custom", null, Purpose.REQUIRED, "gw1", new Target(HOST, 22, transport), Way.DIRECT,
        new Question.AnyPort(Protocol.OTHER), Proof.PORT_OPEN, List.of(), false);
  }

  @Test
  void wrongGreetingIsTheWrongProtocol() {
    Result result = ask(TcpPeer.greeting("220 ftp\r\n"), Protocol.SSH, Engine.CALM);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @Test
  void portThatIsOpenForTheDeadToProvesNothing() {
    try (TcpPeer everybody = TcpPeer.silent()) {
      roads.tcp(HOST, 22, everybody.address()).tcp(Engine.DEAD, 22, everybody.address());
      Result result = new Engine(roads).one(port(Protocol.OTHER, Transport.TCP, Way.DIRECT));
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
      assertThat(result.notes().get(0)).contains(Engine.DEAD);
    }
  }

  @Test
  void missingGreetingIsSilence() {
    assertThat(ask(TcpPeer.silent(), Protocol.SSH, SHORT_READ).cause()).isEqualTo(Cause.SILENT);
  }

  @Test
  void halfAGreetingIsTooSlow() {
    assertThat(ask(TcpPeer.greeting("SSH-2"), Protocol.SSH, SHORT_READ).cause()).isEqualTo(Cause.TOO_SLOW);
  }

  @Test
  void closedBeforeTheGreetingIsClosed() {
    assertThat(ask(TcpPeer.closing(), Protocol.SSH, Engine.CALM).cause()).isEqualTo(Cause.CLOSED);
  }

  @Test
  void greetingWithoutEndIsCut() {
    Result result = ask(TcpPeer.greeting("SSH-" + "x".repeat(5000)), Protocol.SSH, Engine.CALM);
    assertThat(result.evidence().text("banner")).hasValueSatisfying(text -> assertThat(text).hasSize(512));
  }

  @Test
  void openPortIsNoPassWhereTheClientSpeaksFirst() {
    Result result = ask(TcpPeer.silent(), Protocol.LDAP, Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @Test
  void refusedIsRefused() {
    assertThat(new Engine(roads).one(port(Protocol.LDAP, Transport.TCP, Way.DIRECT)).cause()).isEqualTo(Cause.REFUSED);
  }

  @Test
  void silenceOverUdpIsInconclusive() {
    try (UdpPeer silent = UdpPeer.silent()) {
      roads.udp(HOST, 22, silent.address());
      Result result = new Engine(roads).with(Engine.HASTY).one(port(Protocol.SNMP, Transport.UDP, Way.DIRECT));
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.NO_ANSWER);
    }
  }

  @Test
  void refusalOverUdpFails() {
    assertThat(new Engine(roads).one(port(Protocol.SNMP, Transport.UDP, Way.DIRECT)).cause()).isEqualTo(Cause.REFUSED);
  }

  @Test
  void questionOverUdpIsOneOfTheProtocol() {
    java.util.concurrent.atomic.AtomicReference<byte[]> asked = new java.util.concurrent.atomic.AtomicReference<>();
    try (UdpPeer peer = UdpPeer.that(question -> {
      asked.set(question);
      return List.of(new byte[] {1});
    })) {
      roads.udp(HOST, 22, peer.address());
      Result result = new Engine(roads).one(port(Protocol.SNMP, Transport.UDP, Way.DIRECT));
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
    }
    assertThat(asked.get()).hasSize(64).startsWith(0x30, 0x3E);
  }

  @Test
  void portBehindTheProxyIsReachedThroughATunnel() {
    try (TcpPeer proxy = TcpPeer.that(socket -> {
      TcpPeer.head(socket.getInputStream());
      TcpPeer.send(socket, "HTTP/1.1 200 x\r\n\r\nSSH-2.0-x\r\n");
      TcpPeer.drain(socket);
    })) {
      roads.tcp("203.0.113.99", 3128, proxy.address());
      Engine engine = new Engine(roads);
      engine.proxy = new Target("203.0.113.99", 3128, Transport.TCP);
      Result result = engine.one(port(Protocol.SSH, Transport.TCP, Way.PROXY));
      assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
      assertThat(result.via()).isEqualTo("203.0.113.99:3128");
    }
  }
}
