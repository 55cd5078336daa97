package gatewright.map;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.advice.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapWordsTest {
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"map", "map_de"})
  void everyKeyThatIsUsedIsThereAndNoOther(String name) throws IOException {
    Set<String> wanted = new TreeSet<>();
    Matcher matcher = KEY.matcher(Files.readString(Path.of("src/main/java/gatewright/map/MapWords.java")));
    while (matcher.find()) {
      wanted.add(matcher.group(1));
    }
    Stream.of(Side.values()).forEach(side -> wanted.add("side." + side));
    Stream.of(Role.values()).forEach(role -> wanted.add("role." + role));

    assertThat(Bundles.keys("i18n/" + name + ".properties")).isEqualTo(wanted);
  }

  @Test
  void aTextThatDoesNotFitEndsInAnEllipsisAndNeverInHalfACharacter() {
    assertThat(Letters.fitted("seg1.acme.example", 14, 200)).isEqualTo("seg1.acme.example");
    assertThat(Letters.fitted("a".repeat(500), 14, 100)).hasSizeLessThan(20).endsWith("a…");
    assertThat(Letters.fitted("😀".repeat(50), 14, 100)).matches("(😀)+…");
  }
}
