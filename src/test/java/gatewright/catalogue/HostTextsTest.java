package gatewright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** No text breaks the reader of hosts; none is a name and an address at once, and none is looked up. */
class HostTextsTest {
  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void everyTextIsAtMostOneKindOfHost(@ForAll("hosts") String text) {
    boolean name = HostText.isName(text);
    assertThat(name && (HostText.address(text).isPresent() || HostText.isPattern(text))).isFalse();
    assertThat(HostText.address(text).isPresent() && !HostText.isAddressOrNetwork(text)).isFalse();
  }

  @Provide
  Arbitrary<String> hosts() {
    return Noise.aroundText(
        "www.clearswift.com", "*.apc.avira.com", "10.0.0.0/8", "192.0.2.1", "2620:fe::fe", "::ffff:192.0.2.1",
        "a." + "b".repeat(63) + ".c");
  }
}
