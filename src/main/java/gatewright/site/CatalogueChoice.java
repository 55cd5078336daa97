package gatewright.site;

import java.util.List;

/**
 * Which overlays are laid over the vendor's catalogue.
 *
 * @param overlays ids of overlays that ship with the program ("extras"), or files relative to the site folder ending in .json
 */
public record CatalogueChoice(List<String> overlays) {
  public CatalogueChoice {
    overlays = overlays == null ? List.of() : List.copyOf(overlays);
  }
}
