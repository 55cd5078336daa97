package gatewright.ui.run;

import gatewright.result.Result;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What the engineer typed to find rows by: all its words must be in a row, in any order, in what the row shows or in the names that
 * scripts and documents use.
 *
 * @param words in small letters; none finds all
 * @param spoken what a row shows, in the language of the window
 */
record Filter(List<String> words, Function<RunItem, String> spoken) {
  static Filter of(String typed, Function<RunItem, String> spoken) {
    return new Filter(
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList(), spoken);
  }

  boolean finds(RunItem item) {
    if (words.isEmpty()) {
      return true;
    }
    String text = (names(item) + " " + spoken.apply(item)).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private static String names(RunItem item) {
    if (item instanceof Line line) {
      Result result = line.result();
      String known = result == null ? "" : result.address() + " " + result.verdict() + " " + result.cause();
      return String.join(
          " ", line.title(), line.check().service(), line.check().target().hostPort(), known, String.valueOf(line.owner()),
          line.check().flow() == null ? "" : line.check().flow());
    }
    return item instanceof Needless needless ? needless.title() + " " + needless.service() : "";
  }
}
