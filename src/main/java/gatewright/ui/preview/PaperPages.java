package gatewright.ui.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The pages of a PDF in memory. Slow enough to be kept off the window's thread; one page at a time is drawn. */
final class PaperPages implements AutoCloseable {
  private final PDDocument document;
  private final PDFRenderer renderer;

  private PaperPages(PDDocument document) {
    this.document = document;
    this.renderer = new PDFRenderer(document);
  }

  /**
   * Opens a file that is in memory.
   *
   * @throws IOException if it is no PDF
   */
  static PaperPages open(byte[] pdf) throws IOException {
    return new PaperPages(Loader.loadPDF(pdf));
  }

  int number() {
    return document.getNumberOfPages();
  }

  /** The width of a page in points. */
  double width(int page) {
    return box(page).getWidth();
  }

  /** The height of a page in points. */
  double height(int page) {
    return box(page).getHeight();
  }

  /**
   * Draws one page.
   *
   * @param page from 0
   * @param scale pixels to a point
   */
  synchronized PagePicture draw(int page, double scale) throws IOException {
    BufferedImage image = renderer.renderImage(page, (float) scale, ImageType.RGB);
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    return new PagePicture(width, height, argb);
  }

  /** What can be read on one page, line by line. */
  synchronized String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    return stripper.getText(document).strip();
  }

  @Override
  public synchronized void close() throws IOException {
    document.close();
  }

  private PDRectangle box(int page) {
    return document.getPage(page).getCropBox();
  }
}
