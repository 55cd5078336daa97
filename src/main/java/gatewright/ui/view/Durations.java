package gatewright.ui.view;

/** Times in words that are as precise as anybody needs. */
public final class Durations {
  private static final int SECOND = 1000;

  private Durations() {}

  /** "3 ms", "1.2 s", "12 s". */
  public static String words(long millis, Texts texts) {
    if (millis < SECOND) {
      return texts.text("time.millis", millis);
    }
    double seconds = millis / (double) SECOND;
    return texts.text("time.seconds", seconds < 10 ? Math.round(seconds * 10) / 10.0 : (double) Math.round(seconds));
  }
}
