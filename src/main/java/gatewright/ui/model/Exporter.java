package gatewright.ui.model;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Writes the documents of a site. Never called from the window's thread. */
@FunctionalInterface
public interface Exporter {
  /**
   * Writes what was asked for.
   *
   * @return the files, in the order in which they are to be shown
   * @throws IOException if one could not be written; the message is shown to the user
   */
  List<Path> export(Site site, Order order) throws IOException;

  /**
   * What to write.
   *
   * @param neededBy the day on which the rules must be there; null if it was not said
   * @param signsForPartner who signs the report for the engineer's company; empty if unknown
   * @param signsForCustomer who signs it for the customer; empty if unknown
   */
  record Order(
      Set<DocumentKind> kinds,
      Set<DocumentFormat> formats,
      Locale language,
      LocalDate neededBy,
      String signsForPartner,
      String signsForCustomer) {
    public Order {
      kinds = Set.copyOf(kinds);
      formats = Set.copyOf(formats);
      Objects.requireNonNull(language, "language");
    }

    /** How many files that makes. */
    public int files() {
      return kinds.size() * formats.size();
    }
  }
}
