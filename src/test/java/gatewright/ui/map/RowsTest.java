package gatewright.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.RequestNumbers;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.view.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RowsTest {
  private final Rows rows = new Rows(new Texts(Locale.ENGLISH));
  private final Check mirror =
      new SampleWorkbench().plan(SampleSite.whole(), RequestNumbers.none()).checks().stream()
          .filter(check -> check.target().host().startsWith("sav-update-3"))
          .findFirst()
          .orElseThrow();

  @Test
  void aRowSaysWhatWasTriedAndHowItStands() {
    assertThat(rows.words(List.of(new Entry(mirror, Progress.WAITING, List.of()))))
        .containsExactly("sav-update-3.clearswift.net:80, TCP: Waiting");
    assertThat(rows.words(List.of(new Entry(mirror, Progress.DONE, List.of(SampleWorkbench.result(mirror))))))
        .containsExactly("sav-update-3.clearswift.net:80 · 203.0.113.7, TCP: Fail");
  }

  @Test
  void manyRowsAreCounted() {
    List<Entry> many = Collections.nCopies(40, new Entry(mirror, Progress.UNTESTED, List.of()));

    assertThat(rows.words(many)).hasSize(13).last().isEqualTo("and 28 more");
  }
}
