package gatewright.map;

/**
 * Where columns and gutters are. The right half mirrors the left one, so that both are worked out as if they were at the right.
 * Ends of lines stand on grids of their own, at the sides of boxes that face each other: level parts of two lines never meet.
 */
final class Grid {
  static final int WIDTH = Picture.WIDTH;
  static final int PANEL = 206;
  static final int BOX_INSET = 8;
  static final int SITE_LEFT = 350;
  static final int EDGE = 618;
  static final int INNER_INSET = 12;
  static final int TRACKS = 658;
  static final int TRACKS_WIDTH = 66;
  static final int TRACK_STEP = 7;
  static final int SIGN = 736;
  static final int WALL = 750;
  static final int WALL_WIDTH = 18;
  static final int SIGN_BEYOND = 780;
  static final int FAR_EDGE = 802;
  static final int TOP = 34;
  static final int HEADING = 22;
  static final int GAP = 12;
  static final int MOST_GAP = 30;
  static final int STRAIGHT_GAP = 46;
  /** Between ends of lines at one side of a box, least. */
  static final int PORTS = 10;
  /** The same where there are few. */
  static final int WIDE_PORTS = 16;
  static final int FEW = 12;
  /** The same where signs stand beside them. */
  static final int SIGNS = 20;
  static final int CORNER = 10;
  private static final int STEP = 4;

  private Grid() {}

  /** The same place in the other half. */
  static int mirrored(int x) {
    return WIDTH - x;
  }

  /** On the grid for ends at boxes in the outer columns. */
  static int far(int y) {
    return Math.floorDiv(y + STEP / 2, STEP) * STEP;
  }

  /** On the grid for ends at boxes in the middle column. */
  static int near(int y) {
    return Math.floorDiv(y, STEP) * STEP + STEP / 2;
  }

  /** On the grid for ends of lines that stay in the middle column. */
  static int inner(int y) {
    return Math.floorDiv(y, STEP) * STEP + 1;
  }
}
