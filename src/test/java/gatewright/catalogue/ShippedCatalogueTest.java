package gatewright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped catalogue against the vendor's document, whose facts are written out here. */
class ShippedCatalogueTest {
  private static final Set<String> PRINTED_HOSTS =
      Set.of(
          "apphelp.clearswift.com", "Repo.clearswift.net", "rh.repo.clearswift.net",
          "aav-update-1.clearswift.net", "aav-update-2.clearswift.net", "aav-update-3.clearswift.net",
          "aav-update-4.clearswift.net", "kav-update-8-1.clearswift.net", "kav-update-8-2.clearswift.net",
          "kav-update-8-3.clearswift.net", "kav-update-8-4.clearswift.net", "sav-update-1.clearswift.net",
          "sav-update-2.clearswift.net", "sav-update-3.clearswift.net", "sav-update-4.clearswift.net", "www.clearswift.com",
          "services1.clearswift.net", "services2.clearswift.net", "services3.clearswift.net", "time.clearswift.net",
          "applianceupdate.clearswift.com");
  private static final Set<String> PRINTED_ADDRESSES =
      Set.of(
          "79.125.18.99", "46.51.174.180", "176.34.178.169", "54.216.128.43", "185.155.104.24", "70.33.161.213",
          "185.155.104.25", "70.33.161.214", "185.181.126.115", "86.188.240.24", "213.106.99.208", "46.236.38.70");
  private static final Set<String> PRINTED_RETIRED =
      Set.of("184.72.245.1", "79.125.8.252", "175.41.136.7", "174.129.26.118", "176.34.251.142", "54.254.98.96");

  private final Catalogue catalogue = new CatalogueReader().shipped();

  @Test
  void servicesStandInTheOrderOfTheDocument() {
    assertThat(catalogue.services()).extracting(Service::id)
        .containsExactly(
            "dns", "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed",
            "service-availability", "ntp", "avira-cloud", "kaspersky-cloud", "licence-validation", "backup", "ssh-console",
            "management-ui", "pmm-ui", "peers", "pmm-authentication", "directory", "global-catalogue", "snmp-alerts",
            "lexical-data", "syslog");
    assertThat(catalogue.services().stream().filter(service -> service.section() == Section.EXTERNAL)).hasSize(12);
    assertThat(catalogue.services().stream().filter(service -> service.section() == Section.INTERNAL)).hasSize(11);
  }

  @Test
  void everyRowOfTheTablesIsSomewhere() {
    Set<String> rows =
        catalogue.services().stream().flatMap(service -> service.source().rows().stream()).collect(Collectors.toSet());
    assertThat(rows)
        .containsExactlyInAnyOrder(
            "E0", "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10", "E11", "I1", "I2", "I3", "I4", "I5", "I6", "I7",
            "I8", "I9", "I10");
  }

  @Test
  void exactlyThePrintedHostsAndPatternsAreListed() {
    assertThat(catalogue.services().stream().flatMap(service -> service.destination().hosts().stream()))
        .containsExactlyInAnyOrderElementsOf(PRINTED_HOSTS);
    assertThat(catalogue.services().stream().flatMap(service -> service.destination().patterns().stream()))
        .containsExactly("*.apc.avira.com");
  }

  @Test
  void exactlyThePrintedAddressesAreListed() {
    assertThat(catalogue.addressGroups().stream().flatMap(group -> group.addresses().stream()))
        .containsExactlyInAnyOrderElementsOf(PRINTED_ADDRESSES);
    assertThat(catalogue.addressGroups()).extracting(AddressGroup::date).containsOnly("2018-11");
    assertThat(catalogue.retiredAddresses()).singleElement().satisfies(retired -> {
      assertThat(retired.addresses()).containsExactlyInAnyOrderElementsOf(PRINTED_RETIRED);
      assertThat(retired.retiredOn()).isEqualTo("2018-11-22");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      dns                  | UDP/53 TCP/53
      online-help          | TCP/80
      product-updates      | TCP/80
      avira-updates        | TCP/80
      kaspersky-updates    | TCP/80
      sophos-updates       | TCP/80
      rss-feed             | TCP/80
      service-availability | TCP/80
      ntp                  | UDP/123
      avira-cloud          | TCP/443
      kaspersky-cloud      | TCP/443
      licence-validation   | TCP/443
      backup               | TCP/21 TCP/21 TCP/990 TCP/22
      ssh-console          | TCP/22
      management-ui        | TCP/443
      pmm-ui               | TCP/80
      peers                | TCP/443
      pmm-authentication   | TCP/135 TCP/139 TCP/445 UDP/137
      directory            | TCP/389 TCP/389 TCP/636
      global-catalogue     | TCP/3268 TCP/3269
      snmp-alerts          | UDP/162
      lexical-data         | TCP/443 TCP/22 TCP/990
      syslog               | TCP/514
      """)
  void portsAreThePrintedOnes(String service, String ports) {
    assertThat(catalogue.service(service).orElseThrow().endpoints())
        .extracting(endpoint -> endpoint.transport() + "/" + endpoint.ports())
        .containsExactly(ports.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "online-help, help-and-updates", "product-updates, help-and-updates", "avira-updates, antivirus-mirrors",
    "kaspersky-updates, antivirus-mirrors", "sophos-updates, antivirus-mirrors", "rss-feed, rss-feed",
    "licence-validation, licence-validation", "service-availability,", "ntp,", "avira-cloud,", "kaspersky-cloud,", "dns,"
  })
  void addressesBelongToTheRowsTheyArePrintedBeside(String service, String group) {
    assertThat(catalogue.service(service).orElseThrow().destination().addressGroup()).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      dns                  | IN_OUT
      online-help          | AMBIGUOUS
      service-availability | CHANGING_ADDRESSES
      ntp                  | CHANGING_ADDRESSES
      avira-cloud          | SSL_PROXY_FORBIDDEN
      kaspersky-cloud      | SSL_PROXY_FORBIDDEN
      kaspersky-cloud      | NOT_HTTPS
      licence-validation   | AMBIGUOUS
      backup               | NEEDS_MORE
      peers                | AMBIGUOUS
      pmm-authentication   | NEEDS_MORE
      lexical-data         | AMBIGUOUS
      """)
  void whatTheDocumentSaysBesideItsColumnsIsKept(String service, Remark.Kind kind) {
    assertThat(catalogue.service(service).orElseThrow().has(kind)).isTrue();
  }

  @Test
  void onlyServicesInTheClearAreCalledWeak() {
    assertThat(catalogue.services().stream().filter(service -> service.insecure() != null)).extracting(Service::id)
        .containsExactly(
            "backup", "pmm-ui", "pmm-authentication", "directory", "global-catalogue", "snmp-alerts", "syslog");
  }

  @Test
  void onlyHttpAndTheLicenceGoThroughAProxy() {
    assertThat(catalogue.services().stream().filter(Service::proxyable)).extracting(Service::id)
        .containsExactly(
            "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed",
            "service-availability", "licence-validation");
  }

  @Test
  void onlyTheAntivirusMirrorsStandInForEachOther() {
    assertThat(catalogue.services().stream().filter(service -> service.destination().mirrors())).extracting(Service::id)
        .containsExactly("avira-updates", "kaspersky-updates", "sophos-updates");
  }

  @Test
  void theRangesOfTheServiceListAreALink() {
    assertThat(catalogue.service("service-availability").orElseThrow().destination().rangesUrl())
        .isEqualTo("https://ip-ranges.amazonaws.com/ip-ranges.json");
  }

  @Test
  void onlyTheResolverThatTheDocumentNamesIsTheDocuments() {
    assertThat(catalogue.publicResolvers().stream().filter(resolver -> resolver.basis() == Provenance.SEED)).singleElement()
        .satisfies(resolver -> assertThat(resolver.addresses()).containsExactly("8.8.8.8"));
    assertThat(catalogue.publicResolvers()).allSatisfy(resolver -> assertThat(resolver.from()).isNotBlank());
    List<String> all = catalogue.publicResolvers().stream().flatMap(resolver -> resolver.addresses().stream()).toList();
    assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void advisoriesAreAllThere() {
    assertThat(catalogue.advisories()).extracting(Advisory::id)
        .containsExactly(
            "unrestricted-outbound", "limited-notice", "hostnames-over-addresses", "fastest-dns", "no-public-dns",
            "proxy-restriction-1", "proxy-restriction-2", "dns-internal", "dns-external");
  }

  @Test
  void justificationsAreSentencesAndConsequencesAreClauses() {
    assertThat(catalogue.services()).allSatisfy(service -> {
      assertThat(service.justification()).matches("[A-Z].*\\.");
      assertThat(service.breaks()).matches("[a-z].*[^.]");
    });
  }
}
