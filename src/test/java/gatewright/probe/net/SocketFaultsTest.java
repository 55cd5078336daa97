package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SocketFaultsTest {
  private static final Duration SOON = Duration.ofMillis(3);
  private static final Duration LATE = Duration.ofSeconds(5);

  static Stream<Arguments> connects() {
    return Stream.of(
        Arguments.of(new SocketTimeoutException("Connect timed out"), LATE, true, Cause.NO_ANSWER),
        Arguments.of(new ConnectException("Connection refused"), SOON, true, Cause.REFUSED),
        Arguments.of(new ConnectException("Verbindungsaufbau abgelehnt"), SOON, true, Cause.REFUSED),
        Arguments.of(new ConnectException("Connection refused: connect"), Duration.ofSeconds(2), true, Cause.REFUSED),
        Arguments.of(new ConnectException("Connection timed out"), SOON, true, Cause.NO_ANSWER),
        Arguments.of(new ConnectException("Die Wartezeit ist abgelaufen"), LATE, true, Cause.NO_ANSWER),
        Arguments.of(new NoRouteToHostException("No route to host"), SOON, true, Cause.UNREACHABLE),
        Arguments.of(new SocketException("Network is unreachable"), SOON, false, Cause.LOCAL_NETWORK),
        Arguments.of(new SocketException("Network is unreachable"), SOON, true, Cause.UNREACHABLE),
        Arguments.of(new BindException("Permission denied"), SOON, true, Cause.LOCAL_NETWORK),
        Arguments.of(new SocketException("Operation not permitted"), SOON, true, Cause.LOCAL_NETWORK),
        Arguments.of(new SocketException("Connection reset"), SOON, true, Cause.RESET));
  }

  @ParameterizedTest
  @MethodSource("connects")
  void whatTheSystemSaysOfAConnectHasItsCause(IOException e, Duration elapsed, boolean routed, Cause cause) {
    assertThat(SocketFaults.connecting(e, elapsed, routed)).isEqualTo(cause);
  }

  static Stream<Arguments> talks() {
    return Stream.of(
        Arguments.of(new SocketTimeoutException("Read timed out"), 0, Cause.SILENT),
        Arguments.of(new SocketTimeoutException("Read timed out"), 7, Cause.TOO_SLOW),
        Arguments.of(new SSLException("Read timed out", new SocketTimeoutException("Read timed out")), 0, Cause.SILENT),
        Arguments.of(new EOFException(), 7, Cause.CLOSED),
        Arguments.of(new SSLHandshakeException("Remote host terminated the handshake"), 0, Cause.CLOSED),
        Arguments.of(new SocketException("Connection reset"), 7, Cause.RESET),
        Arguments.of(new SocketException("Datenübergabe unterbrochen (broken pipe)"), 0, Cause.RESET));
  }

  @ParameterizedTest
  @MethodSource("talks")
  void aBrokenConversationHasItsCause(IOException e, long seen, Cause cause) {
    assertThat(SocketFaults.talking(e, seen)).isEqualTo(cause);
  }

  static Stream<Arguments> datagrams() {
    return Stream.of(
        Arguments.of(new SocketTimeoutException(), true, Cause.NO_ANSWER),
        Arguments.of(new PortUnreachableException(), true, Cause.REFUSED),
        Arguments.of(new NoRouteToHostException(), true, Cause.UNREACHABLE),
        Arguments.of(new SocketException("Operation not permitted"), true, Cause.LOCAL_NETWORK),
        Arguments.of(new IOException("Network is unreachable"), false, Cause.LOCAL_NETWORK));
  }

  @ParameterizedTest
  @MethodSource("datagrams")
  void anUnansweredDatagramHasItsCause(IOException e, boolean routed, Cause cause) {
    assertThat(SocketFaults.datagram(e, routed)).isEqualTo(cause);
  }

  static Stream<Arguments> handshakes() {
    byte[] none = {};
    byte[] tls = {22, 3, 3};
    byte[] plain = {'2', '2', '0'};
    return Stream.of(
        Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), plain, Cause.WRONG_PROTOCOL),
        Arguments.of(new SocketTimeoutException("Read timed out"), plain, Cause.WRONG_PROTOCOL),
        Arguments.of(new SSLHandshakeException("Received fatal alert: handshake_failure"), tls, Cause.TLS_FAILED),
        Arguments.of(new SSLHandshakeException("Received fatal alert: protocol_version"), tls, Cause.TLS_OLD),
        Arguments.of(
            new SSLHandshakeException("The server selected protocol version TLS10 is not accepted by client preferences [TLS13]"),
            tls,
            Cause.TLS_OLD),
        Arguments.of(new SSLException("Read timed out", new SocketTimeoutException()), none, Cause.SILENT),
        Arguments.of(new SSLException("Connection reset", new SocketException("Connection reset")), none, Cause.RESET));
  }

  @ParameterizedTest
  @MethodSource("handshakes")
  void aFailedHandshakeHasItsCause(IOException e, byte[] first, Cause cause) {
    assertThat(SocketFaults.handshaking(e, first, first.length)).isEqualTo(cause);
  }

  @Test
  void refusedPortOfThisSystemIsRefused() {
    try (Nowhere nowhere = new Nowhere()) {
      assertThat(connectFailure(Roads.allTo(nowhere.refusing()), Rig.CALM)).isEqualTo(Cause.REFUSED);
    }
  }

  @Test
  void droppedSynOfThisSystemIsNoAnswer() {
    try (Nowhere nowhere = new Nowhere()) {
      assertThat(connectFailure(Roads.allTo(nowhere.dropping()), Rig.HASTY)).isEqualTo(Cause.NO_ANSWER);
    }
  }

  @Test
  void resetOfThisSystemIsReset() throws Exception {
    try (TcpPeer peer = TcpPeer.resetting()) {
      assertThat(askFailure(peer, Rig.CALM)).isEqualTo(Cause.RESET);
    }
  }

  @Test
  void closingPeerIsClosed() throws Exception {
    // It reads the request first: closing with unread bytes would send a reset instead.
    try (TcpPeer peer = TcpPeer.that(socket -> TcpPeer.head(socket.getInputStream()))) {
      assertThat(askFailure(peer, Rig.CALM)).isEqualTo(Cause.CLOSED);
    }
  }

  @Test
  void peerThatNeverSpeaksIsSilent() throws Exception {
    try (TcpPeer peer = TcpPeer.silent()) {
      assertThat(
          askFailure(peer, new Patience(Rig.CALM.connect(), 1, Duration.ofMillis(150), Rig.CALM.names(), Rig.CALM.check())))
          .isEqualTo(Cause.SILENT);
    }
  }

  @Test
  void peerThatStopsInTheMiddleIsTooSlow() throws Exception {
    try (TcpPeer peer = TcpPeer.greeting("HTTP/1.1 200 OK\r\nServer: x\r\n")) {
      assertThat(
          askFailure(peer, new Patience(Rig.CALM.connect(), 1, Duration.ofMillis(500), Rig.CALM.names(), Rig.CALM.check())))
          .isEqualTo(Cause.TOO_SLOW);
    }
  }

  private static Cause connectFailure(Roads roads, Patience patience) {
    Rig rig = new Rig(roads, patience);
    return catchThrowableOfType(StepFailed.class, () -> rig.dialler.connect(Rig.at("203.0.113.1", 80), rig.trace, rig.scope))
        .reason();
  }

  private static Cause askFailure(TcpPeer peer, Patience patience) throws StepFailed {
    Rig rig = new Rig(Roads.allTo(peer.address()), patience);
    try (Scope scope = rig.scope) {
      Line line = rig.dialler.connect(Rig.at("203.0.113.1", 80), rig.trace, scope);
      HttpTalk.Request request = new HttpTalk.Request("GET", "/", "a.example", null);
      return catchThrowableOfType(StepFailed.class, () -> HttpTalk.ask(StepName.REQUEST, line, line, request, rig.trace, scope))
          .reason();
    }
  }
}
