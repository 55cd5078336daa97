package gatewright.map;

/**
 * How wide text becomes in Inter, roughly and rather too wide than too narrow, so that a box can be filled without a screen or a
 * font at hand.
 */
final class Letters {
  private static final String NARROW = "iIjl.,:;|!'’ ";
  private static final String HALF = "frt()[]-/\"";
  private static final String WIDE = "mwMW@%…–";
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

  /** In parts of the letters' size. */
  private static double share(int letter) {
    if (letter > LAST_LATIN) {
      return letter == '…' || letter == '–' ? 0.9 : 1.1;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return 0.32;
    }
    if (HALF.indexOf(letter) >= 0) {
      return 0.42;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.94;
    }
    return Character.isUpperCase(letter) ? 0.75 : 0.63;
  }
}
