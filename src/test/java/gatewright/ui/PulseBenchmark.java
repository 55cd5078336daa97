package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.model.StepKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the window's thread is away during full runs on the practice site's real servers:
 * {@code mvn test -Dtest=PulseBenchmark -Dgroups=benchmark -Dtests.left.out=}. The first run is that of a fresh process.
 */
@Tag("benchmark")
class PulseBenchmark {
  private static final int RUNS = 3;
  private static final long FRAME_MILLIS = 17;
  private static final long BAR_MILLIS = 50;
  private static final int NAMED = 8;
  @TempDir private Path directory;

  @Test
  void longestTurnOfTheWindowsThreadInAFullRun() throws Exception {
    try (LiveWindow window = new LiveWindow(directory)) {
      FxThread.run(() -> window.main().start().practise());
      window.awaitOpen();
      FxThread.run(() -> window.main().models().wizard().currentProperty().set(StepKind.TEST));
      for (int run = 1; run <= RUNS; run++) {
        Pulses pulses = new Pulses();
        FxThread.run(pulses::start);
        FxThread.run(() -> window.main().models().run().start());
        window.await(
            () -> window.main().models().run().tallyProperty(),
            tally -> !window.main().models().wizard().isTesting() && tally.total() > 0 && tally.done() == tally.total());
        FxThread.run(pulses::stop);
        pulses.print("run " + run);
      }
    }
  }

  /** Hears each frame, and how long a task waits for the window's thread. */
  private static final class Pulses extends AnimationTimer {
    private static final long EVERY_MILLIS = 5;
    private final List<Long> gaps = new ArrayList<>();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong waiting = new AtomicLong();
    private final Map<String, Integer> away = new ConcurrentHashMap<>();
    private Thread windowThread;
    private long last;

    @Override
    public void start() {
      windowThread = Thread.currentThread();
      asking.scheduleAtFixedRate(this::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
      super.start();
    }

    @Override
    public void stop() {
      super.stop();
      asking.shutdown();
    }

    @Override
    public void handle(long now) {
      long at = System.nanoTime();
      if (last != 0) {
        gaps.add(TimeUnit.NANOSECONDS.toMillis(at - last));
      }
      last = at;
    }

    private void ask() {
      long asked = System.nanoTime();
      if (waiting.get() != 0 && TimeUnit.NANOSECONDS.toMillis(asked - waiting.get()) > BAR_MILLIS) {
        StackWalk.of(windowThread).ifPresent(at -> away.merge(at, 1, Integer::sum));
      }
      if (waiting.compareAndSet(0, asked)) {
        Platform.runLater(
            () -> {
              waiting.set(0);
              waits.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
            });
      }
    }

    void print(String name) {
      assertThat(gaps).isNotEmpty();
      System.out.printf(
          Locale.ROOT,
          "%s: %d frames, longest gap %d ms, gaps over %d ms: %d; longest wait for the thread %d ms, 99 of 100 under %d ms%n",
          name, gaps.size(), Collections.max(gaps), BAR_MILLIS + FRAME_MILLIS,
          gaps.stream().filter(gap -> gap > BAR_MILLIS + FRAME_MILLIS).count(), Collections.max(waits),
          waits.stream().sorted().toList().get(waits.size() * 99 / 100));
      away.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(NAMED)
          .forEach(entry -> System.out.printf(Locale.ROOT, "  away at %s: %d times%n", entry.getKey(), entry.getValue()));
    }
  }

  /** Where a thread is: its innermost call, and the innermost of the program. */
  private static final class StackWalk {
    static Optional<String> of(Thread thread) {
      StackTraceElement[] frames = thread.getStackTrace();
      return frames.length == 0
          ? Optional.empty()
          : Optional.of(
              Stream.of(frames).filter(frame -> frame.getClassName().startsWith("gatewright.")).findFirst().map(Object::toString)
                      .orElse("no code of the program")
                  + " < " + frames[0]);
    }
  }
}
