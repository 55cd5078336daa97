package gatewright.ui.model;

import gatewright.plan.RequestNumbers;
import gatewright.result.Run;
import gatewright.result.Vantage;
import gatewright.site.Site;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * A session with all that had to be read before its window can be shown.
 *
 * @param vantage this workstation
 * @param lastRun the newest finished run; empty if there is none
 */
public record OpenSite(SiteSession session, Site site, RequestNumbers numbers, Vantage vantage, Optional<Run> lastRun) {
  public OpenSite {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(numbers, "numbers");
    Objects.requireNonNull(vantage, "vantage");
    Objects.requireNonNull(lastRun, "lastRun");
  }

  /**
   * Reads what there is; on a worker.
   *
   * @throws IOException if the answers cannot be read
   */
  public static OpenSite read(SiteSession session) throws IOException {
    return new OpenSite(session, session.store().load(), session.numbers(), session.vantage(), session.lastRun());
  }
}
