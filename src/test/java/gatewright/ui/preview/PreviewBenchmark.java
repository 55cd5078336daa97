package gatewright.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.document.DocumentKind;
import gatewright.document.Documents;
import gatewright.document.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long it takes until the first page of a preview is there, and until another page is. */
@Tag("benchmark")
class PreviewBenchmark {
  private static final int TIMES = 9;
  private static final double SCALE = 1.5;

  @Test
  void madeAndDrawn() throws IOException {
    Documents documents = new Documents();
    List<Long> first = new ArrayList<>();
    List<Long> turned = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      for (DocumentKind kind : DocumentKind.values()) {
        long begun = System.nanoTime();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        documents.pdf(Samples.input(Locale.ENGLISH), kind, pdf);
        try (PaperPages pages = PaperPages.open(pdf.toByteArray())) {
          assertThat(pages.draw(0, SCALE).width()).isPositive();
          assertThat(pages.text(0)).isNotEmpty();
          first.add(millis(begun));
          long turning = System.nanoTime();
          assertThat(pages.draw(1, SCALE).width()).isPositive();
          assertThat(pages.text(1)).isNotEmpty();
          turned.add(millis(turning));
        }
      }
    }
    long cold = first.remove(0);
    System.out.printf(
        Locale.ROOT,
        "preview of the sample site at %.1f pixels to a point: first %d ms, then %d ms, another page %d ms (medians of %d)%n",
        SCALE, cold, median(first), median(turned), first.size());
  }

  private static long millis(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
