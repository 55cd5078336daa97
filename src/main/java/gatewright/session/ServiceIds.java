package gatewright.session;

import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.OverlayReader;
import gatewright.catalogue.Service;
import java.util.HashSet;
import java.util.Set;

/** The services that a site may name: those of the catalogue and of all overlays that ship. */
public final class ServiceIds {
  private ServiceIds() {}

  /** All of them, whether their overlay is switched on or not. */
  public static Set<String> all() {
    Set<String> ids = new HashSet<>();
    new CatalogueReader().shipped().services().stream().map(Service::id).forEach(ids::add);
    OverlayReader overlays = new OverlayReader();
    overlays.shipped().forEach(overlay -> overlays.shipped(overlay).add().stream().map(Service::id).forEach(ids::add));
    return ids;
  }
}
