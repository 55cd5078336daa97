package gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
    assertThat(new ProxyDiscovery(Map.of("http_proxy", value), null).proxyFor(HOST)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "socks5://proxy.example:1080", "http://proxy.example", "nonsense", "http://:80"})
  void whatIsNoWebProxyIsNotOffered(String value) {
    assertThat(new ProxyDiscovery(Map.of("http_proxy", value), null).proxyFor(HOST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "www.vendor.example", "vendor.example", ".vendor.example", "a.example, *.VENDOR.example"})
  void hostThatIsExemptHasNone(String exempt) {
    assertThat(new ProxyDiscovery(Map.of("http_proxy", "p:1", "no_proxy", exempt), null).proxyFor(HOST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vendor", "endor.example", "localhost,127.0.0.1"})
  void otherExemptionsDoNotTouchIt(String exempt) {
    assertThat(new ProxyDiscovery(Map.of("http_proxy", "p:1", "no_proxy", exempt), null).proxyFor(HOST)).hasValue("p:1");
  }

  @Test
  void variablesComeBeforeTheSystem() {
    ProxySelector system = system(proxy(Proxy.Type.HTTP, "system.example"));
    assertThat(new ProxyDiscovery(Map.of("HTTPS_PROXY", "set.example:1", "http_proxy", "p:1"), system).proxyFor(HOST))
        .hasValue("set.example:1");
    assertThat(new ProxyDiscovery(Map.of(), system).proxyFor(HOST)).hasValue("system.example:8080");
  }

  @Test
  void systemWithoutAWebProxyHasNone() {
    assertThat(new ProxyDiscovery(Map.of(), system(Proxy.NO_PROXY)).proxyFor(HOST)).isEmpty();
    assertThat(new ProxyDiscovery(Map.of(), system(proxy(Proxy.Type.SOCKS, "s.example"))).proxyFor(HOST)).isEmpty();
  }
}
