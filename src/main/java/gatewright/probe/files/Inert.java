package gatewright.probe.files;

/** Shows text that a server chose, so that it can neither move what stands around it nor hide what it is. */
public final class Inert {
  private static final int LONGEST = 255;
  private static final int REPLACEMENT = 0xFFFD;

  private Inert() {}

  /** The text as it may be shown: what controls, hides or turns text is replaced, and its end cut off where it is very long. */
  public static String text(String raw) {
    StringBuilder shown = new StringBuilder();
    raw.codePoints().limit(LONGEST).forEach(code -> shown.appendCodePoint(harmless(code) ? code : REPLACEMENT));
    return raw.codePointCount(0, raw.length()) > LONGEST ? shown.append('…').toString() : shown.toString();
  }

  /** Whether it is shown as it is. */
  public static boolean is(String raw) {
    return text(raw).equals(raw) && raw.indexOf(REPLACEMENT) < 0;
  }

  /** No control (line ends among them), nothing that turns the direction or is invisible, no half of a character. */
  private static boolean harmless(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SPACE_SEPARATOR -> code == ' ';
      default -> true;
    };
  }
}
