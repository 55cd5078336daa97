package gatewright.catalogue;

import java.nio.file.Path;

/** Reads catalogues, and refuses a broken one with all its problems at once. */
public final class CatalogueReader {
  /** The version of the file format that this program reads. */
  public static final String SCHEMA = "gatewright/catalogue/1";

  static final String SHIPPED = "/catalogue/clearswift-seg-4.json";

  private final RecordFile files = new RecordFile();

  /**
   * The catalogue that ships with this program, without any overlay.
   *
   * @throws IllegalStateException if the program is not whole
   */
  public Catalogue shipped() {
    try {
      return files.shipped(
          SHIPPED, Catalogue.class, (catalogue, problems) -> new CatalogueRules(SHIPPED, problems).check(catalogue));
    } catch (CatalogueException e) {
      throw new IllegalStateException("the catalogue of this program is broken", e);
    }
  }

  /**
   * Reads another catalogue.
   *
   * @throws CatalogueException if it cannot be read or used
   */
  public Catalogue read(Path file) throws CatalogueException {
    return files.read(
        file, Catalogue.class, (catalogue, problems) -> new CatalogueRules(file.toString(), problems).check(catalogue));
  }
}
