package gatewright.ui.map;

import gatewright.result.Result;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.view.TargetWords;
import gatewright.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;

/** The rows behind a line in a few words each: what was tried, and how it stands. */
final class Rows {
  private static final int MOST = 12;

  private final Texts texts;

  Rows(Texts texts) {
    this.texts = texts;
  }

  /** A line a row; the last one says how many there are beyond those that fit. */
  List<String> words(List<Entry> entries) {
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.results().isEmpty()) {
        lines.add(line(entry, null, waiting(entry.progress())));
      }
      for (Result result : entry.results()) {
        lines.add(line(entry, result, texts.text("verdict", result.verdict())));
      }
    }
    if (lines.size() <= MOST) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MOST));
    first.add(texts.text("map.more", lines.size() - MOST));
    return first;
  }

  private String line(Entry entry, Result result, String stand) {
    return texts.text("map.row", TargetWords.of(entry.check(), result, texts), stand);
  }

  private String waiting(Progress progress) {
    return switch (progress) {
      case TESTING -> texts.text("verdict.testing");
      case WAITING -> texts.text("verdict.waiting");
      default -> texts.text("verdict.untested");
    };
  }
}
