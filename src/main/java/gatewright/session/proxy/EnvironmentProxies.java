package gatewright.session.proxy;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the variables say that most command-line programs go by. */
final class EnvironmentProxies {
  /** In the order of their weight; most programs read both spellings. */
  private static final List<String> VARIABLES =
      List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");

  private EnvironmentProxies() {}

  static List<ProxySetting> read(Map<String, String> environment) {
    String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    List<String> exceptions = Exceptions.read(list);
    List<ProxySetting> found = new ArrayList<>();
    for (String variable : VARIABLES) {
      Optional<ProxyAddress> proxy = ProxyAddress.read(environment.getOrDefault(variable, ""));
      proxy.ifPresent(
          address -> found.add(new ProxySetting(Origin.ENVIRONMENT, variable, address.kind(), address.hostPort(), exceptions)));
    }
    return found;
  }
}
