package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.probe.files.FolderListing;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.ShownIdentity;
import gatewright.result.Verdict;
import gatewright.site.Site;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.Exporter;
import gatewright.ui.model.SiteSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeSessionTest {
  @TempDir private Path directory;

  @Test
  void thePracticeSiteIsTestedForRealAndItsDocumentsSayWhatTheyAre() throws Exception {
    LiveDesktopServices services = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    assertThat(services.faults()).contains("none", "licence-refused");

    try (SiteSession session = services.practice("licence-refused", credential -> Optional.empty())) {
      Site site = session.store().load();
      Plan plan = session.workbench().plan(site, RequestNumbers.none());
      Run run =
          session.workbench()
              .test(site, plan, check -> check.service().equals("licence-validation"), new RunListener() {})
              .run()
              .get();
      List<Path> files =
          session.exporter()
              .export(
                  site,
                  new Exporter.Order(
                      Map.of(
                          DocumentKind.REPORT, Set.of(DocumentFormat.HTML), DocumentKind.REQUEST, Set.of(DocumentFormat.HTML)),
                      Locale.ENGLISH))
              .files();

      assertThat(session.practice()).contains("licence-refused");
      assertThat(session.earlier()).isEqualTo(Earlier.nothing());
      assertThat(run.practice()).isEqualTo("licence-refused");
      assertThat(run.results()).filteredOn(result -> result.service().equals("licence-validation"))
          .isNotEmpty().extracting(Result::cause).containsOnly(Cause.REFUSED);
      assertThat(files).hasSize(2).allMatch(file -> file.startsWith(directory.resolve("gatewright-practice")));
      for (Path file : files) {
        assertThat(Files.readString(file)).contains("PRACTICE");
      }
    }
  }

  @Test
  void aChangedHostKeyThatIsConfirmedPassesTheNextTest() throws Exception {
    LiveDesktopServices services = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    try (SiteSession session = services.practice("host-key-changed", credential -> Optional.empty())) {
      Result changed = backup(session);
      assertThat(changed.cause()).isEqualTo(Cause.HOST_KEY_CHANGED);

      session.confirm(ShownIdentity.in(changed).orElseThrow(), "");
      assertThat(backup(session).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void aMendedFaultIsGoneForTheNextTestAndTheServersAreTheSameOnes() throws Exception {
    LiveDesktopServices services = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    try (SiteSession session = services.practice("backup-read-only", credential -> Optional.empty())) {
      assertThat(backup(session).verdict()).isEqualTo(Verdict.FAIL);

      session.mend();

      assertThat(session.practice()).contains("none");
      assertThat(backup(session).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void aKeyThatDoesNotMatchFailsUntilItIsConfirmed() throws Exception {
    LiveDesktopServices services = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    try (SiteSession session = services.practice("none", credential -> Optional.empty())) {
      ShownIdentity shown = ShownIdentity.in(backup(session)).orElseThrow();
      session.deny(shown, "");
      assertThat(backup(session).cause()).isEqualTo(Cause.HOST_KEY_UNKNOWN);
      assertThat(backup(session).verdict()).isEqualTo(Verdict.FAIL);
      session.confirm(shown, "");
      assertThat(backup(session).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void theFoldersOfThePracticeServerCanBeRead() throws Exception {
    LiveDesktopServices services = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    try (SiteSession session = services.practice("none", credential -> Optional.empty())) {
      Site site = session.store().load();
      Check check =
          session.workbench().plan(site, RequestNumbers.none()).checks().stream()
              .filter(each -> each.service().equals("backup"))
              .findFirst()
              .orElseThrow();
      FolderListing listing = session.workbench().look(site, check, "").listing().get();
      assertThat(listing.words()).isEmpty();
      assertThat(listing.contents().orElseThrow().path()).startsWith("/");
    }
  }

  private static Result backup(SiteSession session) throws Exception {
    Site site = session.store().load();
    Plan plan = session.workbench().plan(site, RequestNumbers.none());
    Run run =
        session.workbench().test(site, plan, check -> check.service().equals("backup"), new RunListener() {}).run().get();
    return run.results().stream().filter(result -> result.service().equals("backup")).findFirst().orElseThrow();
  }

  @Test
  void whatTheOperatorMissedStandsInTheDocumentsOfThePractice() throws Exception {
    LiveDesktopServices services = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    try (SiteSession session = services.practice("none", credential -> Optional.empty())) {
      Site site = session.store().load();
      Plan plan = session.workbench().plan(site, RequestNumbers.none());
      Run run =
          session.workbench().test(site, plan, check -> check.service().equals("syslog"), new RunListener() {}).run().get();
      Result sent =
          run.results().stream().filter(result -> result.service().equals("syslog")).findFirst().orElseThrow();
      assertThat(session.confirm(sent, false, "M. Novak").cause()).isEqualTo(Cause.NOT_RECEIVED);
      Exporter.Order order =
          new Exporter.Order(Map.of(DocumentKind.REPORT, Set.of(DocumentFormat.HTML)), Locale.ENGLISH);
      assertThat(Files.readString(session.exporter().export(site, order).files().get(0))).contains("M. Novak looked for the token");
    }
  }

  @Test
  void whatIsAnsweredInPracticeLivesAsLongAsTheSession() throws Exception {
    LiveDesktopServices services = new LiveDesktopServices(Clock.systemUTC(), directory, directory, Map.of());
    Site changed = LocalSite.withLogServer(1);
    Site first;
    try (SiteSession session = services.practice("none", credential -> Optional.empty())) {
      first = session.store().load();
      session.store().save(changed);
      assertThat(session.store().load()).isEqualTo(changed);
    }
    try (SiteSession session = services.practice("none", credential -> Optional.empty())) {
      assertThat(session.store().load().customer()).isEqualTo(first.customer());
    }
    assertThat(directory).isEmptyDirectory();
  }
}
