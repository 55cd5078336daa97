package gatewright.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
  @Test
  void namesAddressesAndTimesStayWhole() {
    assertThat(parts("see repo.example.com:80 at 10:51:47 or 2001:db8::1")).containsExactly(
        "see ", "repo.example.com:80 ", "at ", "10:51:47 ", "or ", "2001:db8::1");
  }

  @Test
  void linesMayEndAfterAHyphenBetweenLetters() {
    assertThat(parts("look-up FR-001 2026-11-24")).containsExactly("look-", "up ", "FR-001 ", "2026-11-24");
  }

  @Test
  void nothingHasNoBreak() {
    assertThat(parts("")).isEmpty();
  }

  private static List<String> parts(String text) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }
}
