package gatewright.session.proxy;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What macOS says of the network that is in use: the output of {@code scutil --proxy}. */
final class MacProxies {
  private MacProxies() {}

  static List<ProxySetting> read(String output) {
    Map<String, String> values = new HashMap<>();
    List<String> exceptions = new ArrayList<>();
    int depth = 0;
    boolean excepting = false;
    for (String raw : output.split("\\R")) {
      String line = raw.strip();
      int colon = line.indexOf(" : ");
      String value = colon < 0 ? "" : line.substring(colon + 3);
      if (line.endsWith("{")) {
        depth++;
        excepting = depth == 2 && line.startsWith("ExceptionsList ");
      } else if (line.equals("}")) {
        depth--;
        excepting = false;
      } else if (colon > 0 && depth == 1) {
        values.putIfAbsent(line.substring(0, colon), value);
      } else if (colon > 0 && excepting) {
        // Deeper down the settings of single interfaces are repeated.
        exceptions.addAll(Exceptions.read(value));
      }
    }
    return settings(values, exceptions.stream().limit(200).toList());
  }

  private static List<ProxySetting> settings(Map<String, String> values, List<String> exceptions) {
    List<ProxySetting> found = new ArrayList<>();
    if (isOn(values, "ProxyAutoConfigEnable")) {
      ProxyAddress.script(values.getOrDefault("ProxyAutoConfigURLString", ""))
          .ifPresent(url -> found.add(new ProxySetting(Origin.MACOS, "", Kind.SCRIPT, url, List.of())));
    }
    add(found, values, "HTTPS", "https", Kind.PROXY, exceptions);
    add(found, values, "HTTP", "http", Kind.PROXY, exceptions);
    add(found, values, "SOCKS", "", Kind.SOCKS, exceptions);
    if (isOn(values, "ProxyAutoDiscoveryEnable")) {
      found.add(new ProxySetting(Origin.MACOS, "", Kind.SEARCH, "", List.of()));
    }
    return found;
  }

  private static void add(
      List<ProxySetting> found, Map<String, String> values, String key, String traffic, Kind kind, List<String> exceptions) {
    if (isOn(values, key + "Enable")) {
      ProxyAddress.read(values.getOrDefault(key + "Proxy", "") + ":" + values.getOrDefault(key + "Port", ""))
          .ifPresent(proxy -> found.add(new ProxySetting(Origin.MACOS, traffic, kind, proxy.hostPort(), exceptions)));
    }
  }

  private static boolean isOn(Map<String, String> values, String key) {
    return "1".equals(values.get(key));
  }
}
