package gatewright.probe;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.peer.UdpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean harm, or are broken badly: each check ends in time, takes little, and says what it met. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePeersTest {
  private static final String HOST = "203.0.113.1";
  private static final String PROXY = "203.0.113.99";

  /** What both ends of a connection on loopback buffer, with room to spare; no check takes more than a fraction of it. */
  private static final long BUFFERS = 32L * 1024 * 1024;

  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(400), Duration.ofMillis(300), Duration.ofSeconds(50));

  /** For peers that never end of themselves. */
  private static final Patience DEADLINE =
      new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(400), Duration.ofMillis(300), Duration.ofMillis(700));

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> open = new ArrayList<>();
  private final AtomicLong sent = new AtomicLong();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    nowhere.close();
  }

  private Result ask(Check check) {
    return new Engine(roads).with(SHORT).one(check);
  }

  private Result askUntilTimeIsUp(Check check) {
    return new Engine(roads).with(DEADLINE).one(check);
  }

  private void tcp(int port, TcpPeer.Talk talk) {
    TcpPeer peer = TcpPeer.that(talk);
    open.add(peer);
    roads.tcp(HOST, port, peer.address());
  }

  private void udp(int port, Function<byte[], List<byte[]>> answers) {
    UdpPeer peer = UdpPeer.that(answers);
    open.add(peer);
    roads.udp(HOST, port, peer.address());
  }

  private static Check windows(Protocol protocol) {
    return Engine.check("pmm-authentication", HOST, 445, new Question.WindowsLogon(protocol), Proof.PROTOCOL_SPOKEN);
  }

  private static Check resolver(Transport transport) {
    Question question = new Question.NameServer(transport, null, List.of("a.example", "b.example"), null);
    return Engine.check("dns", HOST, 53, question, Proof.ROUND_TRIP);
  }

  /** Says that once and the other for ever, as fast as it is taken. */
  private TcpPeer.Talk endless(String once, String forEver) {
    byte[] piece = forEver.repeat(1 + 8192 / forEver.length()).getBytes(StandardCharsets.ISO_8859_1);
    return socket -> {
      hear(socket);
      TcpPeer.send(socket, once);
      while (true) {
        socket.getOutputStream().write(piece);
        sent.addAndGet(piece.length);
      }
    };
  }

  /** Says that again and again, a byte each 20 ms. */
  private static TcpPeer.Talk dripping(String text) {
    return socket -> {
      hear(socket);
      socket.setSoTimeout(20);
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      for (int at = 0; ; at = Math.min(at + 1, bytes.length - 1)) {
        socket.getOutputStream().write(bytes[at]);
        if (gone(socket.getInputStream())) {
          return;
        }
      }
    };
  }

  private static boolean gone(InputStream in) throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static void hear(Socket socket) throws IOException {
    assertThat(socket.getInputStream().read(new byte[4096])).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "an endless status line,HTTP/1.1 200 ,O", "an endless header,'HTTP/1.1 200 OK\nX: ',a",
    "endless headers,'HTTP/1.1 200 OK\n','X: a\n'",
    "endless announcements,,'HTTP/1.1 103 Early Hints\n\n'", "zeros,,'\u0000'"
  })
  void headOfHttpWithoutEndIsNoHttp(String what, String once, String forEver) {
    tcp(80, endless(once == null ? "" : once, forEver));
    Result result = ask(Engine.web(HOST));
    assertThat(result.cause()).as(what).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
    assertThat(sent.get()).isLessThan(BUFFERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2147483648", "Content-Length: 99999999999999999999",
    "Transfer-Encoding: chunked", "X: y"})
  void bodyOfHttpWithoutEndIsLeft(String header) {
    tcp(80, endless("HTTP/1.1 200 OK\r\nServer: vendor\r\n" + header + "\r\n\r\n", "7fffffff\r\nbody"));
    Result result = ask(Engine.web(HOST));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(sent.get()).isLessThan(BUFFERS);
  }

  @Test
  void headOfHttpThatDripsIsTooSlow() {
    tcp(80, dripping("HTTP/1.1 200 OK\r\nX: aa"));
    assertThat(askUntilTimeIsUp(Engine.web(HOST)).cause()).isEqualTo(Cause.TOO_SLOW);
  }

  @Test
  void handshakeThatDripsIsTooSlow() {
    tcp(443, dripping("\u0016\u0003\u0003\u0040\u0000\u0002\u0000\u003f\u00fc\u0003\u0003a"));
    assertThat(askUntilTimeIsUp(Engine.licence(Way.DIRECT, HOST)).cause()).isEqualTo(Cause.TOO_SLOW);
  }

  /** The length of a handshake message has three bytes: a client could be made to wait for 16 MB, and keep them. */
  @ParameterizedTest
  @CsvSource({
    "a handshake message of 16 MB,160303400002ffffff0303,00", "records of no known kind,1603034000,ff",
    "records that claim 64 KB,160303ffff,16"
  })
  void handshakeWithoutSenseIsAFailedOne(String what, String once, String forEver) {
    tcp(443, endless(text(once), text(forEver)));
    Result result = ask(Engine.licence(Way.DIRECT, HOST));
    assertThat(result.cause()).as(what).isEqualTo(Cause.TLS_FAILED);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
    // How much was sent says nothing here: the JDK reads on what has come already, and drops it, before it closes.
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({"endless challenges,'Proxy-Authenticate: Basic realm=a\n',WRONG_PROTOCOL",
    "an endless page,'\nbody',PROXY_LOGIN_REQUIRED"})
  void proxyThatNeverEndsItsRefusalIsLeft(String what, String forEver, Cause cause) {
    TcpPeer peer = TcpPeer.that(endless("HTTP/1.1 407 Authenticate\r\nProxy-Authenticate: NTLM\r\n", forEver));
    open.add(peer);
    roads.tcp(PROXY, 3128, peer.address());
    Engine engine = new Engine(roads).with(SHORT);
    engine.proxy = new Target(PROXY, 3128, Transport.TCP);
    assertThat(engine.one(Engine.licence(Way.PROXY, HOST)).cause()).as(what).isEqualTo(cause);
    assertThat(sent.get()).isLessThan(BUFFERS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 47})
  void datagramThatIsTooShortTellsNoTime(int length) {
    udp(123, question -> List.of(Arrays.copyOf(question, length)));
    Result result = ask(Engine.time(HOST));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.NO_ANSWER);
  }

  /** It has the right mode and everything, but not the value that was sent; so have the 500 that follow. */
  @Test
  void floodOfAnswersToNobodysQuestionTellsNoTime() {
    byte[] forged = new byte[48];
    Arrays.fill(forged, (byte) 0x24);
    udp(123, question -> Collections.nCopies(500, forged));
    assertThat(ask(Engine.time(HOST)).cause()).isEqualTo(Cause.NO_ANSWER);
  }

  @Test
  void largestDatagramIsReadAsTheTimeThatItBeginsWith() {
    udp(
        123,
        question -> {
          byte[] huge = new byte[65_000];
          huge[0] = 0x24;
          huge[1] = 2;
          System.arraycopy(question, 40, huge, 24, 8);
          return List.of(huge);
        });
    Result result = ask(Engine.time(HOST));
    assertThat(result.cause()).as("it does not say when it sent").isEqualTo(Cause.CLOCK_UNSYNCHRONISED);
  }

  @Test
  void answersUnderOtherNumbersAreNoAnswer() {
    udp(
        53,
        question -> {
          byte[] forged = question.clone();
          forged[0] ^= 1;
          forged[2] |= (byte) 0x80;
          return Collections.nCopies(200, forged);
        });
    Result result = ask(resolver(Transport.UDP));
    assertThat(result.cause()).isEqualTo(Cause.NAME_SERVER_SILENT);
    assertThat(result.proof()).isLessThan(Proof.PROTOCOL_SPOKEN);
  }

  /** RFC 1035 section 4.1.4: a pointer may only lead back. */
  @ParameterizedTest
  @ValueSource(strings = {"c00c", "c00e", "c00dc00c", "ffff"})
  void nameThatLeadsRoundInCirclesIsNoAnswer(String name) {
    udp(
        53,
        question -> {
          String header = HexFormat.of().formatHex(question, 0, 2) + "81800001000100000000";
          return List.of(HexFormat.of().parseHex(header + name + "00010001" + name + "00010001000000000004cb007101"));
        });
    Result result = ask(resolver(Transport.UDP));
    assertThat(result.cause()).isEqualTo(Cause.NAME_SERVER_SILENT);
    assertThat(result.proof()).isLessThan(Proof.PROTOCOL_SPOKEN);
  }

  @Test
  void lengthOverTcpThatIsNeverFilledIsTooSlow() {
    tcp(53, socket -> {
      hear(socket);
      TcpPeer.send(socket, "\u00ff\u00ffabc");
      TcpPeer.drain(socket);
    });
    assertThat(ask(resolver(Transport.TCP)).cause()).isEqualTo(Cause.TOO_SLOW);
  }

  @ParameterizedTest
  @EnumSource(names = {"RPC_ENDPOINT_MAPPER", "NETBIOS_SESSION", "SMB"})
  void bannerWithoutEndIsNoDomainController(Protocol protocol) {
    tcp(445, endless("", "Welcome! "));
    assertThat(ask(windows(protocol)).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(sent.get()).isLessThan(BUFFERS);
  }

  @ParameterizedTest
  @CsvSource({"RPC_ENDPOINT_MAPPER,05000c0310000000ff1f000001776700", "SMB,0000fff0 fe534d4240"})
  void domainControllerThatDripsIsTooSlow(Protocol protocol, String hex) {
    tcp(445, dripping(text(hex.replace(" ", ""))));
    assertThat(askUntilTimeIsUp(windows(protocol)).cause()).isEqualTo(Cause.TOO_SLOW);
  }
}
