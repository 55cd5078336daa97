package gatewright.practice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueException;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Catalogues;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Planner;
import gatewright.plan.Question;
import gatewright.plan.RequestNumbers;
import gatewright.practice.server.RawClient;
import gatewright.secret.Secret;
import gatewright.site.Credential;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PracticeSiteTest {
  private static final long LONGEST_GOODBYE_MILLIS = 10_000;

  private static final Catalogue CATALOGUE = new CatalogueReader().shipped();
  private static final Scene SCENE = Scene.of(CATALOGUE, Fault.NONE);

  private static PracticeSite sound;
  private static Map<String, String> usual;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    sound = PracticeSite.start(CATALOGUE, Fault.NONE);
    usual = new Observer(sound).all(SCENE);
  }

  @AfterAll
  static void stop() {
    sound.close();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyPlaceIsOnLoopbackUnderItsNameAndItsAddress(Fault fault) throws IOException {
    Scene scene = Scene.of(CATALOGUE, fault);
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, fault)) {
      for (Place place : scene.places()) {
        for (InetAddress address : scene.book().of(place.host())) {
          for (String host : List.of(place.host(), address.getHostAddress())) {
            InetSocketAddress server = practice.route().to(host, address, place.port(), place.transport());
            assertThat(server.getAddress().isLoopbackAddress()).as(place.toString()).isTrue();
          }
        }
      }
      assertThat(practice.strays()).isZero();
    }
  }

  @Test
  void everyHostOfTheCatalogueAndItsExtrasIsServed() throws IOException, CatalogueException {
    Catalogue wide = Catalogues.chosen(List.of("extras"), Path.of("."));
    try (PracticeSite practice = PracticeSite.start(wide, Fault.NONE)) {
      Observer observer = new Observer(practice);
      for (Service service : wide.services()) {
        for (Endpoint endpoint : service.endpoints()) {
          if (service.direction() == Direction.FROM_GATEWAY && endpoint.ports().single()) {
            for (String host : service.destination().hosts()) {
              observer.server(host, endpoint.ports().from(), endpoint.transport());
            }
          }
        }
      }
      assertThat(practice.strayDestinations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyTargetOfThePlanIsServed(Fault fault) throws IOException {
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, fault)) {
      Plan plan = new Planner().plan(CATALOGUE, practice.site(), RequestNumbers.none());
      assertThat(plan.notNeeded()).isEmpty();
      assertThat(plan.checks()).hasSizeGreaterThan(40).noneMatch(check -> check.question() instanceof Question.Unanswerable);
      Observer observer = new Observer(practice);
      for (Check check : plan.checks()) {
        observer.server(check.target().host(), check.target().port(), check.target().transport());
      }
      assertThat(practice.strayDestinations()).isEmpty();
    }
  }

  @Test
  void withoutAFaultEverythingAnswers() {
    assertThat(usual).hasSizeGreaterThan(45);
    assertThat(usual.get("www.clearswift.com:80/TCP")).startsWith("HTTP/1.1 200 ").contains("at www.clearswift.com</title>");
    assertThat(usual.get("sav-update-3.clearswift.net:80/TCP")).startsWith("HTTP/1.1 404 ").contains("sav-update-3");
    assertThat(usual)
        .containsEntry("applianceupdate.clearswift.com:443/TCP", "trusted")
        .containsEntry("www.clearswift.com:443/TCP", "trusted")
        .containsEntry("seg1.practice.example:22/TCP", "SSH-2.0-APACHE-SSHD-2.17.1\r")
        .containsEntry("time.clearswift.net:123/UDP", "0 minutes ahead")
        .containsEntry("10.20.0.54:53/UDP", """
            NOERROR 185.181.126.115
            NXDOMAIN
            NOERROR 127.0.0.2 127.0.0.4 127.0.0.10
            NXDOMAIN
            """);
    Set<String> bad = Set.of("refused", "silent", "untrusted");
    assertThat(usual.keySet())
        .filteredOn(place -> bad.contains(usual.get(place)))
        .allMatch(place -> place.startsWith("192.0.2.1:"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void deadAddressIsSilentOnEveryPort() throws IOException {
    assertThat(usual).containsEntry("192.0.2.1:80/TCP", "silent").containsEntry("192.0.2.1:443/TCP", "silent");
    InetAddress dead = InetAddress.getByName("192.0.2.1");
    assertThat(sound.route().to("www.clearswift.com", dead, 80, Transport.TCP))
        .isEqualTo(sound.route().to("192.0.2.1", dead, 4711, Transport.TCP));
  }

  /** Faults, the places they change as a pattern over "host:port/transport", and how those look then. */
  static Stream<Arguments> changes() {
    return Stream.of(
        arguments(Fault.NONE, "nowhere", ""),
        arguments(Fault.AV_MIRRORS_DROPPED, "[aks]av-update-.*", "silent"),
        arguments(Fault.ONE_DEAD_MIRROR, "sav-update-2[.].*", "silent"),
        arguments(Fault.LICENCE_REFUSED, "applianceupdate.*", "refused"),
        arguments(Fault.TLS_INTERCEPTED, "(applianceupdate|www).clearswift.com:443/TCP", "untrusted"),
        arguments(Fault.RESOLVER_PUBLIC, "10.20.0.5[34]:53/UDP", ".*NXDOMAIN(\\sNOERROR 127.255.255.254){2}\\s"),
        arguments(Fault.RESOLVER_REWRITES, "10.20.0.5[34]:53/UDP", ".*(NOERROR 203.0.113.80\\s.*){2}"),
        arguments(Fault.RESOLVER_TCP_BLOCKED, "10.20.0.5[34]:53/TCP", "silent"),
        arguments(Fault.PROXY_NEEDS_LOGIN, "proxy.practice.example:8080/TCP", "open"),
        arguments(Fault.BLOCK_PAGE, "(.*clearswift.(net|com)|192.0.2.1):80/TCP", "HTTP/1.1 403 .*PracticeFilter.*blocked.*"),
        arguments(Fault.PROXY_BLOCKS, "proxy.practice.example:8080/TCP", "open"),
        arguments(Fault.LICENCE_EXPIRED_CERTIFICATE, "applianceupdate.*", "untrusted"),
        arguments(Fault.TRANSPARENT_PROXY, "192.0.2.1:.*", "HTTP/1.1 504 .*PracticeRelay.*|untrusted"),
        arguments(Fault.CAPTIVE_PORTAL, "(.*clearswift.(net|com)|192.0.2.1):80/TCP", "HTTP/1.1 302 .*portal.practice.example.*"),
        arguments(Fault.CLOCK_WRONG, "time.clearswift.net:123/UDP", "10 minutes ahead"),
        arguments(Fault.DATA_CHANNEL_BLOCKED, "nowhere", ""));
  }

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @MethodSource("changes")
  void faultChangesOnlyWhatItShould(Fault fault, String places, String look) throws IOException, GeneralSecurityException {
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, fault)) {
      Map<String, String> seen = new Observer(practice).all(Scene.of(CATALOGUE, fault));
      Set<String> expected = new TreeSet<>(seen.keySet());
      expected.removeIf(place -> !place.matches(places));
      Set<String> changed = new TreeSet<>(seen.keySet());
      changed.removeIf(place -> seen.get(place).equals(usual.get(place)));
      assertThat(changed).isEqualTo(expected);
      assertThat(seen.keySet()).containsAll(usual.keySet());
      assertThat(changed).allSatisfy(place -> assertThat(seen.get(place)).matches("(?s)" + look));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"PROXY_NEEDS_LOGIN", "PROXY_BLOCKS", "DATA_CHANNEL_BLOCKED"},
      mode = EnumSource.Mode.EXCLUDE)
  void fewFaultsBringTheirOwnAnswers(Fault fault) {
    assertThat(PracticeAnswers.site(fault)).isEqualTo(sound.site());
  }

  @Test
  void proxyFaultSendsTheWebThroughAProxyThatWantsALogin() throws IOException {
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, Fault.PROXY_NEEDS_LOGIN)) {
      assertThat(practice.site().proxy().credential()).isNull();
      assertThat(practice.site().proxy().services()).hasSize(8).contains("licence-validation").doesNotContain("ntp", "dns");
      InetSocketAddress proxy = new Observer(practice).server("proxy.practice.example", 8080, Transport.TCP);
      assertThat(RawClient.converse(proxy, "CONNECT applianceupdate.clearswift.com:443 HTTP/1.1\r\n\r\n"))
          .startsWith("HTTP/1.1 407 ");
      assertThat(RawClient.converse(proxy, "GET http://www.clearswift.com/ HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 407 ");
    }
  }

  @Test
  void lexicalFileIsThere() throws IOException {
    String request = "GET http://www.clearswift.com/ HTTP/1.1\r\nHost: lists.practice.example\r\n\r\n";
    InetSocketAddress web = new Observer(sound).server("www.clearswift.com", 80, Transport.TCP);
    assertThat(RawClient.converse(web, request.replace("http://www.clearswift.com/", "/lexical/customers.txt")))
        .startsWith("HTTP/1.1 200 OK")
        .contains("PR-1001");
    assertThat(RawClient.converse(web, request.replace("http://www.clearswift.com/", "/lexical/none.txt")))
        .startsWith("HTTP/1.1 404 ");
  }

  @Test
  void everyCredentialHasItsPassword() {
    for (Credential credential : sound.site().credentials()) {
      try (Secret secret = sound.secrets().secret(credential.id()).orElseThrow()) {
        assertThat(secret.isEmpty()).isFalse();
      }
    }
    assertThat(sound.secrets().secret("unknown")).isEmpty();
  }

  @Test
  void descriptionTellsTheFaultAndTheResolver() throws IOException {
    int port = new Observer(sound).server("10.20.0.53", 53, Transport.UDP).getPort();
    assertThat(sound.describe().get(0)).contains("none").contains("Everything works");
    assertThat(sound.describe()).anyMatch(line -> line.startsWith("resolver") && line.contains("127.0.0.1:" + port));
    assertThat(sound.describe()).anyMatch(line -> line.contains("applianceupdate.clearswift.com"));
  }

  @Test
  void afterClosingNobodyListensAndNoThreadIsLeft() throws IOException, InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Set<InetSocketAddress> servers = new HashSet<>();
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, Fault.NONE)) {
      for (Place place : SCENE.places()) {
        if (place.transport() == Transport.TCP) {
          servers.add(new Observer(practice).server(place.host(), place.port(), Transport.TCP));
        }
      }
      String talking = RawClient.greeting(new Observer(practice).server("seg1.practice.example", 22, Transport.TCP));
      Set<Thread> during = Thread.getAllStackTraces().keySet();
      assertThat(during).filteredOn(thread -> thread.getName().startsWith("LDAP")).isNotEmpty().allMatch(Thread::isDaemon);
      assertThat(talking.getBytes(ISO_8859_1)).isNotEmpty();
      assertThat(Thread.getAllStackTraces().keySet()).anyMatch(thread -> practiceThread(thread) && !before.contains(thread));
    }
    assertThat(servers).hasSizeGreaterThan(8).allSatisfy(
        server -> assertThatThrownBy(() -> RawClient.connect(server).close()).isInstanceOf(ConnectException.class));
    // A thread whose socket was closed still has to be scheduled once to notice; one that does not notice stays alive.
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (practiceThread(thread) && !before.contains(thread)) {
        thread.join(LONGEST_GOODBYE_MILLIS);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private static boolean practiceThread(Thread thread) {
    return thread.getName().startsWith("gatewright-practice") || thread.getName().startsWith("LDAP");
  }
}
