package gatewright.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under each other, columns as wide as their widest cell but the last, which is free. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row. Rows may have different numbers of cells. */
  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The rows as lines without trailing blanks. */
  List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = IntStream.range(0, columns).map(this::width).toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int width(int column) {
    return rows.stream().filter(row -> row.size() - 1 > column).mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      int missing = column == row.size() - 1 ? 0 : Math.max(0, widths[column] - cell.length());
      cells.add(cell + String.join("", Collections.nCopies(missing, " ")));
    }
    return String.join(GAP, cells).stripTrailing();
  }
}
