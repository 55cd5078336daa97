package gatewright.ui;

import gatewright.ui.dns.DnsViewModel;
import gatewright.ui.documents.DocumentsViewModel;
import gatewright.ui.files.BackupViewModel;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.parties.DirectoriesViewModel;
import gatewright.ui.parties.ExtrasViewModel;
import gatewright.ui.parties.SiteViewModel;
import gatewright.ui.proxy.ProxyViewModel;
import gatewright.ui.run.RunViewModel;
import gatewright.ui.step.AlertsViewModel;
import gatewright.ui.step.AntivirusViewModel;
import gatewright.ui.step.StepViewModel;
import gatewright.ui.step.VendorViewModel;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The view models of one open site: they outlive views, so that nothing typed is lost when a view is loaded anew. */
record StepModels(
    WizardModel wizard,
    SiteViewModel site,
    DnsViewModel dns,
    ProxyViewModel proxy,
    AntivirusViewModel antivirus,
    VendorViewModel vendor,
    BackupViewModel backup,
    AlertsViewModel alerts,
    DirectoriesViewModel directories,
    ExtrasViewModel extras,
    RunViewModel run,
    DocumentsViewModel documents) {

  /** View models for a wizard; documents are offered in that language. */
  static StepModels of(WizardModel wizard, Secrets secrets, Locale language) {
    return new StepModels(
        wizard,
        new SiteViewModel(wizard),
        new DnsViewModel(wizard),
        new ProxyViewModel(wizard, secrets),
        new AntivirusViewModel(wizard),
        new VendorViewModel(wizard),
        new BackupViewModel(wizard, secrets),
        new AlertsViewModel(wizard, secrets),
        new DirectoriesViewModel(wizard, secrets),
        new ExtrasViewModel(wizard, secrets),
        new RunViewModel(wizard, secrets, Clock.systemUTC()),
        new DocumentsViewModel(wizard, language));
  }

  /** The page that asks at that step; empty for those that do not ask. */
  Optional<StepViewModel> asking(StepKind step) {
    Stream<StepViewModel> pages =
        Stream.of(site, dns, proxy, antivirus, vendor, backup, alerts, directories, extras);
    return pages.filter(page -> page.kind() == step).findFirst();
  }
}
