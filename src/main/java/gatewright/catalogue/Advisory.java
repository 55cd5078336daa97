package gatewright.catalogue;

import java.util.Objects;

/**
 * A piece of the document's running text that the program acts on or quotes by reference.
 *
 * @param id stable ("unrestricted-outbound")
 * @param text the vendor's sentence
 */
public record Advisory(String id, String text, Source source) {
  public Advisory {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(source, "source");
  }
}
