package gatewright.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.probe.net.Redactor;
import gatewright.ui.model.Secrets;
import gatewright.ui.view.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorViewModelTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
  private final Secrets secrets = new Secrets();
  private final ErrorViewModel errors = new ErrorViewModel(() -> "Gatewright 1.0.0\nJava 17\n", this::clean, CLOCK);

  @Test
  void detailsSayWhatRanWhereAndWhenWithTheTrace() {
    errors.add("worker", new IllegalStateException("out of order", new NullPointerException("deep")));

    assertThat(errors.openProperty().get()).isTrue();
    assertThat(errors.detailsProperty().get())
        .startsWith("Gatewright 1.0.0\nJava 17\n\n2026-11-24T10:00:00Z in worker\njava.lang.IllegalStateException: out of order\n")
        .contains("\tat gatewright.ui.error.ErrorViewModelTest.")
        .contains("Caused by: java.lang.NullPointerException: deep");
  }

  @Test
  void passwordsAreNotAmongTheDetails() {
    secrets.keep("backup", "hunter2hunter2".toCharArray());
    errors.add("worker", new IllegalStateException("cannot send hunter2hunter2 there"));

    assertThat(errors.detailsProperty().get()).contains("cannot send •••• there").doesNotContain("hunter2");
  }

  @Test
  void aSecondErrorJoinsTheFirstAndTheSameOneIsCounted() {
    RuntimeException same = new IllegalStateException("first");
    errors.add("worker", same);
    errors.add("JavaFX Application Thread", new IllegalStateException("second"));
    errors.add("worker", same);

    assertThat(errors.detailsProperty().get()).containsOnlyOnce("first").contains("second").contains("in worker, 2 times");
    assertThat(new Texts(Locale.ENGLISH).text(errors.sentenceProperty().get())).startsWith("3 faults of the program");
  }

  @Test
  void afterClosingTheNextOneStandsAlone() {
    errors.add("worker", new IllegalStateException("first"));
    errors.close();
    assertThat(errors.openProperty().get()).isFalse();

    errors.add("worker", new IllegalStateException("second"));
    assertThat(errors.detailsProperty().get()).contains("second").doesNotContain("first");
    assertThat(new Texts(Locale.ENGLISH).text(errors.sentenceProperty().get())).startsWith("This is a fault of the program");
  }

  @Test
  void errorsWithoutEndDoNotFillTheMemory() {
    for (int i = 0; i < 2_000; i++) {
      errors.add("worker", deep(new IllegalStateException("number " + i), 300));
    }

    assertThat(errors.detailsProperty().get().length()).isLessThan(500_000);
    assertThat(errors.detailsProperty().get()).contains("more lines)").endsWith("and 1980 more\n");
  }

  private static RuntimeException deep(RuntimeException error, int frames) {
    StackTraceElement[] trace = new StackTraceElement[frames];
    for (int i = 0; i < frames; i++) {
      trace[i] = new StackTraceElement("some.Type", "method" + i, "Type.java", i);
    }
    error.setStackTrace(trace);
    return error;
  }

  private String clean(String text) {
    Redactor redactor = new Redactor();
    secrets.hideFrom(redactor);
    return redactor.clean(text);
  }
}
