package gatewright.ui.view;

import gatewright.ui.model.Explain;

/**
 * What a page's controller works with.
 *
 * @param loader for the parts of the page
 * @param wiring that ends when the page is thrown away
 * @param explain puts results into words
 */
public record PageTools(ViewLoader loader, Wiring wiring, Explain explain) {
  /** The words. */
  public Texts texts() {
    return wiring.texts();
  }
}
