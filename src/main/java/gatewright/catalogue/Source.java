package gatewright.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * Where a statement comes from.
 *
 * @param document its title
 * @param version of the document; null if it has none
 * @param date as precise as the document gives it, ISO 8601 ("2018-11"); null if unknown
 * @param rows the rows of its tables, as this project numbers them (E0 to E11, I1 to I10); may be empty
 * @param provenance how far to trust it
 */
public record Source(String document, String version, String date, List<String> rows, Provenance provenance) {
  public Source {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(provenance, "provenance");
    rows = rows == null ? List.of() : List.copyOf(rows);
  }
}
