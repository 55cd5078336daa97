package gatewright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.plan.Purpose;
import gatewright.plan.Way;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdvisorTest {
  private static final Service UPDATES = Given.vendor("sophos-updates", Protocol.HTTP, 80);
  private static final Service LICENCE = Given.vendor("licence-validation", Protocol.HTTPS, 443);
  private static final Service CLOUD = Given.vendor("kaspersky-cloud", Protocol.OPAQUE, 443);
  private static final Service BACKUP = Given.customers("backup", Area.FILES, Protocol.SFTP, 22, Answer.BACKUP, Owner.FILES);
  private static final Service DIRECTORY =
      Given.customers("directory", Area.DIRECTORY, Protocol.LDAP, 389, Answer.DIRECTORIES, Owner.DIRECTORY);
  private static final Service ALERTS =
      Given.customers("snmp-alerts", Area.ALERTS, Protocol.SNMP, 162, Answer.SNMP_MANAGER, Owner.MONITORING);
  private static final Service LOGS =
      Given.customers("syslog", Area.ALERTS, Protocol.SYSLOG, 514, Answer.SYSLOG_SERVER, Owner.MONITORING);

  private final Advisor advisor = new Advisor(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyCauseHasAnOwnerAndSomethingToDoEverywhere(Cause cause) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (Service service : List.of(UPDATES, LICENCE, CLOUD, BACKUP, DIRECTORY, Given.gateways(), Given.resolver())) {
        for (Way way : Way.values()) {
          Advice advice = new Advisor(language).advise(Given.failed(service, "host.example", 80, way, cause), service);

          assertThat(advice.owner()).isNotNull();
          assertThat(advice.sentences()).isNotEmpty().allSatisfy(
              sentence -> assertThat(sentence).endsWith(".").doesNotContain("{"));
        }
      }
    }
  }

  @Test
  void everyServiceOfTheDocumentHasAdviceForEveryCauseInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Advisor adviser = new Advisor(language);
      for (Service service : new CatalogueReader().shipped().services()) {
        String host = service.destination().hosts().stream().findFirst().orElse("host.example");
        int port = service.endpoints().get(0).ports().from();
        for (Cause cause : Cause.values()) {
          Advice advice = adviser.advise(Given.failed(service, host, port, Way.DIRECT, cause), service);
          assertThat(advice.owner()).as(service.id() + " " + cause).isNotNull();
          assertThat(advice.sentences().get(0)).as(service.id() + " " + cause).hasSizeGreaterThan(10).doesNotContain("{");
        }
      }
    }
  }

  @Test
  void everySentenceIsUsedAndNoneIsMissingInEitherLanguage() {
    Set<String> used = new TreeSet<>(Advisor.keys(null));
    used.addAll(Advisor.keys(LICENCE));
    used.addAll(Advisor.keys(CLOUD));
    used.addAll(Advisor.keys(BACKUP));
    used.addAll(Advisor.keys(DIRECTORY));
    used.addAll(Advisor.keys(ALERTS));
    used.addAll(Advisor.keys(LOGS));
    used.addAll(List.of("log", "log.noSource", "seen", "unconfirmed", "inconclusive", "unspecified"));
    used.addAll(
        List.of(
            "ticket.subject", "ticket.connection", "ticket.noSource", "ticket.untried", "ticket.through", "ticket.observed",
            "ticket.observed.clean", "ticket.wanted", "ticket.request"));

    assertThat(Bundles.keys("i18n/advice.properties")).isEqualTo(used);
    assertThat(Bundles.keys("i18n/advice_de.properties")).isEqualTo(used);
  }

  @Test
  void droppedVendorHostIsAskedOfTheNetworkTeamWithAddressesPortsAndTime() {
    Advice advice = advise(UPDATES, Way.DIRECT, Cause.NO_ANSWER);

    assertThat(advice.owner()).isEqualTo(Owner.NETWORK);
    assertThat(advice.sentences())
        .contains(
            "Ask for TCP 80 from the gateways to host.example, by host name if the firewall can do that.",
            "Seen: no answer in 5.0 s.",
            "Firewall log: look for 10.0.0.5:51514 to 185.155.104.24:80, at 2026-11-24 10:32:07.300 UTC.");
  }

  @Test
  void silentManagerIsAskedWhetherItTakesInforms() {
    assertThat(advise(ALERTS, Way.DIRECT, Cause.NO_ANSWER).sentences())
        .anySatisfy(sentence -> assertThat(sentence).contains("acknowledges informs"));
    assertThat(advise(ALERTS, Way.DIRECT, Cause.NO_PERMISSION).sentences())
        .noneSatisfy(sentence -> assertThat(sentence).contains("directory"));
  }

  @Test
  void refusalIsFirstOfAllTheServersOwnersMatter() {
    assertThat(advise(BACKUP, Way.DIRECT, Cause.REFUSED).owner()).isEqualTo(Owner.FILES);
    assertThat(advise(Given.gateways(), Way.DIRECT, Cause.REFUSED).owner()).isEqualTo(Owner.GATEWAY);
    assertThat(advise(UPDATES, Way.DIRECT, Cause.REFUSED).owner()).isEqualTo(Owner.NETWORK);
  }

  @Test
  void interceptedLicenceAsksForAnExemptionWhereItIsInspected() {
    assertThat(advise(LICENCE, Way.DIRECT, Cause.TLS_INTERCEPTED).owner()).isEqualTo(Owner.NETWORK);
    Advice proxied = advise(LICENCE, Way.PROXY, Cause.TLS_INTERCEPTED);
    assertThat(proxied.owner()).isEqualTo(Owner.PROXY);
    assertThat(proxied.sentences())
        .contains("Ask for host.example:80 to be exempted from TLS inspection for the gateways’ addresses.")
        .anyMatch(sentence -> sentence.contains("deploy a client certificate"));
    assertThat(advise(CLOUD, Way.DIRECT, Cause.TLS_INTERCEPTED).sentences())
        .anyMatch(sentence -> sentence.contains("no certificate helps"));
  }

  @Test
  void fileServersRepliesAreAskedOfWhoeverRunsIt() {
    assertThat(advise(BACKUP, Way.DIRECT, Cause.UNEXPECTED_STATUS).owner()).isEqualTo(Owner.FILES);
    assertThat(advise(BACKUP, Way.DIRECT, Cause.UNEXPECTED_STATUS).sentences())
        .anyMatch(sentence -> sentence.contains("its own log"));
    assertThat(advise(BACKUP, Way.DIRECT, Cause.TLS_FAILED).sentences()).anyMatch(sentence -> sentence.contains("FTP in TLS"));
  }

  @Test
  void ownersFollowTheCause() {
    assertThat(advise(UPDATES, Way.PROXY, Cause.PROXY_LOGIN_REQUIRED).owner()).isEqualTo(Owner.PROXY);
    assertThat(advise(Given.resolver(), Way.DIRECT, Cause.BLOCK_LISTS_IMPAIRED).owner()).isEqualTo(Owner.DNS);
    assertThat(advise(UPDATES, Way.DIRECT, Cause.CLOCK_WRONG).owner()).isEqualTo(Owner.ENGINEER);
    assertThat(advise(CLOUD, Way.DIRECT, Cause.NO_DESTINATION).owner()).isEqualTo(Owner.VENDOR);
  }

  @Test
  void directoriesAreAskedForRightsToReadAndForACertificate() {
    Advice rights = advise(DIRECTORY, Way.DIRECT, Cause.NO_PERMISSION);
    assertThat(rights.owner()).isEqualTo(Owner.DIRECTORY);
    assertThat(rights.sentences())
        .anyMatch(sentence -> sentence.contains("base DN"))
        .noneMatch(sentence -> sentence.contains("delete"));
    assertThat(advise(DIRECTORY, Way.DIRECT, Cause.TLS_FAILED).sentences())
        .anyMatch(sentence -> sentence.contains("has a server certificate"));
  }

  @Test
  void nothingIsAskedOfAnybodyWhereAllIsWellOrNothingCounts() {
    assertThat(advisor.advise(Given.result(UPDATES, "h", 80, Way.DIRECT, Verdict.PASS, null, Purpose.REQUIRED), UPDATES))
        .isEqualTo(Advice.none());
    assertThat(
        advisor.advise(Given.result(UPDATES, "h", 80, Way.DIRECT, Verdict.FAIL, Cause.NO_ANSWER, Purpose.CONTROL), UPDATES))
        .isEqualTo(Advice.none());
  }

  @Test
  void unconfirmedAsksTheReceiver() {
    Service syslog = Given.customers("syslog", Area.ALERTS, Protocol.SYSLOG, 514, Answer.SYSLOG_SERVER, Owner.MONITORING);
    Advice advice =
        advisor.advise(Given.result(syslog, "log.example", 514, Way.DIRECT, Verdict.UNCONFIRMED, null, Purpose.REQUIRED), syslog);

    assertThat(advice.owner()).isEqualTo(Owner.MONITORING);
    assertThat(advice.sentences()).first().asString().startsWith("Ask the operator of log.example");
  }

  private Advice advise(Service service, Way way, Cause cause) {
    return advisor.advise(Given.failed(service, "host.example", 80, way, cause), service);
  }
}
