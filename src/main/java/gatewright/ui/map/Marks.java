package gatewright.ui.map;

import gatewright.map.Mark;
import gatewright.result.Verdict;
import gatewright.ui.view.Icons;
import org.kordamp.ikonli.feather.Feather;

/** Which icon and which style classes go with a mark; the same as with its verdict elsewhere. */
final class Marks {
  private Marks() {}

  static Feather icon(Mark mark) {
    return switch (mark) {
      case UNTESTED -> Feather.CIRCLE;
      case TESTING -> Feather.LOADER;
      default -> Icons.of(Verdict.valueOf(mark.name()));
    };
  }

  static String style(Mark mark) {
    return switch (mark) {
      case UNTESTED -> "neutral";
      case TESTING -> "accent";
      default -> Icons.style(Verdict.valueOf(mark.name()));
    };
  }

  /** How its strokes are broken. */
  static String stroke(Mark mark) {
    return switch (mark.stroke()) {
      case SOLID -> "solid";
      case DASHED -> "dashed";
      case DOTTED -> "dotted";
    };
  }
}
