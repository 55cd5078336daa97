package gatewright.session;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which web proxy this workstation is set to. Only shown and offered, never used by itself. A user and a password that stand in a
 * setting are left out.
 */
final class ProxyDiscovery {
  /** In the order of their weight; most programs read both spellings. */
  private static final List<String> VARIABLES =
      List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");

  private static final Pattern SETTING =
      Pattern.compile("(?:https?://)?(?:[^@/]*@)?(\\[[0-9A-Fa-f:.]+]|[^:/@\\[\\]]+):([0-9]{1,5})/?");

  private final Map<String, String> environment;
  private final ProxySelector system;

  /**
   * @param environment variables by name
   * @param system null for none
   */
  ProxyDiscovery(Map<String, String> environment, ProxySelector system) {
    this.environment = environment;
    this.system = system;
  }

  /** Of this machine. */
  static ProxyDiscovery ofThisMachine() {
    return new ProxyDiscovery(System.getenv(), ProxySelector.getDefault());
  }

  /**
   * The proxy for a host.
   *
   * @return {@code host:port}; empty if none is set, or the host is to be reached without it
   */
  Optional<String> proxyFor(String host) {
    if (exempt(host)) {
      return Optional.empty();
    }
    Stream<String> set = VARIABLES.stream().map(environment::get).filter(Objects::nonNull);
    return set.flatMap(value -> read(value).stream()).findFirst().or(() -> ofSystem(host));
  }

  /** What no_proxy exempts: everything, a host, or all hosts of a domain. */
  private boolean exempt(String host) {
    String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    return Stream.of(list.split("[,\\s]+"))
        .map(entry -> entry.replaceFirst("^[*]?[.]", ""))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> entry.equals("*") || host.equalsIgnoreCase(entry) || endsWith(host, "." + entry));
  }

  private static boolean endsWith(String host, String domain) {
    return host.regionMatches(true, host.length() - domain.length(), domain, 0, domain.length());
  }

  private static Optional<String> read(String value) {
    Matcher matcher = SETTING.matcher(value.strip());
    return matcher.matches() ? Optional.of(matcher.group(1) + ":" + matcher.group(2)) : Optional.empty();
  }

  private Optional<String> ofSystem(String host) {
    if (system == null) {
      return Optional.empty();
    }
    return system.select(URI.create("http://" + host + "/")).stream()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress)
        .map(proxy -> (InetSocketAddress) proxy.address())
        .map(address -> address.getHostString() + ":" + address.getPort())
        .findFirst();
  }
}
