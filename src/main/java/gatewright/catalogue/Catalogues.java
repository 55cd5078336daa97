package gatewright.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lays overlays over a catalogue. Neither is changed by it. */
public final class Catalogues {
  private Catalogues() {}

  /**
   * The catalogue of this program with the overlays that a site chose.
   *
   * @param overlays ids of overlays that ship with the program, or names of files that end in .json
   * @param folder what file names are relative to
   * @throws CatalogueException naming every unknown id and every problem of every file
   */
  public static Catalogue chosen(List<String> overlays, Path folder) throws CatalogueException {
    OverlayReader reader = new OverlayReader();
    List<Overlay> read = new ArrayList<>();
    List<CatalogueProblem> problems = new ArrayList<>();
    for (String name : overlays) {
      try {
        if (name.endsWith(".json")) {
          read.add(reader.read(folder.resolve(name)));
        } else if (reader.shipped().contains(name)) {
          read.add(reader.shipped(name));
        } else {
          String known = String.join(", ", reader.shipped());
          problems.add(new CatalogueProblem("overlay", "", name, "one of " + known + ", or a file ending in .json"));
        }
      } catch (CatalogueException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return withOverlays(new CatalogueReader().shipped(), read);
  }

  /**
   * Lays overlays over a catalogue, one after the other. Services that are added come last, in the overlays' order.
   *
   * @throws CatalogueException if an overlay adds what there is, or replaces or changes what there is not
   */
  public static Catalogue withOverlays(Catalogue base, List<Overlay> overlays) throws CatalogueException {
    List<CatalogueProblem> problems = new ArrayList<>();
    Catalogue result = base;
    for (Overlay overlay : overlays) {
      result = new Layer(overlay, result, problems).laid();
    }
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return result;
  }
}
