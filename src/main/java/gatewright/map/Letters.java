package gatewright.map;

import java.util.Map;

/**
 * How wide text becomes in Inter, roughly and rather too wide than too narrow, so that a box can be filled without a screen or a
 * font at hand.
 */
final class Letters {
  /** Letters of about one width, and that width in parts of their size. */
  private static final Map<String, Double> WIDTHS =
      Map.of("iIjl", 0.28, ".,:;|!'’ ", 0.34, "1frt()[]/", 0.43, "-\"", 0.52, "ackvxyzs", 0.59, "w", 0.85, "mM", 0.93, "W@%…", 1.03);

  private static final double SMALL = 0.65;
  private static final double OTHER = 0.68;
  private static final double CAPITAL = 0.78;
  private static final double FOREIGN = 1.1;
  private static final int LAST_LATIN = 0x24f;

  private Letters() {}

  /** As much of it as fits, with an ellipsis if that is not all. */
  static String fitted(String text, double size, int width) {
    String flat = text.strip().replaceAll("\\s+", " ");
    if (width(flat, size) <= width) {
      return flat;
    }
    int end = flat.length();
    while (end > 0 && width(flat.substring(0, end) + "…", size) > width) {
      end = flat.offsetByCodePoints(end, -1);
    }
    return flat.substring(0, end).stripTrailing() + "…";
  }

  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(Letters::share).sum();
  }

  private static double share(int letter) {
    for (Map.Entry<String, Double> width : WIDTHS.entrySet()) {
      if (width.getKey().indexOf(letter) >= 0) {
        return width.getValue();
      }
    }
    if (letter > LAST_LATIN) {
      return FOREIGN;
    }
    return Character.isUpperCase(letter) ? CAPITAL : Character.isLowerCase(letter) ? SMALL : OTHER;
  }
}
