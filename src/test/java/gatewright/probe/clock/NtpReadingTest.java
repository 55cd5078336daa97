package gatewright.probe.clock;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.net.ntp.NtpV3Packet;

/** Whatever a time server sends, it is judged; what says nothing sound is never used. */
class NtpReadingTest {
  private static final int LENGTH = 48;

  private final Redactor redactor = new Redactor();

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void everyPacketIsJudged(@ForAll("packets") byte[] bytes) {
    NtpV3Packet packet = NtpProbe.parse(bytes);
    Trace trace = new Trace(0, redactor);
    Optional<Finding> finding = NtpProbe.judge(packet, trace);
    assertThat(NtpProbe.referenceId(packet)).isNotNull();
    if (finding.isPresent()) {
      assertThat(finding.get().cause()).isIn(Cause.WRONG_PROTOCOL, Cause.KISS_OF_DEATH, Cause.CLOCK_UNSYNCHRONISED);
      assertThat(trace.notes()).hasSize(1);
    } else {
      assertThat(bytes[0] & 0x07).as("mode").isEqualTo(4);
      assertThat(bytes[0] & 0xC0).as("leap").isNotEqualTo(0xC0);
      assertThat(bytes[1] & 0xFF).as("stratum").isBetween(1, 15);
    }
  }

  /** The datagram's own check lets none that is shorter come so far. */
  @Provide
  Arbitrary<byte[]> packets() {
    byte[] sound = new byte[LENGTH];
    sound[0] = 0x24;
    sound[1] = 2;
    Arrays.fill(sound, 32, LENGTH, (byte) 0xE9);
    byte[] kiss = sound.clone();
    kiss[1] = 0;
    System.arraycopy("RATE".getBytes(), 0, kiss, 12, 4);
    return Noise.around(List.of(sound, sound, kiss)).map(bytes -> Arrays.copyOf(bytes, Math.max(LENGTH, bytes.length)));
  }
}
