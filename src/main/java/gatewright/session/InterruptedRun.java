package gatewright.session;

import gatewright.catalogue.Catalogue;
import gatewright.folder.Journal;
import gatewright.plan.Plan;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceVerdicts;
import gatewright.site.Site;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is left of a run that did not come to its end. */
public final class InterruptedRun {
  private InterruptedRun() {}

  /** All its results as a run of their own, which ended with the last of them. */
  public static Run of(Journal.Unfinished unfinished, Catalogue catalogue, Site site, Plan plan) {
    Journal.Header header = unfinished.header();
    List<Result> results = newest(unfinished.results());
    return new Run(
        Run.SCHEMA,
        header.program(),
        header.planHash(),
        header.practice(),
        new Run.SiteName(site.customer().name()),
        new Run.Edition(catalogue.product(), catalogue.edition()),
        header.vantage(),
        header.started(),
        end(unfinished),
        ServiceVerdicts.of(catalogue, plan, results),
        results);
  }

  /** When its last attempt ended; its start if it made none. */
  public static Instant end(Journal.Unfinished unfinished) {
    return unfinished.results().stream()
        .flatMap(result -> result.attempts().stream())
        .map(attempt -> attempt.at().plusMillis(attempt.millis()))
        .max(Instant::compareTo)
        .orElse(unfinished.header().started());
  }

  /** The results of an earlier half that need not be asked for again: those of checks that have all of theirs. */
  public static List<Result> done(Journal.Unfinished unfinished) {
    return newest(unfinished.results().stream().filter(result -> unfinished.ended().contains(result.checkId())).toList());
  }

  private static List<Result> newest(List<Result> results) {
    Map<String, Result> byName = new LinkedHashMap<>();
    results.forEach(result -> byName.put(result.check(), result));
    return List.copyOf(byName.values());
  }
}
