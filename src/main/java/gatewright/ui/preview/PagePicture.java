package gatewright.ui.preview;

/** A picture of a page: opaque colours, row by row from the top. Not copied, as it is large; nobody changes it. */
public final class PagePicture {
  private final int width;
  private final int height;
  private final int[] argb;

  PagePicture(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** 0xAARRGGBB for each pixel. */
  int[] argb() {
    return argb;
  }
}
