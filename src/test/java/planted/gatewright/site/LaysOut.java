package planted.gatewright.site;

/** Uses templates outside documents. */
final class LaysOut {
  gg.jte.TemplateEngine engine;
}
