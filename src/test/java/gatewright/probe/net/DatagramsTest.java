package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.UdpPeer;
import gatewright.plan.Proof;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatagramsTest {
  private static final byte[] QUESTION = bytes("question");

  @Test
  void answerIsARung() throws Exception {
    try (UdpPeer peer = UdpPeer.that(question -> List.of(bytes("answer")))) {
      Rig rig = new Rig(Roads.allTo(peer.address()), Rig.CALM);

      Datagrams.Reply reply = ask(rig, 1, Duration.ofSeconds(20));

      assertThat(reply.bytes()).isEqualTo(bytes("answer"));
      assertThat(rig.trace.proof()).isEqualTo(Proof.PORT_OPEN);
      assertThat(rig.trace.attempts()).extracting(Attempt::outcome).containsExactly("ANSWERED");
    }
  }

  @Test
  void packetsThatDoNotAnswerTheQuestionArePassedOver() throws Exception {
    try (UdpPeer peer = UdpPeer.that(question -> List.of(bytes("noise"), bytes("answer")))) {
      assertThat(ask(new Rig(Roads.allTo(peer.address()), Rig.CALM), 1, Duration.ofSeconds(20)).bytes())
          .isEqualTo(bytes("answer"));
    }
  }

  @Test
  void strangersPacketIsIgnored() throws Exception {
    try (DatagramSocket server = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        DatagramSocket stranger = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  DatagramPacket packet = new DatagramPacket(new byte[100], 100);
                  server.receive(packet);
                  byte[] lie = bytes("answer by a stranger");
                  stranger.send(new DatagramPacket(lie, lie.length, packet.getSocketAddress()));
                  byte[] truth = bytes("answer");
                  server.send(new DatagramPacket(truth, truth.length, packet.getSocketAddress()));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      thread.start();
      Rig rig = new Rig(Roads.allTo((InetSocketAddress) server.getLocalSocketAddress()), Rig.CALM);

      assertThat(ask(rig, 1, Duration.ofSeconds(20)).bytes()).isEqualTo(bytes("answer"));
      thread.join();
    }
  }

  @Test
  void silenceIsTriedAgainAndIsNoAnswer() {
    try (UdpPeer peer = UdpPeer.silent()) {
      Rig rig = new Rig(Roads.allTo(peer.address()), Rig.HASTY);

      StepFailed failed = catchThrowableOfType(StepFailed.class, () -> ask(rig, 2, Duration.ofMillis(100)));

      assertThat(failed.reason()).isEqualTo(Cause.NO_ANSWER);
      assertThat(rig.trace.attempts()).hasSize(2).allSatisfy(attempt -> assertThat(attempt.source().port()).isPositive());
      assertThat(rig.trace.proof()).isEqualTo(Proof.NOTHING);
      assertThat(rig.scope.held()).isZero();
    }
  }

  @Test
  void noiseDoesNotProlongTheWait() {
    // Whoever sends rubbish on and on must not hold the conversation for ever.
    try (UdpPeer peer = UdpPeer.that(question -> java.util.Collections.nCopies(2_000, bytes("noise")))) {
      Rig rig = new Rig(Roads.allTo(peer.address()), Rig.HASTY);
      StepFailed failed = catchThrowableOfType(StepFailed.class, () -> ask(rig, 1, Duration.ofMillis(200)));
      assertThat(failed.reason()).isEqualTo(Cause.NO_ANSWER);
    }
  }

  @Test
  void refusalByIcmpIsHeardAndNotTriedAgain() {
    try (Nowhere nowhere = new Nowhere()) {
      Rig rig = new Rig(Roads.allTo(nowhere.refusingDatagrams()), Rig.CALM);

      StepFailed failed = catchThrowableOfType(StepFailed.class, () -> ask(rig, 2, Duration.ofSeconds(20)));

      assertThat(failed.reason()).isEqualTo(Cause.REFUSED);
      assertThat(rig.trace.attempts()).extracting(Attempt::outcome).containsExactly("REFUSED");
    }
  }

  @Test
  void cancelledQuestionIsCancelled() {
    try (UdpPeer peer = UdpPeer.silent()) {
      Rig rig = new Rig(Roads.allTo(peer.address()), Rig.CALM);
      rig.scope.end(Scope.End.CANCELLED);
      StepFailed failed = catchThrowableOfType(StepFailed.class, () -> ask(rig, 2, Duration.ofSeconds(20)));
      assertThat(failed.reason()).isEqualTo(Cause.CANCELLED);
    }
  }

  private static Datagrams.Reply ask(Rig rig, int tries, Duration timeout) throws StepFailed {
    return rig.datagrams.ask(
        StepName.REQUEST, Rig.at("203.0.113.1", 123), QUESTION, timeout, tries, DatagramsTest::ours, rig.trace, rig.scope);
  }

  private static boolean ours(byte[] packet) {
    return Arrays.equals(Arrays.copyOf(packet, 6), bytes("answer"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
