package gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.RequestNumbers;
import gatewright.practice.Fault;
import gatewright.practice.PracticeSite;
import gatewright.probe.RunSettings;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.ServiceResult;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The design's table of faults: each touches what it should, with the cause it should, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeFaultsTest {
  private static final Set<String> EXTERNAL =
      Set.of(
          "dns", "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed",
          "service-availability", "ntp", "avira-cloud", "kaspersky-cloud", "licence-validation");
  private static final Set<String> OWN_PAGES = Set.of("management-ui", "pmm-ui", "peers");
  private static final Set<String> DIRECTORIES = Set.of("directory", "global-catalogue");
  private static final Set<String> SHELLS = Set.of("backup", "ssh-console");
  private static final Set<String> UPDATES = Set.of("avira-updates", "kaspersky-updates", "sophos-updates");
  /** What only an open port speaks for. */
  private static final Set<String> LOOK_UPS = Set.of("avira-cloud", "kaspersky-cloud");
  private static final Set<String> WEB =
      Set.of(
          "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed", "service-availability");
  private static final Set<String> THROUGH_PROXY =
      Stream.concat(WEB.stream(), Stream.of("licence-validation")).collect(java.util.stream.Collectors.toSet());

  private final ExecutorService background = Executors.newCachedThreadPool();
  private final Catalogue catalogue = new CatalogueReader().shipped();
  /** Runs mostly wait, so that some go on at once. */
  private final ExecutorService three = Executors.newFixedThreadPool(3);

  private final Map<String, Future<Run>> runs = new LinkedHashMap<>();
  private Run clean;

  @BeforeAll
  void runAll() throws Exception {
    for (Fault fault : Fault.values()) {
      runs.put(fault.id(), three.submit(() -> run(fault.id())));
    }
    clean = runs.get("none").get();
  }

  @AfterAll
  void stop() {
    three.shutdownNow();
    background.shutdownNow();
  }

  @Test
  void everyServiceHasAResult() {
    assertThat(byService(clean).keySet())
        .containsAll(EXTERNAL)
        .containsAll(OWN_PAGES)
        .containsAll(DIRECTORIES)
        .containsAll(SHELLS)
        .contains("pmm-authentication", "lexical-data", "snmp-alerts", "syslog");
    assertThat(clean.services()).extracting(ServiceResult::verdict).doesNotContain(Verdict.NOT_TESTED);
  }

  @Test
  void externalServicesPassAtTheirRung() {
    Map<String, ServiceResult> services = byService(clean);
    assertThat(EXTERNAL).allSatisfy(id -> assertThat(services.get(id).verdict()).isEqualTo(Verdict.PASS));
    assertThat(ServiceVerdicts.allHold(EXTERNAL.stream().map(services::get).toList())).isTrue();
    assertThat(required("licence-validation")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED));
    assertThat(required("ntp")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP));
    assertThat(required("dns")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP));
    assertThat(required("rss-feed")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN));
    assertThat(required("kaspersky-cloud")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN));
  }

  @Test
  void domainControllersAreGreetedOnEveryPort() {
    assertThat(byService(clean).get("pmm-authentication").verdict()).isEqualTo(Verdict.PASS);
    List<Result> results = required("pmm-authentication");
    assertThat(results).extracting(result -> result.target().port()).containsExactlyInAnyOrder(135, 137, 139, 445);
    assertThat(results).allSatisfy(result -> {
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    });
  }

  @Test
  void mailRelayPassesOnceItHasGreetedAndSaidWhatItCanDo() {
    assertThat(byService(clean).get("custom-1").verdict()).isEqualTo(Verdict.PASS);
    assertThat(required("custom-1")).isNotEmpty().allSatisfy(result -> {
      assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
      assertThat(result.evidence().values()).containsKey("extensions");
    });
  }

  @Test
  void gatewaysOwnPagesPass() {
    Map<String, ServiceResult> services = byService(clean);
    assertThat(OWN_PAGES).allSatisfy(id -> assertThat(services.get(id).verdict()).isEqualTo(Verdict.PASS));
    assertThat(OWN_PAGES.stream().flatMap(id -> required(id).stream()))
        .allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN))
        .allSatisfy(result -> assertThat(result.evidence().text("status")).hasValue("HTTP/1.1 200 OK"));
  }

  @Test
  void withoutAFaultTheWholeSiteHolds() {
    assertThat(ServiceVerdicts.allHold(clean.services())).isTrue();
    assertThat(clean.services())
        .filteredOn(service -> service.verdict() != Verdict.PASS)
        .extracting(ServiceResult::service)
        .containsExactly("syslog");
  }

  @Test
  void directoriesTakeTheLogin() {
    Map<String, ServiceResult> services = byService(clean);
    assertThat(DIRECTORIES).allSatisfy(id -> assertThat(services.get(id).verdict()).as(id).isEqualTo(Verdict.PASS));
    assertThat(DIRECTORIES.stream().flatMap(id -> required(id).stream()))
        .hasSize(3)
        .allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN));
  }

  @Test
  void lexicalDataIsRead() {
    assertThat(byService(clean).get("lexical-data").verdict()).isEqualTo(Verdict.PASS);
    assertThat(required("lexical-data")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP));
  }

  @Test
  void informIsAcknowledgedAndTheLogLineUnconfirmed() {
    assertThat(byService(clean).get("snmp-alerts").verdict()).isEqualTo(Verdict.PASS);
    assertThat(required("snmp-alerts")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP));
    assertThat(byService(clean).get("syslog").verdict()).isEqualTo(Verdict.UNCONFIRMED);
    assertThat(required("syslog")).allSatisfy(
        result -> {
          assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
          assertThat(result.evidence().text("token")).isPresent();
        });
    assertThat(ServiceVerdicts.allHold(List.of(byService(clean).get("snmp-alerts"), byService(clean).get("syslog")))).isTrue();
  }

  @Test
  void confirmedServersOfSshPassAtTheirRung() {
    Map<String, ServiceResult> services = byService(clean);
    assertThat(SHELLS).allSatisfy(id -> assertThat(services.get(id).verdict()).isEqualTo(Verdict.PASS));
    assertThat(required("backup")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP));
    assertThat(required("ssh-console")).allSatisfy(result -> assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED));
  }

  @Test
  void everyTcpAttemptHasItsSourcePortOnRecord() {
    assertThat(clean.results().stream().flatMap(result -> result.attempts().stream()))
        .isNotEmpty()
        .allSatisfy(attempt -> assertThat(attempt.source().port()).isPositive());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("av-mirrors-dropped", UPDATES, Verdict.FAIL, Cause.NO_ANSWER),
        Arguments.of("one-dead-mirror", Set.of("sophos-updates"), Verdict.WARN, Cause.NO_ANSWER),
        Arguments.of("licence-refused", Set.of("licence-validation"), Verdict.FAIL, Cause.REFUSED),
        Arguments.of("tls-intercepted", Set.of("licence-validation"), Verdict.FAIL, Cause.TLS_INTERCEPTED),
        Arguments.of("resolver-public", Set.of("dns"), Verdict.FAIL, Cause.BLOCK_LISTS_IMPAIRED),
        Arguments.of("resolver-rewrites", Set.of("dns"), Verdict.FAIL, Cause.NAME_REWRITTEN),
        Arguments.of("resolver-tcp-blocked", Set.of("dns"), Verdict.FAIL, Cause.TCP_BLOCKED),
        Arguments.of("proxy-needs-login", THROUGH_PROXY, Verdict.FAIL, Cause.PROXY_LOGIN_REQUIRED),
        Arguments.of("proxy-blocks", THROUGH_PROXY, Verdict.FAIL, Cause.PROXY_DENIED),
        Arguments.of("block-page", WEB, Verdict.FAIL, Cause.BLOCK_PAGE),
        Arguments.of("licence-expired-certificate", Set.of("licence-validation"), Verdict.FAIL, Cause.TLS_EXPIRED),
        Arguments.of("transparent-proxy", LOOK_UPS, Verdict.INCONCLUSIVE, Cause.TRANSPARENT_PATH),
        Arguments.of("captive-portal", WEB, Verdict.FAIL, Cause.CAPTIVE_PORTAL),
        Arguments.of("clock-wrong", Set.of("ntp"), Verdict.WARN, Cause.CLOCK_WRONG),
        Arguments.of("backup-read-only", Set.of("backup"), Verdict.FAIL, Cause.NO_PERMISSION),
        Arguments.of("host-key-changed", Set.of("backup"), Verdict.FAIL, Cause.HOST_KEY_CHANGED),
        Arguments.of("data-channel-blocked", Set.of("backup"), Verdict.FAIL, Cause.DATA_CHANNEL_BLOCKED),
        Arguments.of("directory-needs-tls", Set.of("directory"), Verdict.FAIL, Cause.STRONGER_LOGIN_REQUIRED),
        Arguments.of("directory-login-refused", DIRECTORIES, Verdict.FAIL, Cause.LOGIN_REFUSED),
        Arguments.of("not-a-global-catalogue", Set.of("global-catalogue"), Verdict.FAIL, Cause.NOT_GLOBAL_CATALOGUE),
        Arguments.of("trap-receiver-down", Set.of("snmp-alerts"), Verdict.FAIL, Cause.REFUSED),
        Arguments.of("syslog-resets", Set.of("syslog"), Verdict.FAIL, Cause.RESET));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aFaultTouchesItsServicesAndNoOther(String fault, Set<String> touched, Verdict verdict, Cause cause) throws Exception {
    Map<String, ServiceResult> services = byService(runs.get(fault).get());
    Map<String, ServiceResult> without = byService(clean);

    assertThat(services.keySet()).isEqualTo(without.keySet());
    services.forEach(
        (id, stands) -> {
          if (touched.contains(id)) {
            assertThat(stands.verdict()).as(id).isEqualTo(verdict);
            assertThat(stands.cause()).as(id).isEqualTo(cause);
          } else {
            assertThat(stands.verdict()).as(id).isEqualTo(without.get(id).verdict());
            assertThat(stands.cause()).as(id).isEqualTo(without.get(id).cause());
          }
        });
    boolean fails = verdict == Verdict.FAIL || verdict == Verdict.INCONCLUSIVE;
    List<ServiceResult> looked = Stream.concat(EXTERNAL.stream(), touched.stream()).distinct().map(services::get).toList();
    assertThat(ServiceVerdicts.allHold(looked)).isEqualTo(!fails);
  }

  @Test
  void allFaultsOfTheProgramAreInTheTable() {
    assertThat(Stream.of(Fault.values()).map(Fault::id).filter(id -> !id.equals("none")))
        .containsExactlyInAnyOrderElementsOf(faults().map(row -> (String) row.get()[0]).toList());
  }

  @Test
  void deadMirrorIsNamedAsTheTargetThatFails() throws Exception {
    Run run = runs.get("one-dead-mirror").get();
    assertThat(run.results())
        .filteredOn(result -> result.purpose() == Purpose.REQUIRED && result.verdict() == Verdict.FAIL)
        .extracting(result -> result.target().host())
        .containsOnly("sav-update-2.clearswift.net");
  }

  private List<Result> required(String service) {
    return clean.results().stream()
        .filter(result -> result.service().equals(service) && result.purpose() == Purpose.REQUIRED)
        .toList();
  }

  private static Map<String, ServiceResult> byService(Run run) {
    Map<String, ServiceResult> map = new LinkedHashMap<>();
    run.services().forEach(service -> map.put(service.service(), service));
    return map;
  }

  private Run run(String fault) throws Exception {
    try (PracticeSite practice = PracticeSite.start(catalogue, Fault.byId(fault).orElseThrow())) {
      Surroundings around =
          new Surroundings(
              Path.of("."),
              practice.route(),
              practice.certificateAuthorities(),
              practice.secrets(),
              new Acquaintances(Confirmed.of(practice), false),
              Patience.withConnect(Duration.ofSeconds(3)),
              null,
              RunSettings.USUAL_PARALLEL,
              Clock.systemUTC(),
              "test",
              fault);
      Vantage vantage = new Vantage("workstation", Vantage.Role.WORKSTATION, "", List.of(), List.of(), null);
      LiveWorkbench workbench = new LiveWorkbench(around, vantage, List.of(), background);
      Plan plan = workbench.plan(practice.site(), RequestNumbers.none());
      Run run = workbench.test(practice.site(), plan, check -> true, new RunListener() {}).run().get();
      assertThat(practice.strays()).as("connections to what the practice site does not have").isZero();
      return run;
    }
  }
}
