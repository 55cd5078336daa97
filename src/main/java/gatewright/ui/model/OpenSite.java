package gatewright.ui.model;

import gatewright.plan.RequestNumbers;
import gatewright.result.Vantage;
import gatewright.site.Site;
import java.io.IOException;
import java.util.Objects;

/**
 * A session with all that had to be read before its window can be shown.
 *
 * @param vantage this workstation
 * @param earlier what was found out before
 */
public record OpenSite(SiteSession session, Site site, RequestNumbers numbers, Vantage vantage, Earlier earlier) {
  public OpenSite {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(numbers, "numbers");
    Objects.requireNonNull(vantage, "vantage");
    Objects.requireNonNull(earlier, "earlier");
  }

  /**
   * Reads what there is; on a worker.
   *
   * @throws IOException if the answers cannot be read
   */
  public static OpenSite read(SiteSession session) throws IOException {
    return new OpenSite(session, session.store().load(), session.numbers(), session.vantage(), session.earlier());
  }
}
