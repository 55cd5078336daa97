package gatewright.plan;

import gatewright.catalogue.Catalogue;
import gatewright.site.Site;

/**
 * Makes flows and checks of a catalogue and a site's answers. A pure function: it asks no network, no clock and no file, and
 * gives equal plans for equal arguments. A site that is not answered in full is planned as far as it goes; what is still to be
 * named shows as a member or a party without a name.
 */
public final class Planner {
  /**
   * Plans one site.
   *
   * @param catalogue with the overlays that the site switched on
   * @param numbers all that were ever given at this site; the plan holds them with those that it adds
   */
  public Plan plan(Catalogue catalogue, Site site, RequestNumbers numbers) {
    return new Planning(catalogue, site, numbers).plan();
  }
}
