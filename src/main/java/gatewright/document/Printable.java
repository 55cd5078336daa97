package gatewright.document;

import gg.jte.TemplateOutput;

/**
 * Writes a page without the characters that nobody can see but everybody must fear: controls, which XML forbids; marks that turn
 * the direction of writing, which make one address look like another; and halves of characters. Sits behind all templates, so
 * that no value can get round it.
 */
final class Printable implements TemplateOutput {
  private final StringBuilder page = new StringBuilder(1 << 16);

  @Override
  public void writeContent(String text) {
    int clean = firstUnclean(text);
    if (clean == text.length()) {
      page.append(text);
      return;
    }
    text.codePoints().filter(Printable::allowed).forEach(page::appendCodePoint);
  }

  @Override
  public void writeContent(String text, int beginIndex, int endIndex) {
    writeContent(text.substring(beginIndex, endIndex));
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    throw new UnsupportedOperationException("pages are written as text");
  }

  @Override
  public String toString() {
    return page.toString();
  }

  private static int firstUnclean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || !allowed(c)) {
        return i;
      }
    }
    return text.length();
  }

  static boolean allowed(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\t';
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
