package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the wizard's first window takes and what memory it has while nobody does anything, beside an empty JavaFX window, in
 * turn: {@code mvn test -Dtest=WindowBenchmark -Dgroups=benchmark -Dtests.left.out=}. With {@code DISPLAY} set the windows are
 * real ones.
 */
@Tag("benchmark")
class WindowBenchmark {
  private static final int ROUNDS = 7;
  @TempDir private Path directory;

  @Test
  void firstWindowAndIdleMemoryBesideAnEmptyWindow() throws Exception {
    Map<String, List<Long>> found = new HashMap<>();
    // The first pair only warms the system's file cache.
    for (int round = 0; round <= ROUNDS; round++) {
      for (String kind : List.of("empty", "wizard")) {
        for (String line : output(kind)) {
          String[] parts = line.split(" ");
          if (round > 0 && parts.length == 2 && List.of("shown", "memory").contains(parts[0])) {
            found.computeIfAbsent(kind + " " + parts[0], key -> new ArrayList<>()).add(Long.parseLong(parts[1]));
          }
        }
      }
    }
    assertThat(found.values()).hasSize(4).allMatch(values -> values.size() == ROUNDS);
    print("first window, ms", found, "shown", 1);
    print("idle memory, MB", found, "memory", 1024);
  }

  private static void print(String what, Map<String, List<Long>> found, String figure, long unit) {
    long empty = median(found.get("empty " + figure));
    long wizard = median(found.get("wizard " + figure));
    System.out.printf(
        Locale.ROOT, "%s: empty %d, wizard %d, ratio %.2f (medians of %d pairs, %s)%n", what, empty / unit, wizard / unit,
        (double) wizard / empty, ROUNDS, System.getenv("DISPLAY") == null ? "no display" : "on a display");
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private List<String> output(String kind) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    if (System.getenv("DISPLAY") == null) {
      command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless"));
    }
    command.addAll(
        List.of("-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), FirstWindow.class.getName(), kind,
            directory.toString()));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    }
    process.waitFor();
    return lines;
  }
}
