package gatewright.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.peer.UdpPeer;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.practice.server.DomainController;
import gatewright.practice.server.NetbiosNames;
import gatewright.probe.Engine;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WindowsLogonProbeTest {
  private static final String HOST = "203.0.113.1";
  private static final Patience SHORT_READ =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofSeconds(50));

  /** NT LM 0.12 was chosen; signing is required; the time is 1 January 2020. */
  private static final String SMB1_ANSWER =
      "00000045" + "ff534d42" + "72" + "00000000" + "98" + "01c8" + "00".repeat(20) + "11" + "0000" + "0f" + "00".repeat(20)
          + "0000056936c0d501" + "0000" + "00" + "0000";

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);

  @AfterEach
  void close() {
    nowhere.close();
  }

  private static int port(Protocol protocol) {
    return switch (protocol) {
      case RPC_ENDPOINT_MAPPER -> 135;
      case NETBIOS_NAME -> 137;
      case NETBIOS_SESSION -> 139;
      default -> 445;
    };
  }

  private Result ask(Protocol protocol, Patience patience) {
    Question question = new Question.WindowsLogon(protocol);
    return new Engine(roads)
        .with(patience)
        .one(Engine.check("pmm-authentication", HOST, port(protocol), question, Proof.PROTOCOL_SPOKEN));
  }

  private Result ask(Protocol protocol, TcpPeer peer, Patience patience) {
    try (peer) {
      roads.tcp(HOST, port(protocol), peer.address());
      return ask(protocol, patience);
    }
  }

  private Result ask(Protocol protocol, TcpPeer.Talk talk) {
    return ask(protocol, TcpPeer.that(talk), SHORT_READ);
  }

  private static void say(Socket socket, String hex) throws IOException {
    socket.getInputStream().read(new byte[1024]);
    socket.getOutputStream().write(HexFormat.of().parseHex(hex));
    drain(socket);
  }

  private static void drain(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    in.transferTo(OutputStream.nullOutputStream());
  }

  @Test
  void endpointMapperThatTakesTheBindPasses() {
    Result result = ask(Protocol.RPC_ENDPOINT_MAPPER, TcpPeer.that(DomainController.endpointMapper()::hold), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.evidence().text("rpc").orElseThrow()).contains("secondary address 135");
  }

  @Test
  void sessionServicePassesAlsoUnderAnotherName() {
    Result granted = ask(Protocol.NETBIOS_SESSION, TcpPeer.that(DomainController.sessions()::hold), Engine.CALM);
    assertThat(granted.verdict()).isEqualTo(Verdict.PASS);
    Result other = ask(Protocol.NETBIOS_SESSION, socket -> say(socket, "8300000182"));
    assertThat(other.verdict()).isEqualTo(Verdict.PASS);
    assertThat(other.notes().get(0)).contains("called name not present");
    Result full = ask(Protocol.NETBIOS_SESSION, socket -> say(socket, "8300000183"));
    assertThat(full.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(full.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
  }

  @Test
  void smbPassesAndTellsItsDialect() {
    Result result = ask(Protocol.SMB, TcpPeer.that(DomainController.files(Clock.systemUTC())::hold), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.evidence().text("smbDialect")).hasValue("3.1.1");
    assertThat(result.evidence().values()).containsEntry("smbSigningRequired", true);
    assertThat(result.notes()).hasSize(1);
  }

  @Test
  void clockOfTheServerIsComparedWithThisOne() {
    Clock late = Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofMinutes(-8));
    Result result = ask(Protocol.SMB, TcpPeer.that(DomainController.files(late)::hold), Engine.CALM);
    assertThat(result.notes()).anyMatch(note -> note.matches(".* [78] minutes apart.*"));
  }

  /** As a server of 2003 does: it hangs up on what it does not know, and answers the old question. */
  @Test
  void serverThatKnowsOnlySmb1IsNamed() {
    AtomicInteger asked = new AtomicInteger();
    Result result =
        ask(
            Protocol.SMB,
            socket -> {
              byte[] question = new byte[512];
              socket.getInputStream().read(question);
              asked.incrementAndGet();
              if (question[4] == (byte) 0xFF) {
                socket.getOutputStream().write(HexFormat.of().parseHex(SMB1_ANSWER));
                drain(socket);
              }
            });
    assertThat(asked).hasValue(2);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.OLD_ALGORITHMS);
    assertThat(result.evidence().values())
        .containsEntry("smb1Only", true)
        .containsEntry("smbDialect", "NT LM 0.12")
        .containsEntry("smbSigningRequired", true)
        .containsEntry("serverTime", "2020-01-01T00:00:00Z");
  }

  private static TcpPeer.Talk onlyOnceAskedInSmb1(String answer) {
    return socket -> {
      byte[] question = new byte[512];
      socket.getInputStream().read(question);
      if (question[4] == (byte) 0xFF) {
        socket.getOutputStream().write(HexFormat.of().parseHex(answer));
        drain(socket);
      }
    };
  }

  @Test
  void smb2InAnswerToTheOldQuestionPasses() {
    String header = "fe534d42" + "4000" + "0000" + "00000000" + "0000" + "0100" + "01000000" + "00".repeat(44);
    String body = "4100" + "0100" + "ff02" + "0000" + "00".repeat(56);
    Result result = ask(Protocol.SMB, onlyOnceAskedInSmb1("00000080" + header + body));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.evidence().text("smbDialect")).hasValue("2.x");
    assertThat(result.evidence().values()).containsEntry("smb1Only", false);
  }

  @Test
  void serverThatTakesNoDialectFails() {
    String none = "00000025" + "ff534d42" + "72" + "00000000" + "98" + "01c8" + "00".repeat(20) + "01" + "ffff" + "0000";
    Result result = ask(Protocol.SMB, onlyOnceAskedInSmb1(none));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    String refusal =
        "00000049" + "fe534d42" + "4000" + "0000" + "bb0000c0" + "0000" + "0100" + "01000000" + "00".repeat(44) + "0900";
    Result modern = ask(Protocol.SMB, socket -> say(socket, refusal + "00".repeat(7)));
    assertThat(modern.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    assertThat(modern.evidence().text("smbStatus")).hasValue("0xc00000bb");
  }

  /** Whatever is sent comes back: the header says that it is a question, and no answer. */
  @ParameterizedTest
  @EnumSource(names = {"RPC_ENDPOINT_MAPPER", "NETBIOS_SESSION", "SMB"})
  void echoIsTheWrongProtocol(Protocol protocol) {
    Result result = ask(protocol, socket -> socket.getInputStream().transferTo(socket.getOutputStream()));
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  /** It is known by its first bytes already; nobody waits for more of it. */
  @ParameterizedTest
  @EnumSource(names = {"RPC_ENDPOINT_MAPPER", "NETBIOS_SESSION", "SMB"})
  void shortGreetingOfAnotherServerIsTheWrongProtocol(Protocol protocol) {
    assertThat(ask(protocol, TcpPeer.greeting("2"), SHORT_READ).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @ParameterizedTest
  @CsvSource({"RPC_ENDPOINT_MAPPER,05000c03100000006000000001776700", "NETBIOS_SESSION,8300", "SMB,00000080fe534d4240"})
  void answerThatBreaksOffIsNoAnswer(Protocol protocol, String hex) {
    Result closed = ask(protocol, socket -> {
      socket.getInputStream().read(new byte[1024]);
      socket.getOutputStream().write(HexFormat.of().parseHex(hex));
    });
    assertThat(closed.cause()).isEqualTo(Cause.CLOSED);
    Result slow = ask(protocol, socket -> say(socket, hex));
    assertThat(slow.cause()).isEqualTo(Cause.TOO_SLOW);
    assertThat(slow.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @Test
  void sessionElsewhereIsNoPass() {
    Result result = ask(Protocol.NETBIOS_SESSION, socket -> say(socket, "84000006c0000207008b"));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.notes().get(0)).contains("192.0.2.7:139");
  }

  @Test
  void nodeStatusTellsTheDomain() {
    NetbiosNames names = new NetbiosNames();
    try (UdpPeer peer = UdpPeer.that(question -> names.answer(question).map(List::of).orElse(List.of()))) {
      roads.udp(HOST, 137, peer.address());
      Result result = ask(Protocol.NETBIOS_NAME, Engine.CALM);
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.notes().get(0)).contains("domain controller of PRACTICE");
      assertThat(result.evidence().values().get("netbiosNames").toString()).contains("DC1<20> unique");
    }
  }

  @Test
  void nodeStatusSilenceDecidesNothing() {
    try (UdpPeer peer = UdpPeer.silent()) {
      roads.udp(HOST, 137, peer.address());
      Result result = ask(Protocol.NETBIOS_NAME, SHORT_READ);
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.NO_ANSWER);
    }
  }

  @Test
  void nodeStatusFromSomethingElseIsTheWrongProtocol() {
    try (UdpPeer peer = UdpPeer.that(question -> List.of(java.util.Arrays.copyOf(question, 12)))) {
      roads.udp(HOST, 137, peer.address());
      assertThat(ask(Protocol.NETBIOS_NAME, SHORT_READ).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
  }

  /** Two others come before the node's own answer. */
  @Test
  void nodeStatusIsFoundAmongOtherDatagrams() {
    NetbiosNames names = new NetbiosNames();
    try (UdpPeer peer = UdpPeer.that(
        question -> List.of(new byte[] {1}, question, names.answer(question).orElseThrow()))) {
      roads.udp(HOST, 137, peer.address());
      assertThat(ask(Protocol.NETBIOS_NAME, Engine.CALM).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void nodeStatusRefusedOverIcmpIsRefused() {
    Result result = ask(Protocol.NETBIOS_NAME, Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "RPC_ENDPOINT_MAPPER,HTTP/1.1 400 Bad Request", "NETBIOS_SESSION,SSH-2.0-OpenSSH_9.2", "SMB,220 ready for you to talk to me"
  })
  void otherServersAreTheWrongProtocol(Protocol protocol, String greeting) {
    Result result = ask(protocol, TcpPeer.greeting(greeting + "\r\n\r\n"), SHORT_READ);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.evidence().text("banner").orElseThrow()).startsWith(greeting);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @ParameterizedTest
  @CsvSource({"RPC_ENDPOINT_MAPPER,05", "NETBIOS_SESSION,83", "SMB,00"})
  void portsThatSayNothingNeverPass(Protocol protocol, String beginning) {
    assertThat(ask(protocol, TcpPeer.silent(), SHORT_READ).cause()).isEqualTo(Cause.SILENT);
    assertThat(ask(protocol, TcpPeer.resetting(), Engine.CALM).cause()).isEqualTo(Cause.RESET);
    assertThat(ask(protocol, TcpPeer.closing(), Engine.CALM).cause()).isIn(Cause.CLOSED, Cause.RESET);
    assertThat(ask(protocol, socket -> say(socket, beginning)).cause()).isEqualTo(Cause.TOO_SLOW);
  }

  @Test
  void portThatRefusesIsRefused() {
    assertThat(ask(Protocol.SMB, Engine.CALM).cause()).isEqualTo(Cause.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"RPC_ENDPOINT_MAPPER,05000c03100000000f00000001776700", "NETBIOS_SESSION,8201ffff", "SMB,00ffffff"})
  void lengthsThatNobodyNeedsAreRefusedAtOnce(Protocol protocol, String hex) {
    assertThat(ask(protocol, socket -> say(socket, hex)).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void rpcServerWithoutAMapperIsTheWrongOne() {
    String ack = "05000c03" + "10000000" + "3c00" + "0000" + "01776700" + "b810b810" + "53500000" + "0400" + "31333500" + "0000"
        + "01000000" + "0200" + "0100" + "00".repeat(20);
    Result result = ask(Protocol.RPC_ENDPOINT_MAPPER, socket -> say(socket, ack));
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.evidence().text("rpc")).hasValue("bind_ack: interface not supported");
  }

  @Test
  void rpcServerThatRefusesIsOpenButNoPass() {
    String nak = "05000d03" + "10000000" + "1400" + "0000" + "01776700" + "04000000";
    Result result = ask(Protocol.RPC_ENDPOINT_MAPPER, socket -> say(socket, nak));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.notes().get(0)).contains("refuses the bind: protocol version not supported");
  }
}
