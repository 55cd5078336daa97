package gatewright.practice;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Protocol;
import gatewright.plan.Target;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private final Scene scene = Scene.of(new CatalogueReader().shipped(), Fault.NONE);

  @ParameterizedTest
  @CsvSource({
    "10.20.0.53:53, UDP, DNS",
    "10.20.0.54:53, TCP, DNS",
    "repo.clearswift.net:80, TCP, HTTP",
    "kav-update-8-4.clearswift.net:80, TCP, HTTP",
    "time.clearswift.net:123, UDP, NTP",
    "apc.practice.example:443, TCP, OPAQUE",
    "ksn.practice.example:443, TCP, OPAQUE",
    "applianceupdate.clearswift.com:443, TCP, HTTPS",
    "www.clearswift.com:443, TCP, HTTPS",
    "backup.practice.example:22, TCP, SFTP",
    "seg1.practice.example:22, TCP, SSH",
    "seg2.practice.example:443, TCP, HTTPS",
    "seg1.practice.example:80, TCP, HTTP",
    "dc1.practice.example:135, TCP, RPC_ENDPOINT_MAPPER",
    "dc1.practice.example:137, UDP, NETBIOS_NAME",
    "dc1.practice.example:636, TCP, LDAPS",
    "dc1.practice.example:3269, TCP, GLOBAL_CATALOGUE_TLS",
    "alerts.practice.example:162, UDP, SNMP",
    "lists.practice.example:443, TCP, HTTPS",
    "logs.practice.example:514, TCP, SYSLOG",
    "mail.practice.example:25, TCP, SMTP"
  })
  void whatThePlanLeadsToIsAPlace(String hostPort, String transport, Protocol protocol) {
    assertThat(scene.places())
        .filteredOn(place -> place.target().hostPort().equals(hostPort) && place.transport().name().equals(transport))
        .singleElement()
        .extracting(Place::protocol)
        .isEqualTo(protocol);
  }

  @Test
  void proxyIsAPlaceOnlyWhereThereIsOne() {
    assertThat(scene.places()).noneMatch(place -> place.host().startsWith("proxy."));
    assertThat(Scene.of(new CatalogueReader().shipped(), Fault.PROXY_NEEDS_LOGIN).places())
        .anyMatch(place -> place.target().hostPort().equals("proxy.practice.example:8080"));
  }

  @Test
  void eachTargetIsThereOnce() {
    Map<Target, Long> counts =
        scene.places().stream().collect(Collectors.groupingBy(Place::target, Collectors.counting()));
    assertThat(counts.values()).containsOnly(1L);
  }

  @Test
  void documentedAddressesAreDealtOutAmongTheirHosts() {
    assertThat(addresses("applianceupdate.clearswift.com")).hasSize(3).contains("86.188.240.24");
    assertThat(addresses("sav-update-1.clearswift.net")).containsExactly("185.155.104.24");
    assertThat(addresses("sav-update-2.clearswift.net")).containsExactly("70.33.161.213");
    assertThat(addresses("REPO.clearswift.net")).containsExactly("46.51.174.180");
  }

  @Test
  void otherNamesHaveMadeUpAddresses() {
    assertThat(addresses("seg2.practice.example")).containsExactly("10.20.0.3");
    assertThat(addresses("services1.clearswift.net")).singleElement().asString().startsWith("198.51.100.");
    assertThat(addresses("backup.practice.example")).singleElement().asString().startsWith("10.20.1.");
    assertThat(addresses("10.20.0.53")).containsExactly("10.20.0.53");
    assertThat(addresses("unknown.example")).isEmpty();
  }

  @Test
  void customersNamesAreExamples() {
    Collection<Place> inside = scene.places().stream().filter(Place::inside).toList();
    assertThat(inside).isNotEmpty().allMatch(place -> place.host().endsWith(".example") || place.host().startsWith("10.20."));
  }

  private List<String> addresses(String host) {
    return scene.book().of(host).stream().map(InetAddress::getHostAddress).toList();
  }
}
