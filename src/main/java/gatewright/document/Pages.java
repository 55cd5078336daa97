package gatewright.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lays page models out. The templates were compiled with the program and escape every value by the place it stands in. */
final class Pages {
  private static final String PACKAGE = "gatewright.document.page";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
  private final String style = style();

  String request(RequestPage page, Words words, boolean paper) {
    return render("request.jte", page, words, paper);
  }

  String report(ReportPage page, Words words, boolean paper) {
    return render("report.jte", page, words, paper);
  }

  private String render(String template, Object page, Words words, boolean paper) {
    Printable output = new Printable();
    engine.render(template, Map.of("page", page, "words", words, "style", style, "paper", paper), output);
    return output.toString();
  }

  private static String style() {
    try (InputStream in = Pages.class.getResourceAsStream("/style/document.css")) {
      if (in == null) {
        throw new IllegalStateException("the documents' stylesheet is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
