package gatewright.lab;

import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A scenario file: what is done to the network, which is for the script to read, and what every target must turn out to be.
 *
 * <p>Lines are "key: value". {@code expect: SERVICE TARGET VERDICT CAUSE [PROOF]}, where the cause is "-" for none or several
 * with bars between them, one of which must be it; "*" stands for any text in service and target. {@code base: NAME} starts with
 * another file's expectations; {@code without: SERVICE TARGET} takes out what this site does not plan.
 *
 * @param expectations one for each target of the plan
 */
record Scenario(String name, List<Expectation> expectations) {
  private static final String ENDING = ".scenario";
  private static final Set<String> KEYS =
      Set.of("base", "does", "undo", "site", "secret", "hosts", "option", "expect", "without");

  Scenario {
    expectations = List.copyOf(expectations);
  }

  /** All of a folder, by name. */
  static List<Scenario> all(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Scenario> scenarios = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
        scenarios.add(read(folder, file.getFileName().toString().replace(ENDING, "")));
      }
      return scenarios;
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if a line cannot be understood; it names the file and the line
   */
  static Scenario read(Path folder, String name) throws IOException {
    return new Scenario(name, List.copyOf(expectations(folder, name).values()));
  }

  private static Map<String, Expectation> expectations(Path folder, String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name + ENDING));
    Map<String, Expectation> expectations = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        take(folder, line, expectations);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ENDING + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return expectations;
  }

  private static void take(Path folder, String line, Map<String, Expectation> expectations) throws IOException {
    int colon = line.indexOf(':');
    String key = colon < 0 ? line : line.substring(0, colon);
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException("no such key: " + key);
    }
    List<String> words = Arrays.asList(line.substring(colon + 1).strip().split("\\s+"));
    switch (key) {
      case "base" -> expectations.putAll(expectations(folder, words.get(0)));
      case "without" -> matching(words, expectations).forEach(expectations::remove);
      case "expect" -> expect(words, expectations);
      default -> {
        // The script's.
      }
    }
  }

  private static void expect(List<String> words, Map<String, Expectation> expectations) {
    if (words.size() < 4 || words.size() > 5) {
      throw new IllegalArgumentException("expected SERVICE TARGET VERDICT CAUSE [PROOF]");
    }
    String verdict = Verdict.valueOf(words.get(2)).name();
    List<String> causes =
        words.get(3).equals("-")
            ? List.of()
            : Arrays.stream(words.get(3).split("\\|")).map(cause -> Cause.valueOf(cause).name()).toList();
    String proof = words.size() == 5 ? Proof.valueOf(words.get(4)).name() : "";
    if (!isPattern(words)) {
      expectations.put(key(words), new Expectation(words.get(0), words.get(1), verdict, causes, proof));
      return;
    }
    for (String key : matching(words, expectations)) {
      Expectation there = expectations.get(key);
      expectations.put(key, new Expectation(there.service(), there.target(), verdict, causes, proof));
    }
  }

  private static List<String> matching(List<String> words, Map<String, Expectation> expectations) {
    Pattern pattern = Pattern.compile(pattern(words.get(0)) + " " + pattern(words.get(1)));
    List<String> keys = expectations.keySet().stream().filter(key -> pattern.matcher(key).matches()).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is nothing like " + key(words));
    }
    return keys;
  }

  private static boolean isPattern(List<String> words) {
    return words.get(0).contains("*") || words.get(1).contains("*");
  }

  private static String key(List<String> words) {
    return words.get(0) + " " + words.get(1);
  }

  private static String pattern(String text) {
    return Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).reduce((one, other) -> one + ".*" + other).orElseThrow();
  }
}
