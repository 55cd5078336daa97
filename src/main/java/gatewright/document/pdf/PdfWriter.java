package gatewright.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes PDF that is accessible (PDF/UA-1, ISO 14289-1) and can be archived (PDF/A-3a, ISO 19005-3), with its fonts in it. Takes
 * nothing from outside the page: no picture, no style and no link is followed.
 */
public final class PdfWriter {
  private static final int REGULAR = 400;
  private static final int SEMI_BOLD = 600;

  private final byte[] regular = FontFile.read("Inter_400Regular.ttf");
  private final byte[] semiBold = FontFile.read("Inter_600SemiBold.ttf");
  private final byte[] mono = FontFile.read("NotoSansMono_400Regular.ttf");

  /** A writer; holds the fonts only, so one serves any number of documents. */
  public PdfWriter() {
    // The library logs to java.util.logging whatever happens, and throws what matters all the same.
    XRLog.setLoggingEnabled(false);
  }

  /**
   * Writes one document; the stream stays open.
   *
   * @param page well-formed XHTML with language, title and description
   * @throws IOException if the page cannot be laid out or the stream fails
   */
  public void write(String page, OutputStream out) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.useSVGDrawer(new Drawings());
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(() -> new ByteArrayInputStream(regular), "Inter", REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> new ByteArrayInputStream(semiBold), "Inter", SEMI_BOLD, FontStyle.NORMAL, true);
    builder.useFont(() -> new ByteArrayInputStream(mono), "Noto Sans Mono", REGULAR, FontStyle.NORMAL, true);
    builder.toStream(out);
    try {
      builder.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
