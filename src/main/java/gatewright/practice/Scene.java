package gatewright.practice;

import gatewright.catalogue.Catalogue;
import gatewright.site.Site;
import java.util.Collection;
import java.util.List;

/**
 * What there is at the practice site, before any server runs.
 *
 * @param site the made-up customer's answers
 * @param places every port that the catalogue and the answers lead to
 * @param book the addresses of their names
 */
record Scene(Catalogue catalogue, Fault fault, Site site, Collection<Place> places, AddressBook book) {
  Scene {
    places = List.copyOf(places);
  }

  static Scene of(Catalogue catalogue, Fault fault) {
    Site site = PracticeAnswers.site(fault);
    Collection<Place> places = Places.of(catalogue, site);
    return new Scene(catalogue, fault, site, places, AddressBook.of(catalogue, site, places));
  }

  /** The same with nothing wrong any more. The customer's answers stay: a proxy is still there, and works. */
  Scene mended() {
    return new Scene(catalogue, Fault.NONE, site, places, book);
  }
}
