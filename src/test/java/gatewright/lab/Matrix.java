package gatewright.lab;

import java.util.List;
import java.util.Locale;

/** All comparisons beside each other. */
record Matrix(List<Comparison> rows) {
  /** The share of right targets under which the laboratory has failed. */
  static final double BAR = 0.98;

  Matrix {
    rows = List.copyOf(rows);
  }

  int right() {
    return rows.stream().mapToInt(Comparison::right).sum();
  }

  int targets() {
    return rows.stream().mapToInt(Comparison::targets).sum();
  }

  double share() {
    return targets() == 0 ? 0 : (double) right() / targets();
  }

  List<String> falsePasses() {
    return rows.stream().flatMap(row -> row.falsePasses().stream().map(target -> row.scenario() + ": " + target)).toList();
  }

  /** The matrix, each wrong target named, and the share. */
  String words() {
    StringBuilder words = new StringBuilder(String.format(Locale.ROOT, "%-32s %5s %5s%n", "scenario", "right", "wrong"));
    for (Comparison row : rows) {
      words.append(String.format(Locale.ROOT, "%-32s %5d %5d%n", row.scenario(), row.right(), row.wrong().size()));
      row.wrong().stream().distinct().forEach(wrong -> words.append("    ").append(wrong).append(System.lineSeparator()));
    }
    falsePasses().forEach(target -> words.append("FALSE PASS  ").append(target).append(System.lineSeparator()));
    words.append(
        String.format(
            Locale.ROOT, "%d of %d targets right in %d scenarios: %.2f %%, %d false passes%n",
            right(), targets(), rows.size(), 100 * share(), falsePasses().size()));
    return words.toString();
  }
}
