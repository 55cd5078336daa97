package gatewright.ui.preview;

/**
 * The room that a page has in the window.
 *
 * @param width in units of the window
 * @param height in units of the window
 * @param density pixels of the screen to a unit of the window
 */
record Room(double width, double height, double density) {
  private static final double MOST_PIXELS = 12_000_000;

  static Room none() {
    return new Room(0, 0, 1);
  }

  boolean empty() {
    return width < 1 || height < 1;
  }

  /** Pixels to a point of paper for that size, or fewer where the picture would be too large for memory. */
  double scale(double factor, double pageWidth, double pageHeight) {
    double wanted = factor * density;
    double most = Math.sqrt(MOST_PIXELS / (pageWidth * pageHeight));
    return Math.min(wanted, most);
  }
}
