package gatewright.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"Inter_400Regular.ttf", "Inter_600SemiBold.ttf", "NotoSansMono_400Regular.ttf"})
  void fontsKeepTheirGlyphsAndLoseTheirSubstitutions(String name) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FontFile.read(name)))) {
      assertThat(font.getGsub()).isNull();
      assertThat(font.getUnicodeCmapLookup().getGlyphId('✓') + font.getUnicodeCmapLookup().getGlyphId('a')).isPositive();
    }
  }

  @Test
  void missingFontIsAFaultOfTheProgram() {
    assertThatThrownBy(() -> FontFile.read("nowhere.ttf")).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere.ttf");
  }
}
