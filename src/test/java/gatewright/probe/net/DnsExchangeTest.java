package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.DnsPeer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

/** Whatever comes back is judged, and never breaks the conversation. */
class DnsExchangeTest {
  @Property(tries = 2000)
  void noPacketBreaksTheReader(@ForAll @Size(max = 200) byte[] packet) {
    assertThat(DnsExchange.answers(packet, DnsExchange.question("a.example", Type.A, 0))).isIn(true, false);
  }

  @Property(tries = 2000)
  void noDamageToAnAnswerBreaksTheReader(
      @ForAll @IntRange(max = 200) int at, @ForAll byte value, @ForAll @IntRange(max = 200) int length) {
    Message query = DnsExchange.question("a.example", Type.A, DnsExchange.EDNS_SIZE);
    byte[] wire = DnsPeer.addressed(query, "203.0.113.1", "203.0.113.2").toWire();
    byte[] damaged = java.util.Arrays.copyOf(wire, Math.min(wire.length, length));
    if (at < damaged.length) {
      damaged[at] = value;
    }
    assertThat(DnsExchange.answers(damaged, query)).isIn(true, false);
  }

  @Test
  void questionWantsRecursionAndAnnouncesItsSize() {
    Message query = DnsExchange.question("a.example", Type.A, DnsExchange.EDNS_SIZE);
    assertThat(query.getHeader().getFlag(Flags.RD)).isTrue();
    assertThat(query.getOPT().getPayloadSize()).isEqualTo(1232);
    assertThat(DnsExchange.question("a.example", Type.A, 0).getOPT()).isNull();
  }
}
