package gatewright.ui.error;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Errors of the program that came up since the dialog was opened, as a text of bounded length. */
final class ErrorLog {
  private static final int MOST = 20;
  private static final int LINES = 120;

  private final List<Entry> entries = new ArrayList<>();
  private int left;

  /** Takes one down. One like another before is only counted. */
  void add(Instant at, String thread, Throwable thrown) {
    String trace = trace(thrown);
    for (Entry known : entries) {
      if (known.trace.equals(trace)) {
        known.times++;
        return;
      }
    }
    if (entries.size() < MOST) {
      entries.add(new Entry(at.truncatedTo(ChronoUnit.SECONDS), thread, trace));
    } else {
      left++;
    }
  }

  /** How many there were. */
  int number() {
    return left + entries.stream().mapToInt(entry -> entry.times).sum();
  }

  /** All of them. */
  String text() {
    String all = entries.stream().map(Entry::text).collect(Collectors.joining("\n"));
    return left == 0 ? all : all + "\nand " + left + " more\n";
  }

  void clear() {
    entries.clear();
    left = 0;
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    List<String> lines = text.toString().lines().toList();
    String kept = lines.stream().limit(LINES).collect(Collectors.joining("\n", "", "\n"));
    return lines.size() <= LINES ? kept : kept + "\t(" + (lines.size() - LINES) + " more lines)\n";
  }

  private static final class Entry {
    private final Instant at;
    private final String thread;
    private final String trace;
    private int times = 1;

    Entry(Instant at, String thread, String trace) {
      this.at = at;
      this.thread = thread;
      this.trace = trace;
    }

    String text() {
      String head = at + " in " + thread + (times == 1 ? "" : ", " + times + " times");
      return head + "\n" + trace;
    }
  }
}
