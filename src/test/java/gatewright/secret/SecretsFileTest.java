package gatewright.secret;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stands in a file of secrets is read, or refused without a word of it; it is wiped either way. */
class SecretsFileTest {
  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void everyFileIsReadOrRefused(@ForAll("files") String text) {
    char[] content = text.toCharArray();
    SecretsFile.Reading reading = SecretsFile.parse(content);
    assertThat(reading.secrets().isPresent()).isEqualTo(reading.problems().isEmpty());
    assertThat(new String(content).replace("\0", "")).isEmpty();
    // A secret that stands in a name's place is a name, and names are told.
    boolean named = text.matches("(?s).*hunter2[^,{}]*:.*");
    assertThat(reading.problems()).noneMatch(problem -> !named && (problem.place() + problem.expected()).contains("hunter2"));
    reading.secrets().ifPresent(SecretsFile::close);
  }

  @Provide
  Arbitrary<String> files() {
    return Noise.aroundText(
        "{\"backup\":\"hunter2\",\"proxy\":\"\\u0061\\\"b\"}", "{\"a\":{\"b\":[1,null]}}", "{}", "[\"hunter2\"]");
  }
}
