package gatewright.ui;

import gatewright.result.ServiceResult;
import gatewright.result.ServiceVerdicts;
import gatewright.ui.model.Entry;
import gatewright.ui.model.ResultBook;
import gatewright.ui.settings.RecentSite.Tally;
import java.util.List;
import java.util.Optional;

/** Counts the services of a site by how they stand, for the list of recent sites. */
final class SiteTally {
  private int failing;
  private int undecided;
  private int warnings;
  private int unseen;
  private int passing;
  private int untested;

  private SiteTally() {}

  /** How many services of each kind there are. */
  static Tally of(ResultBook book) {
    SiteTally tally = new SiteTally();
    List<String> services =
        book.entries().stream().filter(Entry::required).map(entry -> entry.check().service()).distinct().toList();
    for (String service : services) {
      tally.count(book.service(service));
    }
    return new Tally(tally.failing, tally.undecided, tally.warnings, tally.unseen, tally.passing, tally.untested);
  }

  private void count(Optional<ServiceResult> service) {
    if (service.isEmpty()) {
      untested++;
      return;
    }
    switch (service.get().verdict()) {
      case FAIL -> failing++;
      case WARN -> warnings++;
      case UNCONFIRMED -> unseen++;
      case PASS, CONFIRMED -> passing++;
      // What is not installed yet, or has no destination, is no fault of the site: it is not counted at all.
      case INCONCLUSIVE, NOT_TESTED -> undecided += ServiceVerdicts.allHold(List.of(service.get())) ? 0 : 1;
      case NOT_APPLICABLE -> { }
    }
  }
}
