package gatewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.CatalogueException;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Catalogues;
import gatewright.catalogue.Protocol;
import gatewright.site.Backup;
import gatewright.site.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services of an overlay are planned like the document's own. */
class PlannedOverlayTest {
  @Test
  void overlayLeavesTheDocumentsFlowsAsTheyAre() throws CatalogueException {
    Site site = Sites.direct().antivirus().custom().site();
    List<Flow> plain = new Planner().plan(new CatalogueReader().shipped(), site, RequestNumbers.none()).flows();
    List<Flow> wider = plan(Sites.direct().antivirus().custom()).flows();
    assertThat(wider.subList(0, plain.size())).extracting(Flow::key).isEqualTo(plain.stream().map(Flow::key).toList());
    assertThat(wider.size()).isGreaterThan(plain.size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      smtp-out/DMZ/TCP/25            | gw1,gw2        | PATTERN | true
      smtp-in//TCP/25                | internet       | HOST    | true
      livefeed/DMZ/UDP/53            | gw1,gw2        | UNNAMED | true
      spam-engine/DMZ/TCP/80         | gw1,gw2        | HOST    | true
      managed-lists/DMZ/TCP/80       | gw1,gw2        | HOST    | true
      product-downloads/DMZ/TCP/443  | gw1,gw2        | HOST    | true
      ntp-pool/DMZ/UDP/123           | gw1,gw2        | HOST    | true
      certificate-revocation/DMZ/TCP/80 | gw1,gw2     | UNNAMED | true
      snmp-polling//UDP/161          | snmp-manager   | HOST    | false
      syslog-udp/DMZ/UDP/514         | gw1,gw2        | ADDRESS | false
      kerberos/DMZ/TCP/88            | gw1,gw2        | HOST    | false
      kerberos/DMZ/UDP/464           | gw1,gw2        | HOST    | false
      rpc-dynamic/DMZ/TCP/49152-65535 | gw1,gw2       | HOST    | false
      directory-udp/DMZ/UDP/389      | gw1,gw2        | HOST    | false
      pmm-ui-https//TCP/443          | pmm-users      | HOST    | false
      """)
  void extrasAreAskedFor(String key, String initiators, Member.Kind kind, boolean crosses) throws CatalogueException {
    Flow flow = flow(plan(Sites.direct()), key);
    assertThat(String.join(",", flow.from().stream().map(Party::id).toList())).isEqualTo(initiators);
    assertThat(flow.members().get(0).kind()).isEqualTo(kind);
    assertThat(flow.crossesPerimeter()).isEqualTo(crosses);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      spam-engine/bulkmail1.clearswift.net:80/direct      | Web
      product-downloads/products.clearswift.net:443/direct | TlsIdentity
      ntp-pool/2.rhel.pool.ntp.org:123/direct             | Time
      pmm-ui-https/seg1.acme.example:443/direct           | WebPage
      smtp-in/seg1.acme.example:25/direct                 | AnyPort
      kerberos/dc1.corp.example:88/udp                    | AnyPort
      kerberos/dc1.corp.example:88/direct                 | AnyPort
      syslog-udp/10.20.0.14:514/direct                    | AnyPort
      smtp-out/*:25/direct                                | Unanswerable
      rpc-dynamic/dc1.corp.example:49152-65535/direct     | Unanswerable
      """)
  void extrasAreTestedAsFarAsTheyCanBe(String id, String question) throws CatalogueException {
    assertThat(plan(Sites.direct()).check(id).orElseThrow().question().getClass().getSimpleName()).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource({
    "FTP, PASSIVE, ftp-data-passive/DMZ/TCP/1024-65535, ftp-data-active",
    "FTP, ACTIVE, ftp-data-active//TCP/1024-65535, ftp-data-passive",
    "FTPS_IMPLICIT, PASSIVE, ftp-data-passive/DMZ/TCP/1024-65535, ftp-data-active"
  })
  void modeOfFtpDecidesWhoOpensTheDataConnection(Protocol protocol, Backup.DataMode mode, String key, String notNeeded)
      throws CatalogueException {
    Plan plan = plan(Sites.direct().backup(new Backup(protocol, "files.acme.example", 0, null, null, mode)));
    String initiator = mode == Backup.DataMode.ACTIVE ? "backup-server" : "gw1";
    assertThat(flow(plan, key).from().get(0).id()).isEqualTo(initiator);
    assertThat(plan.notNeeded()).extracting(NotNeeded::service).contains(notNeeded);
  }

  @Test
  void sftpNeedsNoDataConnection() throws CatalogueException {
    assertThat(plan(Sites.direct()).notNeeded()).extracting(NotNeeded::service)
        .contains("ftp-data-passive", "ftp-data-active");
  }

  @Test
  void mirrorsThatAnOverlayAddedHaveNoDocumentedAddresses() throws CatalogueException {
    Flow flow = flow(plan(Sites.direct()), "sophos-updates/DMZ/TCP/80");
    assertThat(flow.members()).extracting(member -> member.documented().size()).containsExactly(4, 4, 4, 4, 0, 0);
  }

  private static Plan plan(Sites sites) throws CatalogueException {
    return new Planner().plan(Catalogues.chosen(List.of("extras"), Path.of(".")), sites.site(), RequestNumbers.none());
  }

  private static Flow flow(Plan plan, String key) {
    return plan.flows().stream().filter(flow -> flow.key().equals(key)).findFirst().orElseThrow();
  }
}
