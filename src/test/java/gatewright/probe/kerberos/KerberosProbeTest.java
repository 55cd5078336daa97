package gatewright.probe.kerberos;

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
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KerberosProbeTest {
  private static final String HOST = "203.0.113.88";

  /** KRB-ERROR: version 5, type 30, a time, and KDC_ERR_C_PRINCIPAL_UNKNOWN. */
  static final byte[] UNKNOWN_USER =
      HexFormat.of().parseHex(
          "7e24" + "3022" + "a003020105" + "a10302011e" + "a411180f" + "32303236313132343130333230375a" + "a603020106");

  private static final Patience SHORT_READ =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(600), Duration.ofSeconds(20), Duration.ofSeconds(50));

  private static Check check(Transport transport) {
    Target target = new Target(HOST, 88, transport);
    return new Check(
        "custom-1/" + HOST + ":88/direct", "custom-1", null, Purpose.REQUIRED, "gw1", target, Way.DIRECT,
        new Question.AnyPort(Protocol.KERBEROS), Proof.PROTOCOL_SPOKEN, List.of(), false);
  }

  private static Result ask(TcpPeer peer, Patience patience) {
    try (peer; Nowhere nowhere = new Nowhere()) {
      return new Engine(Roads.elseRefused(nowhere).tcp(HOST, 88, peer.address())).with(patience).one(check(Transport.TCP));
    }
  }

  private static void answer(Socket socket, int length, byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] request = new byte[in.readInt()];
    in.readFully(request);
    assertThat(request[0]).as("AS-REQ").isEqualTo((byte) 0x6A);
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.writeInt(length);
    out.write(bytes);
    out.flush();
    TcpPeer.drain(socket);
  }

  @Test
  void properRefusalShowsThatItIsKerberos() {
    Result result = ask(TcpPeer.that(socket -> answer(socket, UNKNOWN_USER.length, UNKNOWN_USER)), Engine.CALM);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.notes()).first().asString().contains("no such user");
  }

  @Test
  void sameOverUdp() {
    try (UdpPeer peer = UdpPeer.that(question -> List.of(UNKNOWN_USER)); Nowhere nowhere = new Nowhere()) {
      Engine engine = new Engine(Roads.elseRefused(nowhere).udp(HOST, 88, peer.address()));
      assertThat(engine.one(check(Transport.UDP)).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void anythingElseIsTheWrongProtocol() {
    assertThat(ask(TcpPeer.that(socket -> answer(socket, 5, new byte[5])), Engine.CALM).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(ask(TcpPeer.greeting("SSH-2.0-x\r\n"), Engine.CALM).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(ask(TcpPeer.that(socket -> answer(socket, -1, UNKNOWN_USER)), Engine.CALM).cause())
        .isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void silenceAndHalfAnAnswerAreToldApart() {
    assertThat(ask(TcpPeer.silent(), SHORT_READ).cause()).isEqualTo(Cause.SILENT);
    assertThat(ask(TcpPeer.that(socket -> answer(socket, 400, UNKNOWN_USER)), SHORT_READ).cause()).isEqualTo(Cause.TOO_SLOW);
    assertThat(ask(TcpPeer.closing(), Engine.CALM).cause()).isIn(Cause.CLOSED, Cause.RESET);
  }
}
