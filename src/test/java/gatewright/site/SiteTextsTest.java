package gatewright.site;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stands in a site's file is read, or named as wrong; nothing in it breaks the reader. */
class SiteTextsTest {
  private static final List<String> SITES =
      List.of(
          "{\"schema\":\"gatewright/site/1\",\"gateways\":[{\"id\":\"gw1\","
              + "\"addresses\":[\"10.20.0.2\"],\"state\":\"PLANNED\"}]}",
          "{\"schema\":\"gatewright/site/1\",\"dns\":{\"kind\":\"INTERNAL\",\"servers\":[\"10.0.0.53\",\"2001:db8::2\"]}}",
          "{\"schema\":\"gatewright/site/2\",\"proxy\":{\"kind\":\"EXPLICIT\",\"host\":\"p.example\","
              + "\"port\":8080},\"new\":[1e9]}",
          "{\"schema\":\"gatewright/site/1\",\"credentials\":[{\"id\":\"a\","
              + "\"user\":\"\\u00fc\\ud83d\\ude00\"}],\"time\":{\"servers\":null}}",
          "{\"schema\":\"gatewright/site/1\",\"backup\":{\"protocol\":\"SFTP\",\"host\":\"b\","
              + "\"port\":22.0,\"directory\":\"/\"}}");

  private final SiteReader reader = new SiteReader();

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void everyFileIsReadOrItsProblemsAreNamed(@ForAll("files") byte[] file) {
    Reading reading = reader.read(file);
    assertThat(reading.site().isPresent() || !reading.problems().isEmpty()).isTrue();
    assertThat(reading.problems()).allMatch(problem -> problem.value().length() < 200 && !problem.expected().isEmpty());
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Noise.around(SITES.stream().map(site -> site.getBytes(StandardCharsets.UTF_8)).toList());
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void everyTextIsAnAddressOrIsNot(@ForAll("addresses") String text) {
    Optional<String> objection = IpText.addressObjection(text);
    assertThat(objection.isPresent() || IpText.octets(text).isPresent()).isTrue();
    assertThat(Stream.of(IpText.networkObjection(text), objection).flatMap(Optional::stream)).noneMatch(String::isEmpty);
    assertThat(IpText.key(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> addresses() {
    return Noise.aroundText("10.20.0.2", "10.10.0.0/24", "2001:db8::2/64", "::ffff:192.0.2.1", "fe80::1%eth0", "1:2:3:4:5:6:7:8");
  }
}
