package gatewright.map;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.advice.Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
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

  @ParameterizedTest
  @ValueSource(strings = {"Inter_400Regular.ttf", "Inter_600SemiBold.ttf"})
  void noLetterIsWiderInTheFontThanItIsTakenFor(String file) throws IOException {
    try (InputStream in = MapWordsTest.class.getResourceAsStream("/fonts/" + file);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      for (int letter = ' '; letter < 0x180; letter++) {
        String text = Character.toString(letter);
        if (text.matches("[A-Za-z0-9äöüÄÖÜß.,:;/() -]")) {
          int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
          double real = font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
          assertThat(Letters.width(text, 1)).as(text).isBetween(real, real * 1.3 + 0.1);
        }
      }
    }
  }

  @Test
  void aTextThatDoesNotFitEndsInAnEllipsisAndNeverInHalfACharacter() {
    assertThat(Letters.fitted("seg1.acme.example", 14, 200)).isEqualTo("seg1.acme.example");
    assertThat(Letters.fitted("a".repeat(500), 14, 100)).hasSizeLessThan(20).endsWith("a…");
    assertThat(Letters.fitted("😀".repeat(50), 14, 100)).matches("(😀)+…");
  }
}
