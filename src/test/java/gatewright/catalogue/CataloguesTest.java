package gatewright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguesTest {
  private static final String SERVICE = """
      {"id": "%s", "section": "EXTRA", "area": "VENDOR", "title": "Own", "source": {"document": "ours", "provenance": "INFERRED"},
       "direction": "FROM_GATEWAY", "directionBasis": "INFERRED", "condition": {"when": "ALWAYS"},
       "endpoints": [{"protocol": "HTTP", "transport": "TCP", "ports": "8080"}],
       "destination": {"hosts": ["own.example"], "addressGroup": "%s"}, "proxyable": false, "justification": "Ours.",
       "breaks": "ours", "owner": "NETWORK"}""";

  @TempDir Path folder;

  private final Catalogue base = new CatalogueReader().shipped();

  @Test
  void nothingIsLaidOverUnlessChosen() throws CatalogueException {
    assertThat(Catalogues.chosen(List.of(), folder)).isEqualTo(base);
  }

  @Test
  void extrasComeAfterTheDocumentsServices() throws CatalogueException {
    Catalogue wider = Catalogues.chosen(List.of("extras"), folder);
    assertThat(wider.overlays()).containsExactly("extras");
    assertThat(wider.services().subList(0, 23)).extracting(Service::id)
        .isEqualTo(base.services().stream().map(Service::id).toList());
    assertThat(wider.services().subList(23, wider.services().size())).extracting(Service::id)
        .containsExactly(
            "smtp-out", "smtp-in", "livefeed", "spam-engine", "vendor-help-pages", "product-downloads", "managed-lists",
            "ntp-pool", "certificate-revocation", "ftp-data-passive", "ftp-data-active", "transaction-log-export",
            "snmp-polling", "syslog-udp", "kerberos", "rpc-dynamic", "directory-udp", "pmm-ui-https");
  }

  @Test
  void extrasNeverPassForRowsOfTheDocument() throws CatalogueException {
    Catalogue wider = Catalogues.chosen(List.of("extras"), folder);
    assertThat(wider.services().subList(23, wider.services().size())).allSatisfy(service -> {
      assertThat(service.section()).isEqualTo(Section.EXTRA);
      assertThat(service.source().provenance()).isNotEqualTo(Provenance.SEED);
      assertThat(service.source().rows()).isEmpty();
      assertThat(service.remarks()).noneMatch(remark -> remark.basis() == Provenance.SEED);
    });
  }

  @Test
  void addedMirrorsHaveNoDocumentedAddresses() throws CatalogueException {
    Service sophos = Catalogues.chosen(List.of("extras"), folder).service("sophos-updates").orElseThrow();
    assertThat(sophos.destination().hosts()).hasSize(6).contains("sav-update-6.clearswift.net");
    assertThat(sophos.destination().documents("sav-update-1.clearswift.net")).isTrue();
    assertThat(sophos.destination().documents("SAV-update-6.clearswift.net")).isFalse();
    assertThat(sophos.remarks()).extracting(Remark::basis).contains(Provenance.VENDOR_HELP);
    assertThat(base.service("sophos-updates").orElseThrow().destination().hosts()).hasSize(4);
  }

  @Test
  void everyOptionalRowHasItsHostsOrSaysWhyNot() throws CatalogueException {
    Catalogue wider = Catalogues.chosen(List.of("extras"), folder);
    assertThat(wider.service("spam-engine").orElseThrow().destination().hosts())
        .containsExactly(
            "bulkmail1.clearswift.net", "bulkmail2.clearswift.net", "bulkmail3.clearswift.net", "bulkmail4.clearswift.net",
            "bulkmail5.clearswift.net", "db11.spamcatcher.net", "clearswiftstat.mailshell.net");
    assertThat(wider.service("spam-engine").orElseThrow().destination().patterns()).containsExactly("*.mailshell.net");
    assertThat(wider.services()).allSatisfy(service -> {
      Destination far = service.destination();
      boolean named = far.answer() != null || !far.hosts().isEmpty() || !far.patterns().isEmpty();
      assertThat(named || !service.remarks().isEmpty()).as(service.id()).isTrue();
    });
  }

  @Test
  void overlayFileAddsAndReplacesServices() throws IOException, CatalogueException {
    write("own.json", """
        {"schema": "gatewright/overlay/1", "id": "own", "title": "Ours",
         "add": [%s], "replace": [%s],
         "addressGroups": [{"id": "own-group", "addresses": ["192.0.2.7"], "date": "2026-11"}]}
        """.formatted(SERVICE.formatted("own", "own-group"), SERVICE.formatted("rss-feed", "own-group")));
    Catalogue wider = Catalogues.chosen(List.of("own.json"), folder);
    assertThat(wider.services()).extracting(Service::id).endsWith("syslog", "own");
    assertThat(wider.services().get(6).title()).isEqualTo("Own");
    assertThat(wider.documented(wider.services().get(6)).orElseThrow().addresses()).containsExactly("192.0.2.7");
    assertThat(base.services().get(6).title()).isEqualTo("RSS Feed");
  }

  @Test
  void overlaysAreLaidInTheirOrder() throws IOException, CatalogueException {
    write("first.json", """
        {"schema": "gatewright/overlay/1", "id": "first", "title": "First", "add": [%s]}
        """.formatted(SERVICE.formatted("own", "rss-feed")));
    write("second.json", """
        {"schema": "gatewright/overlay/1", "id": "second", "title": "Second",
         "change": [{"service": "own", "addHosts": ["second.example"], "addPatterns": ["*.second.example"],
                     "addEndpoints": [{"protocol": "HTTPS", "transport": "TCP", "ports": "8443"}]}]}
        """);
    Service own = Catalogues.chosen(List.of("first.json", "second.json"), folder).service("own").orElseThrow();
    assertThat(own.destination().hosts()).containsExactly("own.example", "second.example");
    assertThat(own.destination().patterns()).containsExactly("*.second.example");
    assertThat(own.endpoints()).extracting(endpoint -> endpoint.ports().toString()).containsExactly("8080", "8443");
  }

  @Test
  void everyUnknownIdAndEveryProblemOfEveryFileIsNamed() throws IOException {
    write("bad.json", """
        {"schema": "gatewright/overlay/2", "id": "Bad one", "title": "Bad", "change": [{"service": "dns", "addHosts": ["a b"]}]}
        """);
    CatalogueException refused =
        catchThrowableOfType(
            CatalogueException.class, () -> Catalogues.chosen(List.of("extra", "bad.json", "none.json", "extras"), folder));
    assertThat(refused.problems()).extracting(CatalogueProblem::value)
        .containsExactly("extra", "gatewright/overlay/2", "Bad one", "a b", "NoSuchFileException");
    assertThat(refused).hasMessageContaining("bad.json at /change/0/addHosts/0: a b: expected a host name");
  }

  @Test
  void overlayThatDoesNotFitIsRefusedWithAllItsProblems() throws IOException {
    write("misfit.json", """
        {"schema": "gatewright/overlay/1", "id": "misfit", "title": "Misfit",
         "add": [%s], "replace": [%s], "change": [{"service": "nobody"}],
         "addressGroups": [{"id": "rss-feed", "addresses": ["192.0.2.7"], "date": "2026-11"}]}
        """.formatted(SERVICE.formatted("dns", "rss-feed"), SERVICE.formatted("nothing", "no-group")));
    CatalogueException refused =
        catchThrowableOfType(CatalogueException.class, () -> Catalogues.chosen(List.of("misfit.json"), folder));
    assertThat(refused.problems()).extracting(CatalogueProblem::pointer)
        .containsExactlyInAnyOrder("/replace/0/id", "/change/0/service", "/add/0/id", "/addressGroups/0/id");
  }

  @Test
  void addressGroupMustExist() throws IOException {
    write("group.json", """
        {"schema": "gatewright/overlay/1", "id": "group", "title": "Group", "add": [%s]}
        """.formatted(SERVICE.formatted("own", "no-group")));
    assertThatThrownBy(() -> Catalogues.chosen(List.of("group.json"), folder))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("no-group")
        .hasMessageContaining("own");
  }

  @Test
  void sameOverlayTwiceIsRefused() {
    assertThatThrownBy(() -> Catalogues.chosen(List.of("extras", "extras"), folder))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("once only");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
