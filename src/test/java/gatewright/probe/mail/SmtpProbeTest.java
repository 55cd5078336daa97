package gatewright.probe.mail;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
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
import gatewright.result.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmtpProbeTest {
  private static final String HOST = "203.0.113.25";
  private static final Patience SHORT_READ =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(600), Duration.ofSeconds(20), Duration.ofSeconds(50));

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<String> commands = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    nowhere.close();
  }

  private static Check check() {
    return Engine.check("custom-1", HOST, 25, new Question.AnyPort(Protocol.SMTP), Proof.PROTOCOL_SPOKEN);
  }

  private Result ask(TcpPeer peer, Patience patience) {
    try (peer) {
      roads.tcp(HOST, 25, peer.address());
      return new Engine(roads).with(patience).one(check());
    }
  }

  /** Greets, and answers each command with the next of the replies; null closes. */
  private TcpPeer server(String greeting, String... replies) {
    return TcpPeer.that(socket -> talk(socket, greeting, replies));
  }

  private void talk(Socket socket, String greeting, String... replies) throws IOException {
    TcpPeer.send(socket, greeting);
    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    for (String reply : replies) {
      commands.add(in.readLine());
      TcpPeer.send(socket, reply);
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
    }
  }

  @Test
  void mailServerThatAnswersPassesAndIsLeftPolitely() {
    Result result = ask(server("220 mx.example ESMTP\r\n", "250-mx.example\r\n250-STARTTLS\r\n250 SIZE 1000\r\n"), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.evidence().text("banner")).hasValue("220 mx.example ESMTP");
    assertThat(result.evidence().values()).containsEntry("extensions", List.of("STARTTLS", "SIZE"));
    assertThat(commands.get(0)).isEqualTo("EHLO [127.0.0.1]");
  }

  @Test
  void serverThatOnlyKnowsHeloPassesWithARemark() {
    Result result = ask(server("220-old\r\n220 mx\r\n", "502 what?\r\n", "250 hello\r\n"), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("HELO"));
    assertThat(commands).startsWith("EHLO [127.0.0.1]", "HELO [127.0.0.1]");
  }

  @Test
  void greetingCoveredByAFirewallIsNoted() {
    Result result = ask(server("220 *****************2***0**0*\r\n", "500 XXXX\r\n", "250 mx\r\n"), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("asterisks"));
  }

  @ParameterizedTest
  @CsvSource({"554 5.7.1 go away, for good", "421 too busy, for now"})
  void serverThatTurnsAwayIsNamedAndInconclusive(String greeting, String words) {
    Result result = ask(server(greeting + "\r\n"), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    assertThat(result.notes()).first().asString().contains(greeting.substring(0, 3)).contains(words);
    assertThat(commands).doesNotContain("EHLO [127.0.0.1]");
  }

  @Test
  void refusalOfTheGreetingIsNamed() {
    Result result = ask(server("220 mx\r\n", "550 who are you?\r\n"), Engine.CALM);
    assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    assertThat(result.evidence().text("banner")).hasValue("220 mx");
  }

  @ParameterizedTest
  @CsvSource({"SSH-2.0-x", "HTTP/1.1 400 Bad", "22 x", "220x", "620 x"})
  void whatIsNoMailServerIsTheWrongProtocol(String text) {
    Result result = ask(TcpPeer.greeting(text + "\r\n"), Engine.CALM);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @Test
  void codesThatChangeWithinAReplyAreTheWrongProtocol() {
    assertThat(ask(TcpPeer.greeting("220-a\r\n250 b\r\n"), Engine.CALM).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void greetingsWithoutEndAreTheWrongProtocol() {
    assertThat(ask(TcpPeer.greeting("220-a\r\n".repeat(500)), Engine.CALM).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(ask(TcpPeer.greeting("220 " + "x".repeat(5000)), Engine.CALM).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void silenceAtEachStepIsToldApart() {
    assertThat(ask(TcpPeer.silent(), SHORT_READ).cause()).isEqualTo(Cause.SILENT);
    assertThat(ask(TcpPeer.greeting("220 m"), SHORT_READ).cause()).isEqualTo(Cause.TOO_SLOW);
    Result afterGreeting = ask(server("220 mx\r\n"), SHORT_READ);
    assertThat(afterGreeting.cause()).isEqualTo(Cause.TOO_SLOW);
    assertThat(afterGreeting.notes()).first().asString().contains("did not answer");
  }

  @Test
  void closingAtEachStepIsClosed() {
    assertThat(ask(TcpPeer.closing(), Engine.CALM).cause()).isEqualTo(Cause.CLOSED);
    TcpPeer afterGreeting = TcpPeer.that(socket -> {
      TcpPeer.send(socket, "220 mx\r\n");
      socket.getInputStream().read();
    });
    assertThat(ask(afterGreeting, Engine.CALM).cause()).isIn(Cause.CLOSED, Cause.RESET);
  }

  @Test
  void mailServerOfThePathItselfGetsNoPass() {
    try (TcpPeer proxy = server("220 mx\r\n", "250 mx\r\n")) {
      roads.tcp(Engine.DEAD, 25, proxy.address());
      Result result = ask(server("220 mx\r\n", "250 mx\r\n"), Engine.CALM);
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
      assertThat(result.evidence().text("banner")).hasValue("220 mx");
    }
  }

  @Test
  void relayOfTheCustomersOwnIsNotComparedWithWhatIsOutside() {
    try (TcpPeer relay = server("220 mx\r\n", "250 mx\r\n")) {
      roads.tcp("10.1.1.25", 25, relay.address()).tcp(Engine.DEAD, 25, relay.address());
      Check inside = Engine.check("custom-1", "10.1.1.25", 25, new Question.AnyPort(Protocol.SMTP), Proof.PROTOCOL_SPOKEN);
      assertThat(new Engine(roads).one(inside).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void refusedIsRefused() {
    assertThat(new Engine(roads).one(check()).cause()).isEqualTo(Cause.REFUSED);
  }
}
