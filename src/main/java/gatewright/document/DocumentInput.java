package gatewright.document;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Plan;
import gatewright.result.Run;
import gatewright.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * All that documents are made from.
 *
 * @param runs finished runs, newest first; per vantage the newest result of each check counts. May be empty: nothing tested yet
 * @param revision of the request, from 1
 * @param at when the documents are made
 * @param language ENGLISH or GERMAN
 * @param program version of Gatewright
 */
public record DocumentInput(
    Catalogue catalogue,
    Site site,
    Plan plan,
    List<Run> runs,
    int revision,
    Instant at,
    Locale language,
    String program) {
  public DocumentInput {
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(plan, "plan");
    runs = List.copyOf(runs);
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(program, "program");
  }

  /** Whether any of it comes from the practice site; such documents say so on every page. */
  public boolean practice() {
    return runs.stream().anyMatch(run -> run.practice() != null);
  }
}
