package gatewright.ui;

import gatewright.site.Customer;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.settings.RecentSite;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What is remembered of a site for the start page. */
final class Remember {
  private Remember() {}

  /** How the site stands; as before, until it is planned and its results are known again. */
  static RecentSite site(WizardModel model, List<RecentSite> known, Clock clock) {
    String folder = model.open().session().folder().toAbsolutePath().toString();
    Customer customer = model.site().customer();
    Optional<RecentSite> before =
        model.planProperty().get() != null
            ? Optional.empty()
            : known.stream().filter(site -> site.folder().equals(folder)).findFirst();
    return new RecentSite(
        folder,
        customer.name(),
        customer.site(),
        customer.ticket(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        before.map(RecentSite::state).orElseGet(() -> model.statusProperty(StepKind.TEST).get().state().name()),
        model.site().gateways().size(),
        before.isPresent() ? before.get().tally() : SiteTally.of(model.book()));
  }
}
