package gatewright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.site.Access;
import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.Dns;
import gatewright.site.Gateway;
import gatewright.site.Peer;
import gatewright.site.Pmm;
import gatewright.site.Site;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Flows and members: what is asked for. */
class PlannerTest {
  private static final Antivirus AVIRA = new Antivirus(Antivirus.Engine.AVIRA, false, List.of());
  private static final Antivirus AVIRA_CLOUD = new Antivirus(Antivirus.Engine.AVIRA, true, List.of());
  private static final Antivirus KASPERSKY = new Antivirus(Antivirus.Engine.KASPERSKY, false, List.of());
  private static final Antivirus KASPERSKY_CLOUD = new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of());
  private static final Antivirus SOPHOS = new Antivirus(Antivirus.Engine.SOPHOS, true, List.of());

  private final Catalogue catalogue = new CatalogueReader().shipped();

  @Test
  void flowsOfASiteWithoutProxyFollowTheDocument() {
    assertThat(plan(Sites.direct()).flows()).extracting(flow -> flow.number() + " " + flow.key())
        .containsExactly(
            "FR-001 dns/DMZ/UDP/53", "FR-002 dns/DMZ/TCP/53", "FR-003 online-help/DMZ/TCP/80",
            "FR-004 product-updates/DMZ/TCP/80", "FR-005 avira-updates/DMZ/TCP/80", "FR-006 kaspersky-updates/DMZ/TCP/80",
            "FR-007 sophos-updates/DMZ/TCP/80", "FR-008 rss-feed/DMZ/TCP/80", "FR-009 service-availability/DMZ/TCP/80",
            "FR-010 ntp/DMZ/UDP/123", "FR-011 avira-cloud/DMZ/TCP/443", "FR-012 kaspersky-cloud/DMZ/TCP/443",
            "FR-013 licence-validation/DMZ/TCP/443", "FR-014 backup/DMZ/TCP/22", "FR-015 ssh-console//TCP/22",
            "FR-016 management-ui//TCP/443", "FR-017 pmm-ui//TCP/80", "FR-018 peers/gw1/TCP/443",
            "FR-019 pmm-authentication/DMZ/TCP/135", "FR-020 pmm-authentication/DMZ/TCP/139",
            "FR-021 pmm-authentication/DMZ/TCP/445", "FR-022 pmm-authentication/DMZ/UDP/137", "FR-023 directory/DMZ/TCP/636",
            "FR-024 global-catalogue/DMZ/TCP/3269", "FR-025 snmp-alerts/DMZ/UDP/162", "FR-026 lexical-data/DMZ/TCP/443",
            "FR-027 syslog/DMZ/TCP/514", "FR-028 custom:Internal mail relay@mail.acme.example/DMZ/TCP/25");
  }

  static Stream<Site> sites() {
    return Stream.of(
        Sites.example().site(), Sites.direct().site(), Site.empty(), Sites.example().gateways().site(),
        Sites.example().dns(null).antivirus().time().backup(null).syslog(null).snmp(null).directories().lexical(null)
            .pmm(Pmm.Mode.OFF).peers().custom().site());
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everyServiceIsEitherPlannedAndTestedOrSaysWhyNot(Site site) {
    Plan plan = new Planner().plan(catalogue, site, RequestNumbers.none());
    for (Service service : catalogue.services()) {
      boolean notNeeded = plan.notNeeded().stream().anyMatch(reason -> reason.service().equals(service.id()));
      List<Member> members =
          plan.flows().stream().flatMap(flow -> flow.members().stream()).filter(member -> member.service().equals(service.id()))
              .toList();
      List<Check> required =
          plan.checks().stream().filter(check -> check.service().equals(service.id()) && check.purpose() == Purpose.REQUIRED)
              .toList();
      assertThat(members.isEmpty()).as(service.id() + " has no members").isEqualTo(notNeeded);
      assertThat(required.isEmpty()).as(service.id() + " has no checks").isEqualTo(notNeeded);
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everyMemberIsTestedAndEveryRequiredCheckBelongsToOne(Site site) {
    Plan plan = new Planner().plan(catalogue, site, RequestNumbers.none());
    for (Flow flow : plan.flows()) {
      assertThat(flow.from()).isNotEmpty();
      assertThat(flow.members()).isNotEmpty()
          .allSatisfy(member -> assertThat(plan.checksOf(flow, member)).as(member.number()).isNotEmpty());
    }
    assertThat(plan.checks()).extracting(Check::id).doesNotHaveDuplicates();
    assertThat(plan.checks()).allSatisfy(
        check -> assertThat(plan.flowOf(check.flow()).isPresent()).as(check.id()).isEqualTo(check.purpose() == Purpose.REQUIRED));
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of("avira-updates", Sites.example().antivirus(AVIRA), null),
        Arguments.of("avira-updates", Sites.example().antivirus(SOPHOS, KASPERSKY), "does not use the Avira engine"),
        Arguments.of("kaspersky-updates", Sites.example().antivirus(KASPERSKY), null),
        Arguments.of("kaspersky-updates", Sites.example().antivirus(AVIRA), "does not use the Kaspersky engine"),
        Arguments.of("sophos-updates", Sites.example().antivirus(SOPHOS), null),
        Arguments.of("sophos-updates", Sites.example().antivirus(), "does not use the Sophos engine"),
        Arguments.of("avira-cloud", Sites.example().antivirus(AVIRA_CLOUD), null),
        Arguments.of("avira-cloud", Sites.example().antivirus(AVIRA), "cloud look-up of the Avira engine is switched off"),
        Arguments.of("avira-cloud", Sites.example().antivirus(KASPERSKY_CLOUD), "does not use the Avira engine"),
        Arguments.of("kaspersky-cloud", Sites.example().antivirus(KASPERSKY_CLOUD), null),
        Arguments.of("kaspersky-cloud", Sites.example().antivirus(KASPERSKY), "look-up of the Kaspersky engine is switched off"),
        Arguments.of("kaspersky-cloud", Sites.example().antivirus(SOPHOS), "does not use the Kaspersky engine"),
        Arguments.of("backup", Sites.example().backup(null), "not backed up"),
        Arguments.of("syslog", Sites.example().syslog(null), "no central log server"),
        Arguments.of("snmp-alerts", Sites.example().snmp(null), "no SNMP manager"),
        Arguments.of("lexical-data", Sites.example().lexical(null), "No lexical data"),
        Arguments.of("peers", Sites.example().peers(), "no peers"),
        Arguments.of("peers", Sites.example().peers(new Peer("gw1", "gw9")), "no peers"),
        Arguments.of("directory", Sites.example().directories(), "No directory server"),
        Arguments.of("global-catalogue", Sites.example().directories(), "No Global Catalogue"),
        Arguments.of("rss-feed", Sites.example().disabled("rss-feed"), "switched off for this site"),
        Arguments.of("avira-updates", Sites.example().disabled("avira-updates"), "switched off for this site"),
        Arguments.of("pmm-ui", Sites.example().pmm(Pmm.Mode.OFF), "not used"),
        Arguments.of("pmm-authentication", Sites.example().pmm(Pmm.Mode.OFF), "not used"),
        Arguments.of("pmm-ui", Sites.example().pmm(Pmm.Mode.DIGEST), null),
        Arguments.of("pmm-authentication", Sites.example().pmm(Pmm.Mode.DIGEST), "digest mode"),
        Arguments.of("pmm-ui", Sites.example().pmm(Pmm.Mode.LITE), null),
        Arguments.of("pmm-authentication", Sites.example().pmm(Pmm.Mode.LITE), "lite mode"),
        Arguments.of("pmm-ui", Sites.example().pmm(Pmm.Mode.FULL, "dc1"), null),
        Arguments.of("pmm-authentication", Sites.example().pmm(Pmm.Mode.FULL, "dc1"), null));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("conditions")
  void answersMakeServicesNeeded(String service, Sites sites, String reason) {
    Plan plan = plan(sites);
    if (reason == null) {
      assertThat(plan.notNeeded()).extracting(NotNeeded::service).doesNotContain(service);
      assertThat(plan.checks()).extracting(Check::service).contains(service);
    } else {
      assertThat(plan.notNeeded()).filteredOn(notNeeded -> notNeeded.service().equals(service)).singleElement()
          .satisfies(notNeeded -> assertThat(notNeeded.reason()).contains(reason).matches("[A-Z].*\\."));
      assertThat(plan.checks()).extracting(Check::service).doesNotContain(service);
    }
  }

  @ParameterizedTest
  @CsvSource({"INTERNAL, false", "EXTERNAL, true"})
  void externalResolversLieBeyondThePerimeter(Dns.Kind kind, boolean crosses) {
    Plan plan = plan(Sites.direct().dns(new Dns(kind, List.of("203.0.113.53"), null)));
    assertThat(flow(plan, "dns/DMZ/UDP/53").crossesPerimeter()).isEqualTo(crosses);
    assertThat(flow(plan, "dns/DMZ/TCP/53").crossesPerimeter()).isEqualTo(crosses);
  }

  @ParameterizedTest
  @CsvSource({
    "10.20.0.123, false", "fd00::123, false", "203.0.113.123, true", "ntp.acme.example, true", "time.clearswift.net, true"
  })
  void timeServersWithPrivateAddressesLieInside(String server, boolean crosses) {
    assertThat(flow(plan(Sites.direct().time(server)), "ntp/DMZ/UDP/123").crossesPerimeter()).isEqualTo(crosses);
  }

  @Test
  void timeComesFromTheVendorsDefaultUnlessAServerIsNamed() {
    assertThat(hosts(plan(Sites.direct().time()), "ntp/DMZ/UDP/123")).containsExactly("time.clearswift.net");
    assertThat(hosts(plan(Sites.direct().time("ntp1", "ntp2")), "ntp/DMZ/UDP/123")).containsExactly("ntp1", "ntp2");
  }

  @Test
  void onlyWhatGoesToTheInternetCrossesThePerimeter() {
    assertThat(plan(Sites.direct()).flows()).filteredOn(Flow::crossesPerimeter).extracting(Flow::service)
        .containsExactly(
            "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed",
            "service-availability", "ntp", "avira-cloud", "kaspersky-cloud", "licence-validation");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      FTP           | 21   | backup/DMZ/TCP/21   | true
      FTPS_EXPLICIT | 21   | backup/DMZ/TCP/21   | false
      FTPS_IMPLICIT | 990  | backup/DMZ/TCP/990  | false
      SFTP          | 22   | backup/DMZ/TCP/22   | false
      SFTP          | 2222 | backup/DMZ/TCP/2222 | false
      """)
  void backupGoesByTheChosenProtocolAndPort(Protocol protocol, int port, String key, boolean weak) {
    Plan plan = plan(Sites.direct().backup(new Backup(protocol, "files.acme.example", port, null, null, null)));
    assertThat(plan.flows()).filteredOn(flow -> flow.service().equals("backup")).singleElement().satisfies(flow -> {
      assertThat(flow.key()).isEqualTo(key);
      assertThat(flow.insecure() != null).isEqualTo(weak);
      assertThat(flow.members()).extracting(Member::host).containsExactly("files.acme.example");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LDAP                       | directory/DMZ/TCP/389                                   | 1
      LDAP_STARTTLS              | directory/DMZ/TCP/389                                   | 0
      LDAPS                      | directory/DMZ/TCP/636                                   | 0
      LDAP LDAP_STARTTLS         | directory/DMZ/TCP/389                                   | 1
      LDAP LDAPS                 | directory/DMZ/TCP/389 directory/DMZ/TCP/636             | 1
      GLOBAL_CATALOGUE           | global-catalogue/DMZ/TCP/3268                           | 1
      GLOBAL_CATALOGUE_TLS       | global-catalogue/DMZ/TCP/3269                           | 0
      LDAPS GLOBAL_CATALOGUE_TLS | directory/DMZ/TCP/636 global-catalogue/DMZ/TCP/3269     | 0
      """)
  void directoriesAreAskedOnTheirOwnPorts(String ports, String keys, int weak) {
    Protocol[] protocols = Stream.of(ports.split(" ")).map(Protocol::valueOf).toArray(Protocol[]::new);
    Plan plan = plan(Sites.direct().directories(Sites.directory("ad.acme.example", null, protocols)));
    List<Flow> flows =
        plan.flows().stream().filter(flow -> flow.service().equals("directory") || flow.service().equals("global-catalogue"))
            .toList();
    assertThat(flows).extracting(Flow::key).containsExactly(keys.split(" "));
    assertThat(flows.stream().filter(flow -> flow.insecure() != null)).hasSize(weak);
  }

  @Test
  void directoriesOnOnePortShareAFlow() {
    Plan plan =
        plan(
            Sites.direct().directories(
                Sites.directory("dc1.acme.example", null, Protocol.LDAPS),
                Sites.directory("dc2.acme.example", null, Protocol.LDAPS)));
    assertThat(hosts(plan, "directory/DMZ/TCP/636")).containsExactly("dc1.acme.example", "dc2.acme.example");
  }

  @Test
  void administratorsAndUsersOpenConnectionsToTheGateways() {
    Plan plan = plan(Sites.direct());
    assertThat(flow(plan, "ssh-console//TCP/22").from()).extracting(Party::id, Party::addresses)
        .containsExactly(tuple("administrators", List.of("10.10.0.0/24")));
    assertThat(flow(plan, "management-ui//TCP/443").from()).extracting(Party::id).containsExactly("administrators");
    assertThat(flow(plan, "pmm-ui//TCP/80").from()).extracting(Party::id).containsExactly("pmm-users");
    assertThat(hosts(plan, "pmm-ui//TCP/80")).containsExactly("seg1.acme.example", "seg2.acme.example");
  }

  @Test
  void whoeverIsStillToBeNamedIsThereWithoutAddresses() {
    Plan plan = plan(Sites.direct().access(new Access(List.of(), List.of())).gateways());
    assertThat(flow(plan, "ssh-console//TCP/22").from()).singleElement()
        .isEqualTo(new Party("administrators", "", List.of(), "", null));
    assertThat(flow(plan, "ssh-console//TCP/22").members()).extracting(Member::kind).containsExactly(Member.Kind.UNNAMED);
    assertThat(flow(plan, "rss-feed//TCP/80").from()).singleElement().isEqualTo(new Party("gateway", "", List.of(), "", null));
  }

  @Test
  void gatewayWithoutNameIsNamedByItsFirstAddress() {
    Gateway nameless = new Gateway("gw1", "", List.of("10.20.0.2", "10.20.0.9"), "DMZ", null, null, null);
    assertThat(flow(plan(Sites.direct().gateways(nameless)), "ssh-console//TCP/22").members()).singleElement()
        .satisfies(member -> {
          assertThat(member.host()).isEqualTo("10.20.0.2");
          assertThat(member.kind()).isEqualTo(Member.Kind.ADDRESS);
        });
  }

  @Test
  void peersAskForAFlowFromEachGateway() {
    Plan plan =
        plan(
            Sites.direct()
                .gateways(
                    Sites.gateway("gw1", "DMZ", "10.0.0.1"), Sites.gateway("gw2", "DMZ", "10.0.0.2"),
                    Sites.gateway("gw3", "DMZ", "10.0.0.3"))
                .peers(new Peer("gw1", "gw2"), new Peer("gw1", "gw3"), new Peer("gw3", "gw2")));
    assertThat(plan.flows()).filteredOn(flow -> flow.service().equals("peers")).extracting(Flow::key)
        .containsExactly("peers/gw1/TCP/443", "peers/gw3/TCP/443");
    assertThat(hosts(plan, "peers/gw1/TCP/443")).containsExactly("gw2.acme.example", "gw3.acme.example");
    assertThat(hosts(plan, "peers/gw3/TCP/443")).containsExactly("gw2.acme.example");
    assertThat(plan.check("peers/gw2.acme.example:443/direct").orElseThrow().initiator()).isEqualTo("gw1,gw3");
  }

  @Test
  void gatewaysAreGroupedByZone() {
    Plan plan =
        plan(
            Sites.direct().gateways(
                Sites.gateway("gw1", "DMZ", "10.0.0.1"), Sites.gateway("gw2", "LAN", "10.1.0.1"),
                Sites.gateway("gw3", "DMZ", "10.0.0.2")));
    assertThat(flow(plan, "rss-feed/DMZ/TCP/80").from()).extracting(Party::id).containsExactly("gw1", "gw3");
    assertThat(flow(plan, "rss-feed/LAN/TCP/80").from()).extracting(Party::id).containsExactly("gw2");
    Check check = plan.check("rss-feed/www.clearswift.com:80/direct").orElseThrow();
    assertThat(check.initiator()).isEqualTo("gw1,gw3,gw2");
    Flow second = flow(plan, "rss-feed/LAN/TCP/80");
    assertThat(plan.checksOf(second, second.members().get(0))).containsExactly(check);
  }

  @Test
  void natAddressOfAGatewayIsInItsFlows() {
    assertThat(flow(plan(Sites.direct()), "rss-feed/DMZ/TCP/80").from()).extracting(Party::natAddress)
        .containsExactly("203.0.113.10", "203.0.113.11");
  }

  @Test
  void membersCarryTheDocumentedAddressesWithTheirDate() {
    Member mirror = flow(plan(Sites.direct()), "sophos-updates/DMZ/TCP/80").members().get(0);
    assertThat(mirror.documented()).containsExactly("185.155.104.24", "70.33.161.213", "185.155.104.25", "70.33.161.214");
    assertThat(mirror.documentedOn()).isEqualTo("2018-11");
    Member list = flow(plan(Sites.direct()), "service-availability/DMZ/TCP/80").members().get(0);
    assertThat(list.documented()).isEmpty();
    assertThat(list.documentedOn()).isNull();
    assertThat(list.rangesUrl()).isEqualTo("https://ip-ranges.amazonaws.com/ip-ranges.json");
  }

  @Test
  void cloudLookUpsWithoutHostsAreAskedForAllTheSame() {
    Plan plan = plan(Sites.direct());
    assertThat(flow(plan, "avira-cloud/DMZ/TCP/443").members()).extracting(Member::kind, Member::host)
        .containsExactly(tuple(Member.Kind.PATTERN, "*.apc.avira.com"));
    assertThat(flow(plan, "kaspersky-cloud/DMZ/TCP/443").members()).extracting(Member::kind, Member::host)
        .containsExactly(tuple(Member.Kind.UNNAMED, ""));
  }

  @Test
  void cloudHostsThatTheEngineerGivesReplaceTheWildcard() {
    Plan plan =
        plan(
            Sites.direct().antivirus(
                new Antivirus(Antivirus.Engine.AVIRA, true, List.of("query.apc.avira.com")),
                new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of("ksn1.example", "ksn2.example"))));
    assertThat(hosts(plan, "avira-cloud/DMZ/TCP/443")).containsExactly("query.apc.avira.com");
    assertThat(hosts(plan, "kaspersky-cloud/DMZ/TCP/443")).containsExactly("ksn1.example", "ksn2.example");
  }

  @Test
  void samePlanComesOfTheSameArguments() {
    assertThat(plan(Sites.example())).isEqualTo(plan(Sites.example()));
    RequestNumbers given = RequestNumbers.none();
    new Planner().plan(catalogue, Sites.example().site(), given);
    assertThat(given).isEqualTo(RequestNumbers.none());
  }

  private Plan plan(Sites sites) {
    return new Planner().plan(catalogue, sites.site(), RequestNumbers.none());
  }

  private static Flow flow(Plan plan, String key) {
    return plan.flows().stream().filter(flow -> flow.key().equals(key)).findFirst().orElseThrow();
  }

  private static List<String> hosts(Plan plan, String key) {
    return flow(plan, key).members().stream().map(Member::host).toList();
  }
}
