package gatewright.ui.model;

import gatewright.site.Site;
import java.io.IOException;

/** Where the answers of one site are kept. Never called from the window's thread. */
public interface SiteStore {
  /**
   * The answers so far; an empty site if there are none yet.
   *
   * @throws IOException if they cannot be read; the message is shown to the user
   */
  Site load() throws IOException;

  /**
   * Keeps the answers, aside first and then moved in place.
   *
   * @throws IOException if that failed; the message is shown to the user
   */
  void save(Site site) throws IOException;
}
