package gatewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.Controls;
import gatewright.site.Dns;
import gatewright.site.Lexical;
import gatewright.site.Proxy;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks: what is asked of the network, and how much must be shown. */
class PlannedChecksTest {
  private final Catalogue catalogue = new CatalogueReader().shipped();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      dns/10.20.0.53:53/udp                                     | NameServer      | ROUND_TRIP
      dns/10.20.0.53:53/tcp                                     | NameServer      | ROUND_TRIP
      online-help/Repo.clearswift.net:80/direct                 | Web             | PROTOCOL_SPOKEN
      product-updates/rh.repo.clearswift.net:80/direct          | Web             | PROTOCOL_SPOKEN
      avira-updates/aav-update-4.clearswift.net:80/direct       | Web             | PROTOCOL_SPOKEN
      kaspersky-updates/kav-update-8-4.clearswift.net:80/direct | Web             | PROTOCOL_SPOKEN
      sophos-updates/sav-update-4.clearswift.net:80/direct      | Web             | PROTOCOL_SPOKEN
      rss-feed/www.clearswift.com:80/direct                     | Web             | PROTOCOL_SPOKEN
      service-availability/services3.clearswift.net:80/direct   | Web             | PROTOCOL_SPOKEN
      ntp/time.clearswift.net:123/direct                        | Time            | ROUND_TRIP
      avira-cloud/*.apc.avira.com:443/direct                    | Unanswerable    | PORT_OPEN
      kaspersky-cloud/:443/direct                               | Unanswerable    | PORT_OPEN
      licence-validation/applianceupdate.clearswift.com:443/direct | TlsIdentity | IDENTITY_VERIFIED
      backup/backup.acme.example:22/direct                      | FileServer      | ROUND_TRIP
      ssh-console/seg1.acme.example:22/direct                   | SecureShell     | PROTOCOL_SPOKEN
      management-ui/seg1.acme.example:443/direct                | WebPage         | PROTOCOL_SPOKEN
      pmm-ui/seg1.acme.example:80/direct                        | WebPage         | PROTOCOL_SPOKEN
      peers/seg2.acme.example:443/direct                        | Unanswerable    | PROTOCOL_SPOKEN
      pmm-authentication/dc1.corp.example:135/direct            | WindowsLogon    | PROTOCOL_SPOKEN
      pmm-authentication/dc1.corp.example:139/direct            | WindowsLogon    | PROTOCOL_SPOKEN
      pmm-authentication/dc1.corp.example:445/direct            | WindowsLogon    | PROTOCOL_SPOKEN
      pmm-authentication/dc1.corp.example:137/udp               | WindowsLogon    | PROTOCOL_SPOKEN
      directory/dc1.corp.example:636/direct                     | DirectoryServer | LOGGED_IN
      global-catalogue/dc1.corp.example:3269/direct             | DirectoryServer | LOGGED_IN
      snmp-alerts/10.20.0.16:162/direct                         | Alert           | ROUND_TRIP
      lexical-data/lists.acme.example:443/direct                | FileServer      | ROUND_TRIP
      syslog/10.20.0.14:514/direct                              | LogMessage      | PORT_OPEN
      custom-1/mail.acme.example:25/direct                      | AnyPort         | PROTOCOL_SPOKEN
      control/dead-address:80/direct                            | DeadAddress     | NOTHING
      control/dead-address:443/direct                           | DeadAddress     | NOTHING
      control/www.clearswift.com:443/direct                     | ControlHost     | IDENTITY_VERIFIED
      """)
  void everyServiceIsAskedItsOwnQuestion(String id, String question, Proof needed) {
    Check check = check(Sites.direct(), id);
    assertThat(check.question().getClass().getSimpleName()).isEqualTo(question);
    assertThat(check.needed()).isEqualTo(needed);
    assertThat(check.way()).isEqualTo(Way.DIRECT);
    assertThat(check.service()).isEqualTo(id.substring(0, id.indexOf('/')));
  }

  @Test
  void nameServerIsAskedByBothTransportsForNamesThatExist() {
    Question.NameServer udp = (Question.NameServer) check(Sites.direct(), "dns/10.20.0.53:53/udp").question();
    Question.NameServer tcp = (Question.NameServer) check(Sites.direct(), "dns/10.20.0.53:53/tcp").question();
    assertThat(udp.transport()).isEqualTo(Transport.UDP);
    assertThat(tcp.transport()).isEqualTo(Transport.TCP);
    assertThat(udp.blockListZone()).isEqualTo("zen.spamhaus.org");
    assertThat(udp.knownNames())
        .containsExactly("apphelp.clearswift.com", "rh.repo.clearswift.net", "www.clearswift.com");
    assertThat(udp.operator()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, 'dns/8.8.8.8:53/udp', Google",
    "9.9.9.9, 'dns/9.9.9.9:53/udp', Quad9",
    "2001:4860:4860:0:0:0:0:8888, 'dns/[2001:4860:4860:0:0:0:0:8888]:53/udp', Google",
    "2620:fe::FE, 'dns/[2620:fe::FE]:53/udp', Quad9",
    "10.0.0.53, 'dns/10.0.0.53:53/udp',",
  })
  void publicResolversAreKnownByTheirAddressHoweverItIsWritten(String server, String id, String operator) {
    Sites sites = Sites.direct().dns(new Dns(Dns.Kind.EXTERNAL, List.of(server), null));
    assertThat(((Question.NameServer) check(sites, id).question()).operator()).isEqualTo(operator);
  }

  @Test
  void initiatorsAreTheGatewaysAndTheControlsAreTheWorkstations() {
    assertThat(check(Sites.direct(), "rss-feed/www.clearswift.com:80/direct").initiator()).isEqualTo("gw1,gw2");
    assertThat(check(Sites.direct(), "ssh-console/seg1.acme.example:22/direct").initiator()).isEqualTo("administrators");
    assertThat(check(Sites.direct(), "pmm-ui/seg1.acme.example:80/direct").initiator()).isEqualTo("pmm-users");
    assertThat(check(Sites.direct(), "peers/seg2.acme.example:443/direct").initiator()).isEqualTo("gw1");
    assertThat(check(Sites.direct(), "control/dead-address:80/direct").initiator()).isEqualTo("workstation");
  }

  @ParameterizedTest
  @CsvSource({
    "ssh-console/seg2.acme.example:22/direct, NOT_INSTALLED_YET", "management-ui/seg2.acme.example:443/direct, NOT_INSTALLED_YET",
    "pmm-ui/seg2.acme.example:80/direct, NOT_INSTALLED_YET", "peers/seg2.acme.example:443/direct, NOT_INSTALLED_YET",
    "avira-cloud/*.apc.avira.com:443/direct, NO_DESTINATION", "kaspersky-cloud/:443/direct, NO_DESTINATION"
  })
  void whatCannotBeAskedSaysWhy(String id, Question.Unanswerable.Why why) {
    Question.Unanswerable question = (Question.Unanswerable) check(Sites.direct(), id).question();
    assertThat(question.why()).isEqualTo(why);
    assertThat(question.reason()).isNotBlank();
  }

  @Test
  void cloudHostsThatAreGivenAreAskedForAnOpenPath() {
    Sites sites = Sites.direct().antivirus(new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of("ksn.example")));
    assertThat(check(sites, "kaspersky-cloud/ksn.example:443/direct").question()).isEqualTo(new Question.OpaquePath());
  }

  @Test
  void documentedAddressesAreTriedBesideAndCountOnlyIfRulesGoByAddress() {
    Check byName = check(Sites.direct(), "sophos-updates/sav-update-1.clearswift.net:80/direct");
    Check byAddress = check(Sites.direct().rulesByAddress(), "sophos-updates/sav-update-1.clearswift.net:80/direct");
    assertThat(byName.documented()).hasSize(4).isEqualTo(byAddress.documented());
    assertThat(byName.documentedRequired()).isFalse();
    assertThat(byAddress.documentedRequired()).isTrue();
    Check without = check(Sites.direct().rulesByAddress(), "service-availability/services1.clearswift.net:80/direct");
    assertThat(without.documented()).isEmpty();
    assertThat(without.documentedRequired()).isFalse();
  }

  @Test
  void proxyCarriesHttpAndTheLicenceInOneFlow() {
    Plan plan = plan(Sites.example());
    assertThat(plan.flows()).extracting(Flow::service).doesNotContainAnyElementsOf(Sites.PROXYABLE);
    Flow proxy = plan.flows().get(2);
    assertThat(proxy.key()).isEqualTo("proxy/DMZ/TCP/8080");
    assertThat(proxy.service()).isEqualTo(Flow.PROXY);
    assertThat(proxy.proxy()).isEqualTo(new Target("proxy.acme.example", 8080, Transport.TCP));
    assertThat(proxy.crossesPerimeter()).isFalse();
    assertThat(proxy.members()).extracting(Member::host)
        .contains("apphelp.clearswift.com", "aav-update-1.clearswift.net", "applianceupdate.clearswift.com").hasSize(16);
    Check check = check(Sites.example(), "rss-feed/www.clearswift.com:80/proxy");
    assertThat(check.way()).isEqualTo(Way.PROXY);
    assertThat(check.purpose()).isEqualTo(Purpose.REQUIRED);
    assertThat(check.documented()).isEmpty();
    assertThat(plan.flowOf(check.flow())).contains(proxy);
  }

  @Test
  void directRouteBesideTheProxyIsAControl() {
    Check direct = check(Sites.example().rulesByAddress(), "licence-validation/applianceupdate.clearswift.com:443/direct");
    assertThat(direct.purpose()).isEqualTo(Purpose.CONTROL);
    assertThat(direct.flow()).isNull();
    assertThat(direct.documented()).hasSize(3);
    assertThat(direct.documentedRequired()).isFalse();
    assertThat(check(Sites.direct(), direct.id()).purpose()).isEqualTo(Purpose.REQUIRED);
  }

  @Test
  void servicesThatTheSiteDoesNotSendThroughTheProxyStayDirect() {
    Proxy proxy = new Proxy(Proxy.Kind.EXPLICIT, "10.0.0.80", 3128, null, null, List.of("rss-feed"));
    Plan plan = plan(Sites.example().proxy(proxy));
    assertThat(plan.flows()).extracting(Flow::key)
        .contains("proxy/DMZ/TCP/3128", "online-help/DMZ/TCP/80", "licence-validation/DMZ/TCP/443")
        .doesNotContain("rss-feed/DMZ/TCP/80");
  }

  @Test
  void namesTimeAndCloudLookUpsNeverGoThroughTheProxy() {
    List<String> listed = List.of("dns", "ntp", "avira-cloud", "kaspersky-cloud", "backup");
    Plan plan = plan(Sites.direct().proxy(new Proxy(Proxy.Kind.EXPLICIT, "10.0.0.80", 3128, null, null, listed)));
    assertThat(plan).isEqualTo(plan(Sites.direct()));
  }

  @Test
  void proxyThatIsNotNamedYetIsNone() {
    Proxy unnamed = new Proxy(Proxy.Kind.EXPLICIT, null, 0, null, null, Sites.PROXYABLE);
    assertThat(plan(Sites.direct().proxy(unnamed))).isEqualTo(plan(Sites.direct()));
  }

  @Test
  void everyZoneHasItsOwnFlowToTheProxy() {
    Plan plan =
        plan(Sites.example().gateways(Sites.gateway("gw1", "DMZ", "10.0.0.1"), Sites.gateway("gw2", "LAN", "10.1.0.1")));
    assertThat(plan.flows()).filteredOn(flow -> flow.proxy() != null).extracting(Flow::key)
        .containsExactly("proxy/DMZ/TCP/8080", "proxy/LAN/TCP/8080");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      FTP           | 21  | backup/f.example:21/direct  | ROUND_TRIP
      FTPS_EXPLICIT | 21  | backup/f.example:21/direct  | ROUND_TRIP
      FTPS_IMPLICIT | 990 | backup/f.example:990/direct | ROUND_TRIP
      SFTP          | 22  | backup/f.example:22/direct  | ROUND_TRIP
      """)
  void backupIsWrittenAndReadBack(Protocol protocol, int port, String id, Proof needed) {
    Sites sites = Sites.direct().backup(new Backup(protocol, "f.example", port, "/b", "backup", Backup.DataMode.ACTIVE));
    Check check = check(sites, id);
    assertThat(check.question())
        .isEqualTo(new Question.FileServer(protocol, "/b", false, Backup.DataMode.ACTIVE, "backup"));
    assertThat(check.needed()).isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      HTTPS         | 443  |         | lexical-data/l.example:443/direct  | ROUND_TRIP
      HTTPS         | 8443 | lexical | lexical-data/l.example:8443/direct | LOGGED_IN
      SFTP          | 22   | lexical | lexical-data/l.example:22/direct   | LOGGED_IN
      FTPS_IMPLICIT | 990  | lexical | lexical-data/l.example:990/direct  | LOGGED_IN
      """)
  void lexicalDataIsOnlyRead(Protocol protocol, int port, String credential, String id, Proof needed) {
    Check check = check(Sites.direct().lexical(new Lexical(protocol, "l.example", port, "/words", credential)), id);
    assertThat(check.question())
        .isEqualTo(new Question.FileServer(protocol, "/words", true, Backup.DataMode.PASSIVE, credential));
    assertThat(check.needed()).isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LDAP                 | directory/ad.example:389/direct         |        | PROTOCOL_SPOKEN
      LDAP_STARTTLS        | directory/ad.example:389/starttls       | CN=gw  | LOGGED_IN
      LDAPS                | directory/ad.example:636/direct         | CN=gw  | LOGGED_IN
      GLOBAL_CATALOGUE     | global-catalogue/ad.example:3268/direct |        | PROTOCOL_SPOKEN
      GLOBAL_CATALOGUE_TLS | global-catalogue/ad.example:3269/direct | CN=gw  | LOGGED_IN
      """)
  void directoryIsLoggedInToIfThereIsALogin(Protocol protocol, String id, String bindDn, Proof needed) {
    Check check = check(Sites.direct().directories(Sites.directory("ad.example", bindDn, protocol)), id);
    Question.DirectoryServer question = (Question.DirectoryServer) check.question();
    assertThat(question.protocol()).isEqualTo(protocol);
    assertThat(question.bindDn()).isEqualTo(bindDn);
    assertThat(check.needed()).isEqualTo(needed);
  }

  @Test
  void twoLoginsAtOneDirectoryAreTwoChecksOfOneMember() {
    Sites sites =
        Sites.direct().directories(
            Sites.directory("ad.example", "CN=a", Protocol.LDAPS), Sites.directory("ad.example", "CN=b", Protocol.LDAPS));
    Check first = check(sites, "directory/ad.example:636/direct");
    Check second = check(sites, "directory/ad.example:636/direct/2");
    assertThat(((Question.DirectoryServer) first.question()).bindDn()).isEqualTo("CN=a");
    assertThat(((Question.DirectoryServer) second.question()).bindDn()).isEqualTo("CN=b");
    assertThat(second.flow()).isEqualTo(first.flow());
  }

  @ParameterizedTest
  @CsvSource({"V1, false, NOTHING", "V1, true, NOTHING", "V2C, false, NOTHING", "V2C, true, ROUND_TRIP",
      "V3, false, NOTHING", "V3, true, ROUND_TRIP"})
  void onlyAnInformIsAcknowledged(Snmp.Version version, boolean inform, Proof needed) {
    Snmp snmp = new Snmp("10.0.0.16", 162, version, null, inform, null, null);
    assertThat(check(Sites.direct().snmp(snmp), "snmp-alerts/10.0.0.16:162/direct").needed()).isEqualTo(needed);
    Flow flow = plan(Sites.direct().snmp(snmp)).flows().stream().filter(candidate -> candidate.service().equals("snmp-alerts"))
        .findFirst().orElseThrow();
    assertThat(flow.insecure() == null).isEqualTo(version == Snmp.Version.V3);
  }

  @ParameterizedTest
  @CsvSource({"514, false, syslog/DMZ/TCP/514, false", "6514, true, syslog/DMZ/TCP/6514, true"})
  void syslogOverTlsIsNoWeakService(int port, boolean tls, String key, boolean encrypted) {
    Syslog syslog = new Syslog("10.0.0.14", port, null, null, tls);
    Flow flow = plan(Sites.direct().syslog(syslog)).flows().stream().filter(candidate -> candidate.key().equals(key))
        .findFirst().orElseThrow();
    assertThat(flow.insecure() == null).isEqualTo(encrypted);
    assertThat(check(Sites.direct().syslog(syslog), "syslog/10.0.0.14:" + port + "/direct").question())
        .isEqualTo(new Question.LogMessage(syslog));
  }

  @Test
  void controlsComeLastAndOnlyForPortsThatThePathCanForge() {
    List<Check> checks = plan(Sites.example()).checks();
    assertThat(checks.subList(checks.size() - 4, checks.size())).extracting(Check::id)
        .containsExactly(
            "control/dead-address:80/direct", "control/dead-address:443/direct", "control/www.clearswift.com:443/direct",
            "control/www.clearswift.com:443/proxy");
    assertThat(checks.subList(0, checks.size() - 4)).extracting(Check::service).doesNotContain(Check.CONTROL);
    assertThat(plan(Sites.direct().disabled("licence-validation", "management-ui", "peers")).checks()).extracting(Check::id)
        .contains("control/dead-address:80/direct")
        .doesNotContain("control/dead-address:443/direct");
  }

  @ParameterizedTest
  @CsvSource({
    "www.clearswift.com:443, control/www.clearswift.com:443/direct", "control.example, control/control.example:443/direct",
    "[2001:db8::1]:8443, 'control/[2001:db8::1]:8443/direct'", "[2001:db8::1], 'control/[2001:db8::1]:443/direct'"
  })
  void controlHostMayBeWrittenInEveryUsualForm(String written, String id) {
    assertThat(check(Sites.direct().controls(new Controls(written, null, "192.0.2.1")), id).question())
        .isEqualTo(new Question.ControlHost());
  }

  @Test
  void pageOfSomebodyElseIsAControlInPlainHttpOnly() {
    Check page = check(Sites.direct().controls(new Controls(null, "http://portal.example/hello", "192.0.2.1")),
        "control/portal.example:80/direct");
    assertThat(page.question()).isEqualTo(new Question.Web());
    assertThat(page.purpose()).isEqualTo(Purpose.CONTROL);
    assertThat(plan(Sites.direct().controls(new Controls(null, "https://portal.example/", "192.0.2.1"))).checks())
        .extracting(Check::id).noneMatch(id -> id.contains("portal.example"));
  }

  @Test
  void noControlHostNoCheckOfIt() {
    assertThat(plan(Sites.example().controls(new Controls(null, null, "192.0.2.9"))).checks())
        .filteredOn(check -> check.service().equals(Check.CONTROL))
        .extracting(check -> check.target().host())
        .containsExactly("192.0.2.9", "192.0.2.9");
  }

  private Plan plan(Sites sites) {
    return new Planner().plan(catalogue, sites.site(), RequestNumbers.none());
  }

  private Check check(Sites sites, String id) {
    return plan(sites).check(id).orElseThrow(() -> new AssertionError("no check " + id));
  }
}
