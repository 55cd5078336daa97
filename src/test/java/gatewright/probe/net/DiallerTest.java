package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.plan.Proof;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.SocketPoint;
import gatewright.result.StepName;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiallerTest {
  private final Nowhere nowhere = new Nowhere();

  @AfterEach
  void close() {
    nowhere.close();
  }

  @Test
  void droppedSynHasItsSourcePortOnRecordAtEachTry() {
    Rig rig = new Rig(Roads.allTo(nowhere.dropping()), Rig.HASTY);

    StepFailed failed = failure(rig);

    assertThat(failed.reason()).isEqualTo(Cause.NO_ANSWER);
    assertThat(rig.trace.attempts()).hasSize(2).extracting(Attempt::outcome).containsOnly("NO_ANSWER");
    assertThat(rig.trace.attempts()).extracting(attempt -> attempt.source().port()).doesNotContain(0);
    assertThat(rig.trace.attempts()).extracting(attempt -> attempt.source().address()).containsOnly("127.0.0.1");
    assertThat(rig.trace.attempts()).extracting(Attempt::destination).containsOnly(new SocketPoint("203.0.113.1", 443));
    assertThat(rig.trace.attempts()).allSatisfy(attempt -> assertThat(attempt.millis()).isGreaterThanOrEqualTo(100));
  }

  @Test
  void refusalIsNotTriedAgain() {
    Rig rig = new Rig(Roads.allTo(nowhere.refusing()), Rig.CALM);

    assertThat(failure(rig).reason()).isEqualTo(Cause.REFUSED);
    assertThat(rig.trace.attempts()).extracting(Attempt::outcome).containsExactly("REFUSED");
  }

  @Test
  void connectionIsARungAndTeachesThePace() throws Exception {
    try (TcpPeer peer = TcpPeer.silent()) {
      Rig rig = new Rig(Roads.allTo(peer.address()), Rig.CALM);
      try (Scope scope = rig.scope) {
        Line line = rig.dialler.connect(Rig.at("203.0.113.1", 443), rig.trace, scope);
        assertThat(line.getSoTimeout()).isEqualTo(20_000);
        assertThat(rig.trace.proof()).isEqualTo(Proof.PORT_OPEN);
        assertThat(rig.trace.attempts()).extracting(Attempt::outcome).containsExactly("CONNECTED");
        assertThat(rig.trace.attempts().get(0).source().port()).isEqualTo(line.getLocalPort());
      }
    }
  }

  @Test
  void reachingTheProxyIsNoRungTowardsTheTarget() throws Exception {
    try (TcpPeer peer = TcpPeer.silent()) {
      Rig rig = new Rig(Roads.allTo(peer.address()), Rig.CALM);
      try (Scope scope = rig.scope) {
        rig.dialler.connect(StepName.PROXY, Rig.at("203.0.113.1", 3128), Duration.ofSeconds(20), 1, rig.trace, scope);
        assertThat(rig.trace.proof()).isEqualTo(Proof.NOTHING);
      }
    }
  }

  @Test
  void attemptIsTimedByTheClockThatWasGiven() throws Exception {
    Instant then = Instant.parse("2026-11-24T10:32:07Z");
    Trace trace = new Trace(System.nanoTime(), new Redactor());
    Dialler dialler =
        new Dialler(Roads.allTo(nowhere.refusing()), null, Rig.CALM, new Pace(), Clock.fixed(then, ZoneOffset.UTC));

    catchThrowableOfType(StepFailed.class, () -> dialler.connect(Rig.at("203.0.113.1", 80), trace, new Scope()));

    assertThat(trace.attempts()).extracting(Attempt::at).containsExactly(then);
  }

  @Test
  void connectionsComeFromTheSourceThatWasChosen() throws Exception {
    try (TcpPeer peer = TcpPeer.silent(); Scope scope = new Scope()) {
      Trace trace = new Trace(System.nanoTime(), new Redactor());
      Dialler dialler =
          new Dialler(Roads.allTo(peer.address()), Roads.ip("127.0.0.9"), Rig.CALM, new Pace(), Clock.systemUTC());

      Line line = dialler.connect(Rig.at("203.0.113.1", 80), trace, scope);

      assertThat(line.getLocalAddress().getHostAddress()).isEqualTo("127.0.0.9");
      assertThat(trace.attempts().get(0).source().address()).isEqualTo("127.0.0.9");
    }
  }

  @Test
  void sourceThatIsNotOursIsTheWorkstationsTrouble() {
    Trace trace = new Trace(System.nanoTime(), new Redactor());
    Dialler dialler =
        new Dialler(Roads.allTo(nowhere.refusing()), Roads.ip("203.0.113.77"), Rig.CALM, new Pace(), Clock.systemUTC());

    StepFailed failed =
        catchThrowableOfType(StepFailed.class, () -> dialler.connect(Rig.at("203.0.113.1", 80), trace, new Scope()));

    assertThat(failed.reason()).isEqualTo(Cause.LOCAL_NETWORK);
  }

  @Test
  void cancellingEndsAConnectThatNobodyAnswers() throws Exception {
    Rig rig = new Rig(Roads.allTo(nowhere.dropping()), new Patience(
        Duration.ofMinutes(5), 2, Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(9)));
    CompletableFuture<StepFailed> failed = CompletableFuture.supplyAsync(() -> failure(rig));
    rig.scope.end(Scope.End.CANCELLED);

    assertThat(failed.get(30, TimeUnit.SECONDS).reason()).isEqualTo(Cause.CANCELLED);
    assertThat(rig.trace.attempts()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void deadlineIsNotTakenForSilenceOfTheFarEnd() {
    Rig rig = new Rig(Roads.allTo(nowhere.dropping()), Rig.CALM);
    rig.scope.end(Scope.End.DEADLINE);

    assertThat(failure(rig).reason()).isEqualTo(Cause.TOO_SLOW);
  }

  @Test
  void failedAttemptsLeaveNothingOpen() throws IOException {
    Rig rig = new Rig(Roads.allTo(nowhere.dropping()), Rig.HASTY);
    failure(rig);
    assertThat(rig.scope.held()).isZero();
  }

  private static StepFailed failure(Rig rig) {
    return catchThrowableOfType(StepFailed.class, () -> rig.dialler.connect(Rig.at("203.0.113.1", 443), rig.trace, rig.scope));
  }
}
