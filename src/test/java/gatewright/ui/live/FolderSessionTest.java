package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.folder.FolderInUseException;
import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.KnownHosts;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.ShownIdentity;
import gatewright.result.Verdict;
import gatewright.secret.SecretSource;
import gatewright.session.Workbench;
import gatewright.site.Dns;
import gatewright.site.Site;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.SiteSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSessionTest {
  private static final SecretSource NO_SECRETS = credential -> Optional.empty();
  @TempDir private Path root;
  private Path acme;
  private LiveDesktopServices services;

  @BeforeEach
  void prepare() {
    acme = root.resolve("acme");
    services = new LiveDesktopServices(Clock.systemUTC(), root, root, Map.of(), List::of);
  }

  @Test
  void aNewFolderOpensEmptyAndWhatIsSavedOpensAgain() throws IOException {
    Site site = LocalSite.withLogServer(LocalSite.closedPort());
    try (SiteSession first = services.open(acme, NO_SECRETS)) {
      assertThat(first.store().load()).isEqualTo(Site.empty());
      assertThat(first.practice()).isEmpty();
      first.store().save(site);
    }
    try (SiteSession again = services.open(acme, NO_SECRETS)) {
      assertThat(again.store().load()).isEqualTo(site);
      assertThat(again.earlier()).isEqualTo(Earlier.nothing());
    }
  }

  @Test
  void anAnswerThatWouldNotOpenAgainIsNotSaved() throws IOException {
    Site site = LocalSite.withLogServer(LocalSite.closedPort());
    try (SiteSession session = services.open(acme, NO_SECRETS)) {
      session.store().save(site);
      Site wrong = SiteDraft.of(site).dns(new Dns(Dns.Kind.INTERNAL, List.of("127.0.0.3", "127.0.0.3"), null)).site();

      assertThatThrownBy(() -> session.store().save(wrong))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("/dns/servers/1");
      assertThat(session.store().load()).isEqualTo(site);
    }
  }

  @Test
  void aConfirmedServerIsKnownWhenTheSiteIsOpenedAgain() throws IOException {
    ShownIdentity shown =
        new ShownIdentity(KnownHosts.Kind.HOST_KEY, "backup.example:22", "ssh-ed25519", "SHA256:" + "a".repeat(43), false);
    try (SiteSession session = services.open(acme, NO_SECRETS)) {
      session.confirm(shown, "Jo");
    }
    KnownHosts known = new SiteFolder(acme).knownHosts().read().hosts().orElseThrow();
    assertThat(known.of(KnownHosts.Kind.HOST_KEY, "backup.example:22"))
        .singleElement()
        .satisfies(pin -> assertThat(pin.by()).isEqualTo("Jo"))
        .satisfies(pin -> assertThat(pin.fingerprint()).isEqualTo(shown.fingerprint()));
    try (SiteSession again = services.open(acme, NO_SECRETS)) {
      assertThat(again.earlier()).isEqualTo(Earlier.nothing());
    }
  }

  @Test
  void brokenConfirmationsKeepTheSiteFromOpening() throws IOException {
    Files.createDirectories(acme);
    Files.writeString(acme.resolve("known-hosts.json"), "{}");
    try (SiteSession session = services.open(acme, NO_SECRETS)) {
      assertThatThrownBy(session::earlier).isInstanceOf(UncheckedIOException.class).hasMessageContaining("known-hosts.json");
    }
  }

  @Test
  void aFolderThatIsOpenElsewhereIsNamed() throws IOException {
    try (SiteSession first = services.open(acme, NO_SECRETS)) {
      assertThat(first.folder()).isEqualTo(acme);
      assertThatThrownBy(() -> services.open(acme, NO_SECRETS))
          .isInstanceOf(FolderInUseException.class)
          .hasMessageContaining(acme.toString());
    }
    services.open(acme, NO_SECRETS).close();
  }

  @Test
  void aRunIsKeptAndIsThereWhenTheSiteIsOpenedAgain() throws Exception {
    Run run;
    try (SiteSession session = services.open(acme, NO_SECRETS)) {
      Site site = LocalSite.withLogServer(LocalSite.closedPort());
      session.store().save(site);
      run = test(session, site).run().get();
    }

    assertThat(run.results()).extracting(Result::cause).containsExactly(Cause.REFUSED);
    assertThat(new SiteFolder(acme).runs().list()).hasSize(1);
    try (SiteSession again = services.open(acme, NO_SECRETS)) {
      Earlier earlier = again.earlier();
      assertThat(earlier.runs())
          .singleElement()
          .satisfies(
              saved -> assertThat(saved.results()).extracting(Result::check).containsExactly(run.results().get(0).check()))
          .satisfies(saved -> assertThat(saved.results()).extracting(Result::cause).containsExactly(Cause.REFUSED));
      assertThat(earlier.brokenOff()).isEmpty();
    }
  }

  @Test
  void whatTheOperatorSawIsThereWhenTheSiteIsOpenedAgain() throws Exception {
    try (TcpPeer logs = TcpPeer.silent(); SiteSession session = services.open(acme, NO_SECRETS)) {
      Site site = LocalSite.withLogServer(logs.address().getPort());
      session.store().save(site);
      Result sent = test(session, site).run().get().results().get(0);
      assertThat(sent.verdict()).isEqualTo(Verdict.UNCONFIRMED);
      assertThat(session.confirm(sent, true, "M. Novak").verdict()).isEqualTo(Verdict.CONFIRMED);
    }
    try (SiteSession again = services.open(acme, NO_SECRETS)) {
      Result kept = again.earlier().runs().get(0).results().get(0);
      assertThat(kept.verdict()).isEqualTo(Verdict.CONFIRMED);
      assertThat(kept.notes().get(0)).contains("M. Novak");
    }
  }

  @Test
  void aRunThatWasBrokenOffIsSavedAndSaidOnce() throws IOException {
    Site site = LocalSite.withLogServer(LocalSite.closedPort());
    Check half;
    try (SiteSession session = services.open(acme, NO_SECRETS)) {
      session.store().save(site);
      Plan plan = session.workbench().plan(site, RequestNumbers.none());
      half = plan.checks().get(0);
      Check whole = plan.checks().get(1);
      Journal journal =
          Journal.start(
              new SiteFolder(acme),
              new Journal.Header("0.1.0", PlanHash.of(plan), SampleWorkbench.vantage(), SampleWorkbench.AT, null));
      journal.finished(SampleWorkbench.result(half));
      journal.finished(SampleWorkbench.result(whole));
      journal.ended(whole);
      journal.close();
    }

    try (SiteSession again = services.open(acme, NO_SECRETS)) {
      Earlier earlier = again.earlier();
      Earlier.BrokenOff broken = earlier.brokenOff().orElseThrow();
      assertThat(broken.results()).isEqualTo(2);
      assertThat(broken.halfDone()).containsExactly(half.id());
      assertThat(broken.at()).isBetween(SampleWorkbench.AT, SampleWorkbench.AT.plusSeconds(10));
      assertThat(earlier.runs()).singleElement().extracting(found -> found.results().size()).isEqualTo(2);
    }
    try (SiteSession later = services.open(acme, NO_SECRETS)) {
      assertThat(later.earlier().brokenOff()).isEmpty();
      assertThat(later.earlier().runs()).hasSize(1);
    }
  }

  @Test
  void aBrokenFileOfNumbersIsNamedAndNothingIsNumberedOverIt() throws IOException {
    Path numbers = acme.resolve("request-numbers.json");
    try (SiteSession session = services.open(acme, NO_SECRETS)) {
      Files.writeString(numbers, "{ \"schema\": ");

      assertThatThrownBy(session::numbers).isInstanceOf(UncheckedIOException.class).hasMessageContaining(numbers.toString());
    }
    assertThat(Files.readString(numbers)).isEqualTo("{ \"schema\": ");
  }

  @Test
  void closingSavesWhatARunHasFoundBeforeTheFolderIsFree() throws Exception {
    Workbench.Job job;
    SiteSession session = services.open(acme, NO_SECRETS);
    Site site = LocalSite.withLogServer(LocalSite.closedPort());
    session.store().save(site);
    job = test(session, site);
    session.close();

    assertThat(job.run()).isDone();
    // Finished in time or cancelled: either way the journal is gone and only a whole file is left.
    assertThat(Journal.find(new SiteFolder(acme))).isEmpty();
    assertThat(new SiteFolder(acme).runs().newestFirst().broken()).isEmpty();
    services.open(acme, NO_SECRETS).close();
  }

  private static Workbench.Job test(SiteSession session, Site site) {
    Plan plan = session.workbench().plan(site, RequestNumbers.none());
    return session.workbench().test(site, plan, check -> check.service().equals("syslog"), new RunListener() {});
  }
}
