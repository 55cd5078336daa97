package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.plan.Route;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DoorwayTest {
  private static final Duration CALM = Duration.ofSeconds(20);

  private final Rig rig = new Rig(Route.identity(), Rig.CALM);

  private static InetAddress loopback(int last) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void onlyTheExpectedCallerIsLetIn() throws Exception {
    Doorway doorway = rig.dialler.listen(StepName.TRANSFER, loopback(1), rig.scope);
    try (Socket stranger = new Socket(); Socket caller = new Socket()) {
      stranger.bind(new InetSocketAddress(loopback(2), 0));
      stranger.connect(doorway.address());
      caller.bind(new InetSocketAddress(loopback(1), 0));
      caller.connect(doorway.address());
      InetAddress named = Rig.at("10.20.1.5", 21).address();
      Line line = doorway.await(StepName.TRANSFER, loopback(1), named, CALM, rig.trace, rig.scope);
      caller.getOutputStream().write('x');
      assertThat(line.getInputStream().read()).isEqualTo('x');
      assertThat(stranger.getInputStream().read()).isEqualTo(-1);
      assertThat(rig.trace.attempts()).extracting(Attempt::source).extracting(from -> from.address() + ":" + from.port())
          .containsExactly("10.20.1.5:" + caller.getLocalPort());
    }
  }

  @Test
  void nobodyIsWaitedForInVain() throws Exception {
    Doorway doorway = rig.dialler.listen(StepName.TRANSFER, loopback(1), rig.scope);
    assertThatThrownBy(
            () -> doorway.await(StepName.TRANSFER, loopback(1), loopback(1), Duration.ofMillis(50), rig.trace, rig.scope))
        .isInstanceOfSatisfying(StepFailed.class, e -> assertThat(e.reason()).isEqualTo(Cause.NO_ANSWER));
    assertThat(rig.trace.attempts()).extracting(Attempt::outcome).containsExactly("NO_ANSWER");
    assertThat(rig.scope.held()).isZero();
    assertThatThrownBy(() -> new Socket(loopback(1), doorway.address().getPort()).close()).isInstanceOf(ConnectException.class);
  }

  @Test
  void cancelEndsTheWait() throws Exception {
    Doorway doorway = rig.dialler.listen(StepName.TRANSFER, loopback(1), rig.scope);
    rig.scope.end(Scope.End.CANCELLED);
    assertThatThrownBy(() -> doorway.await(StepName.TRANSFER, loopback(1), loopback(1), CALM, rig.trace, rig.scope))
        .isInstanceOfSatisfying(StepFailed.class, e -> assertThat(e.reason()).isEqualTo(Cause.CANCELLED));
  }
}
