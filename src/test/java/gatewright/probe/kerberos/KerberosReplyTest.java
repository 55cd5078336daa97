package gatewright.probe.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KerberosReplyTest {
  @Property(seed = "2026", tries = 60_000)
  void arbitraryBytesNeverBreakTheReader(@ForAll byte[] bytes) {
    assertThat(KerberosReply.parse(bytes)).isNotNull();
  }

  @Property(seed = "2026", tries = 60_000)
  void mutatedRepliesNeverBreakTheReader(@ForAll @IntRange(max = 37) int where, @ForAll byte value, @ForAll boolean cut) {
    byte[] bytes = cut ? Arrays.copyOf(KerberosProbeTest.UNKNOWN_USER, where) : KerberosProbeTest.UNKNOWN_USER.clone();
    if (!cut) {
      bytes[where] = value;
    }
    assertThat(KerberosReply.parse(bytes)).isNotNull();
  }
}
