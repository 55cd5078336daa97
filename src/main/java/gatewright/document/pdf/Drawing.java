package gatewright.document.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Scanner;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One drawing, as wide as it is given room for. */
final class Drawing implements SVGImage {
  private static final float MITER = 10;

  /** Heights of a page's text, in its widths. */
  private static final double HIGHEST = 1.28;

  private final Element svg;
  private final double width;
  private final double height;
  private final double scale;
  private final double left;
  private final double top;

  /** Its size is that of its view box, scaled to fill that width, in dots, but not more than a page. */
  Drawing(Element svg, double room) {
    this.svg = svg;
    String[] box = svg.getAttribute("viewBox").split(" ");
    double high = Double.parseDouble(box[3]);
    this.scale = Math.min(room / Double.parseDouble(box[2]), room * HIGHEST / high);
    this.width = Double.parseDouble(box[2]) * scale;
    this.height = high * scale;
    this.left = Double.parseDouble(box[0]) * scale;
    this.top = Double.parseDouble(box[1]) * scale;
  }

  @Override
  public int getIntrinsicWidth() {
    return (int) Math.round(width);
  }

  @Override
  public int getIntrinsicHeight() {
    return (int) Math.round(height);
  }

  @Override
  public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
    Stroke before = device.getStroke();
    FontSpecification font = ((AbstractOutputDevice) device).getFontSpecification();
    for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        draw((Element) child, device, context, x - left, y - top);
      }
    }
    ((AbstractOutputDevice) device).setFontSpecification(font);
    device.setStroke(before);
  }

  private void draw(Element element, OutputDevice device, RenderingContext context, double x, double y) {
    switch (element.getTagName()) {
      case "rect" -> {
        double corner = 2 * number(element, "rx", 0) * scale;
        shape(
            element,
            new RoundRectangle2D.Double(
                x + number(element, "x", 0) * scale, y + number(element, "y", 0) * scale, number(element, "width", 0) * scale,
                number(element, "height", 0) * scale, corner, corner),
            device);
      }
      case "circle" -> {
        double radius = number(element, "r", 0) * scale;
        shape(
            element,
            new Ellipse2D.Double(
                x + number(element, "cx", 0) * scale - radius, y + number(element, "cy", 0) * scale - radius, 2 * radius,
                2 * radius),
            device);
      }
      case "path" -> shape(element, path(element.getAttribute("d"), x, y), device);
      case "text" -> text(element, device, context, x, y);
      default -> {
        // Its title and its description stand in the structure of the page.
      }
    }
  }

  private void shape(Element element, Shape shape, OutputDevice device) {
    String fill = value(element, "fill", "none");
    if (!fill.equals("none")) {
      device.setColor(colour(fill));
      device.fill(shape);
    }
    String stroke = value(element, "stroke", "none");
    if (!stroke.equals("none")) {
      device.setColor(colour(stroke));
      float thick = (float) (number(element, "stroke-width", 1) * scale);
      device.setStroke(
          new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER, dashes(element), 0));
      device.draw(shape);
    }
  }

  private float[] dashes(Element element) {
    String dashes = value(element, "stroke-dasharray", "none");
    if (dashes.equals("none")) {
      return null;
    }
    String[] parts = dashes.split(" ");
    return new float[] {(float) (Float.parseFloat(parts[0]) * scale), (float) (Float.parseFloat(parts[1]) * scale)};
  }

  /** Straight lines only: M, L and Z with absolute places. */
  private Shape path(String data, double x, double y) {
    Path2D path = new Path2D.Double();
    try (Scanner words = new Scanner(data.replace("M", " M ").replace("L", " L ").replace("Z", " Z "))) {
      while (words.hasNext()) {
        String command = words.next();
        if (command.equals("Z")) {
          path.closePath();
          continue;
        }
        double toX = x + Double.parseDouble(words.next()) * scale;
        double toY = y + Double.parseDouble(words.next()) * scale;
        if (command.equals("M")) {
          path.moveTo(toX, toY);
        } else {
          path.lineTo(toX, toY);
        }
      }
    }
    return path;
  }

  private void text(Element element, OutputDevice device, RenderingContext context, double x, double y) {
    String words = element.getTextContent();
    FontSpecification wanted = new FontSpecification();
    wanted.families = new String[] {"Inter"};
    wanted.size = (float) (number(element, "font-size", number(svg, "font-size", 0)) * scale);
    wanted.fontWeight = value(element, "font-weight", "400").equals("600") ? IdentValue.FONT_WEIGHT_600 : IdentValue.NORMAL;
    wanted.fontStyle = IdentValue.NORMAL;
    wanted.variant = IdentValue.NORMAL;
    FSFont font = context.getFont(wanted);
    double from = x + number(element, "x", 0) * scale;
    if (value(element, "text-anchor", "start").equals("middle")) {
      from -= context.getTextRenderer().getWidth(context.getFontContext(), font, words) / 2.0;
    }
    ((AbstractOutputDevice) device).setFontSpecification(wanted);
    device.setFont(font);
    device.setColor(colour(value(element, "fill", "#000000")));
    context.getTextRenderer().drawString(device, words, (float) from, (float) (y + number(element, "y", 0) * scale));
  }

  private static FSRGBColor colour(String hash) {
    return new FSRGBColor(Integer.parseInt(hash.substring(1), 16));
  }

  private static double number(Element element, String name, double otherwise) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? otherwise : Double.parseDouble(value);
  }

  private static String value(Element element, String name, String otherwise) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? otherwise : value;
  }
}
