package gatewright.catalogue;

import java.nio.file.Path;
import java.util.List;

/** Reads overlays, and refuses a broken one with all its problems at once. */
public final class OverlayReader {
  private static final List<String> SHIPPED = List.of("extras");

  private final RecordFile files = new RecordFile();

  /** Ids of the overlays that ship with this program. */
  public List<String> shipped() {
    return SHIPPED;
  }

  /**
   * An overlay that ships with this program.
   *
   * @throws IllegalArgumentException if {@link #shipped()} does not have it
   * @throws IllegalStateException if the program is not whole
   */
  public Overlay shipped(String id) {
    if (!SHIPPED.contains(id)) {
      throw new IllegalArgumentException("no such overlay: " + id);
    }
    String resource = "/catalogue/overlays/" + id + ".json";
    try {
      return files.shipped(resource, Overlay.class, (overlay, problems) -> new CatalogueRules(resource, problems).check(overlay));
    } catch (CatalogueException e) {
      throw new IllegalStateException("an overlay of this program is broken", e);
    }
  }

  /**
   * Reads an overlay of the engineer's.
   *
   * @throws CatalogueException if it cannot be read or used
   */
  public Overlay read(Path file) throws CatalogueException {
    return files.read(file, Overlay.class, (overlay, problems) -> new CatalogueRules(file.toString(), problems).check(overlay));
  }
}
