package gatewright.document.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the pages' own drawings, in vectors and with the document's fonts. It knows the few elements that they are made of, and
 * leaves out what else SVG has: nothing is run and nothing is fetched.
 */
final class Drawings implements SVGDrawer {
  @Override
  public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
    return new Drawing(svg, cssWidth > 0 ? cssWidth : box.getContainingBlockWidth());
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // The fonts are those of the document.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // As above.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
