package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.folder.SiteFolder;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.RunListener;
import gatewright.secret.SecretSource;
import gatewright.site.Site;
import gatewright.ui.model.Exporter;
import gatewright.ui.model.Exporter.Basis;
import gatewright.ui.model.SiteSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingExporterTest {
  private static final SecretSource NO_SECRETS = credential -> Optional.empty();
  private static final Exporter.Order PAGES =
      new Exporter.Order(
          Map.of(DocumentKind.REQUEST, Set.of(DocumentFormat.HTML), DocumentKind.REPORT, Set.of()), Locale.ENGLISH);

  @TempDir private Path root;
  private SiteSession session;
  private Site site;

  @BeforeEach
  void open() throws IOException {
    session = new LiveDesktopServices(Clock.systemUTC(), root, root, Map.of(), List::of).open(root.resolve("acme"), NO_SECRETS);
    site = LocalSite.withLogServer(LocalSite.closedPort());
    session.store().save(site);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void aDraftWritesNothingAndGivesNoNumber() throws IOException {
    List<Path> before = files();
    Exporter.Draft draft = session.exporter().draft(site, DocumentKind.REQUEST, Locale.ENGLISH);

    assertThat(new String(draft.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(draft.basis()).isEqualTo(new Basis(1, false, List.of()));
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void onlyTheFormsThatAreWantedAreWritten() throws IOException {
    Exporter.Written written = session.exporter().export(site, PAGES);

    assertThat(written.files()).extracting(file -> file.getFileName().toString()).containsExactly("request-r1.html");
    assertThat(written.basis().revision()).isEqualTo(1);
    assertThat(session.numbers()).isEqualTo(written.numbers());
  }

  @Test
  void theSameRequestKeepsItsRevisionAndAnotherGetsTheNext() throws IOException {
    Exporter exporter = session.exporter();
    List<Path> first = exporter.export(site, PAGES).files();
    String kept = Files.readString(first.get(0));
    assertThat(exporter.draft(site, DocumentKind.REQUEST, Locale.ENGLISH).basis().again()).isTrue();
    Exporter.Written again = exporter.export(site, PAGES);
    assertThat(again.basis().again()).isTrue();
    assertThat(again.files().get(0).getFileName()).hasToString("request-r1-2.html");

    Site other = LocalSite.withLogServer(1);
    assertThat(exporter.draft(other, DocumentKind.REQUEST, Locale.ENGLISH).basis()).isEqualTo(new Basis(2, false, List.of()));
    assertThat(exporter.export(other, PAGES).files().get(0).getFileName()).hasToString("request-r2.html");
    assertThat(Files.readString(first.get(0))).isEqualTo(kept);
  }

  @Test
  void aRunIsUsedAsSoonAsItIsSavedAndIsOutdatedOnceTheAnswersAskForMore() throws Exception {
    Exporter exporter = session.exporter();
    assertThat(exporter.draft(site, DocumentKind.REPORT, Locale.ENGLISH).basis().runs()).isEmpty();
    Plan plan = session.workbench().plan(site, RequestNumbers.none());
    session.workbench().test(site, plan, check -> check.service().equals("syslog"), new RunListener() {}).run().get();

    assertThat(exporter.draft(site, DocumentKind.REPORT, Locale.ENGLISH).basis().runs())
        .singleElement()
        .satisfies(used -> assertThat(used.outdated()).isFalse())
        .satisfies(used -> assertThat(used.vantage()).isEqualTo("workstation"));
    assertThat(exporter.draft(LocalSite.withLogServer(1), DocumentKind.REPORT, Locale.ENGLISH).basis().runs())
        .singleElement()
        .satisfies(used -> assertThat(used.outdated()).isTrue());
  }

  @Test
  void brokenNumbersKeepDocumentsFromBeingMade() throws IOException {
    Files.writeString(new SiteFolder(root.resolve("acme")).numbers().file(), "{");

    assertThatThrownBy(() -> session.exporter().draft(site, DocumentKind.REQUEST, Locale.ENGLISH))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("request-numbers.json");
    assertThatThrownBy(() -> session.exporter().export(site, PAGES)).hasMessageContaining("request-numbers.json");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.sorted().toList();
    }
  }
}
