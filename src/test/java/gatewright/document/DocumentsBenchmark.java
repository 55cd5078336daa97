package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long both documents of a site take, as pages and on paper: the first time, and after that. */
@Tag("benchmark")
class DocumentsBenchmark {
  private static final int TIMES = 9;
  private static final int RULES = 100;

  @Test
  void bothDocumentsInBothFormats() throws IOException {
    report("sample site", Samples.input(Locale.ENGLISH));
    report(RULES + " rules", SampleMany.input(RULES));
  }

  private static void report(String name, DocumentInput input) throws IOException {
    List<Long> millis = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      long begun = System.nanoTime();
      Documents documents = new Documents();
      for (DocumentKind kind : DocumentKind.values()) {
        assertThat(documents.html(input, kind)).isNotEmpty();
        documents.pdf(input, kind, new ByteArrayOutputStream());
      }
      millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
    long first = millis.remove(0);
    long median = millis.stream().sorted().toList().get(millis.size() / 2);
    System.out.printf(Locale.ROOT, "documents of %s: first %d ms, then %d ms (median of %d)%n", name, first, median, TIMES - 1);
  }
}
