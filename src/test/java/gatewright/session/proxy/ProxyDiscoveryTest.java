package gatewright.session.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyDiscoveryTest {
  private static final String HOST = "www.vendor.example";

  private static ProxySelector system(Proxy... proxies) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(proxies);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException e) {
        throw new AssertionError("nothing is connected", e);
      }
    };
  }

  private static Optional<String> proxy(Map<String, String> environment, ProxySelector system) {
    List<ProxySetting> settings = new ProxyDiscovery(environment, system, List::of).settings(HOST);
    return ProxyDiscovery.proxyFor(HOST, settings);
  }

  private static Proxy proxy(Proxy.Type type, String host) {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, 8080));
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example:3128,proxy.example:3128",
    "https://proxy.example:3128/,proxy.example:3128",
    "proxy.example:3128,proxy.example:3128",
    "http://user:secret@proxy.example:3128,proxy.example:3128",
    "http://[2001:db8::1]:3128,[2001:db8::1]:3128"
  })
  void variableIsReadWithoutItsLogin(String value, String expected) {
    assertThat(proxy(Map.of("http_proxy", value), null)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "socks5://proxy.example:1080", "http://proxy.example", "nonsense", "http://:80"})
  void whatIsNoWebProxyIsNotOffered(String value) {
    assertThat(proxy(Map.of("http_proxy", value), null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "www.vendor.example", "vendor.example", ".vendor.example", "a.example, *.VENDOR.example"})
  void hostThatIsExemptHasNone(String exempt) {
    assertThat(proxy(Map.of("http_proxy", "p:1", "no_proxy", exempt), null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vendor", "endor.example", "localhost,127.0.0.1"})
  void otherExemptionsDoNotTouchIt(String exempt) {
    assertThat(proxy(Map.of("http_proxy", "p:1", "no_proxy", exempt), null)).hasValue("p:1");
  }

  @Test
  void variablesComeBeforeTheSystem() {
    ProxySelector system = system(proxy(Proxy.Type.HTTP, "system.example"));
    assertThat(proxy(Map.of("HTTPS_PROXY", "set.example:1", "http_proxy", "p:1"), system))
        .hasValue("set.example:1");
    assertThat(proxy(Map.of(), system)).hasValue("system.example:8080");
  }

  @Test
  void systemWithoutAWebProxyHasNone() {
    assertThat(proxy(Map.of(), system(Proxy.NO_PROXY))).isEmpty();
    assertThat(proxy(Map.of(), system(proxy(Proxy.Type.SOCKS, "s.example")))).isEmpty();
  }

  @Test
  void everyFindSaysWhereItComesFrom() {
    Map<String, String> shell = Map.of("http_proxy", "p:1", "https_proxy", "http://p:1/", "all_proxy", "socks5h://s:1080");
    ProxySetting script = new ProxySetting(Origin.WINDOWS_USER, "", Kind.SCRIPT, "http://w/p.pac", List.of());
    List<ProxySetting> found = new ProxyDiscovery(shell, null, () -> List.of(script)).settings(HOST);

    assertThat(found)
        .containsExactly(
            new ProxySetting(Origin.ENVIRONMENT, "https_proxy, http_proxy", Kind.PROXY, "p:1", List.of()),
            new ProxySetting(Origin.ENVIRONMENT, "all_proxy", Kind.SOCKS, "s:1080", List.of()),
            script);
  }

  @Test
  void whatJavaWasToldCountsOnlyWhereNobodyElseSaysAnything() {
    ProxySelector java = system(proxy(Proxy.Type.HTTP, "java.example"));
    ProxySetting search = new ProxySetting(Origin.GNOME, "", Kind.SEARCH, "", List.of());

    assertThat(new ProxyDiscovery(Map.of(), java, List::of).settings(HOST)).extracting(ProxySetting::origin).containsExactly(Origin.JAVA);
    assertThat(new ProxyDiscovery(Map.of(), java, () -> List.of(search)).settings(HOST)).containsExactly(search);
  }

  @Test
  void aProgramOfTheSystemIsHeardWithinLimits() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    assertThat(new SystemCommand(Duration.ofSeconds(30)).output(List.of(java, "--version"))).contains(System.getProperty("java.version"));
    assertThat(new SystemCommand(Duration.ZERO).output(List.of(java, "--version"))).isEmpty();
    assertThat(new SystemCommand(Duration.ofSeconds(30)).output(List.of(java, "--no-such-option"))).isEmpty();
    assertThat(new SystemCommand(Duration.ofSeconds(30)).output(List.of("no-such-program-of-this-system"))).isEmpty();
  }
}
