package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.DnsPeer;
import gatewright.peer.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

/** Whatever comes back is judged, and never breaks the conversation. */
class DnsExchangeTest {
  private static final Message QUERY = DnsExchange.question("a.example", Type.A, DnsExchange.EDNS_SIZE);

  /** A pointer to itself, and one to a later name that points back (RFC 1035 section 4.1.4). */
  private static final List<String> LOOPS = List.of("c00c00010001", "c00e00010001c00c00010001");

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void noPacketBreaksTheReader(@ForAll("packets") byte[] packet) {
    assertThat(DnsExchange.answers(packet, QUERY)).isIn(true, false);
  }

  @Provide
  Arbitrary<byte[]> packets() {
    List<byte[]> sound = new ArrayList<>();
    sound.add(DnsPeer.addressed(QUERY, "203.0.113.1", "203.0.113.2").toWire());
    sound.add(QUERY.toWire());
    byte[] header = Arrays.copyOf(QUERY.toWire(), 12);
    header[2] |= (byte) 0x80;
    LOOPS.forEach(loop -> sound.add(HexFormat.of().parseHex(HexFormat.of().formatHex(header) + loop)));
    return Noise.around(sound);
  }

  @Test
  void questionWantsRecursionAndAnnouncesItsSize() {
    Message query = DnsExchange.question("a.example", Type.A, DnsExchange.EDNS_SIZE);
    assertThat(query.getHeader().getFlag(Flags.RD)).isTrue();
    assertThat(query.getOPT().getPayloadSize()).isEqualTo(1232);
    assertThat(DnsExchange.question("a.example", Type.A, 0).getOPT()).isNull();
  }
}
