package gatewright.session.proxy;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What KDE says: its file {@code kioslaverc}. */
final class KdeProxies {
  private static final String SECTION = "[Proxy Settings]";

  private KdeProxies() {}

  static List<ProxySetting> read(String file) {
    Map<String, String> values = new HashMap<>();
    boolean inside = false;
    for (String raw : file.split("\\R")) {
      String line = raw.strip();
      int equals = line.indexOf('=');
      if (line.startsWith("[")) {
        inside = line.equals(SECTION);
      } else if (inside && equals > 0) {
        // A key may carry marks ("[$e]") behind its name.
        values.putIfAbsent(line.substring(0, equals).replaceFirst("\\[.*", "").strip(), line.substring(equals + 1).strip());
      }
    }
    return switch (values.getOrDefault("ProxyType", "0")) {
      case "1" -> manual(values);
      case "2" -> ProxyAddress.script(values.getOrDefault("Proxy Config Script", "")).stream()
          .map(url -> new ProxySetting(Origin.KDE, "", Kind.SCRIPT, url, List.of()))
          .toList();
      case "3" -> List.of(new ProxySetting(Origin.KDE, "", Kind.SEARCH, "", List.of()));
      default -> List.of();
    };
  }

  private static List<ProxySetting> manual(Map<String, String> values) {
    List<String> exceptions = Exceptions.read(values.getOrDefault("NoProxyFor", ""));
    List<ProxySetting> found = new ArrayList<>();
    add(found, values.getOrDefault("httpsProxy", ""), "https", Kind.PROXY, exceptions);
    add(found, values.getOrDefault("httpProxy", ""), "http", Kind.PROXY, exceptions);
    add(found, values.getOrDefault("socksProxy", ""), "", Kind.SOCKS, exceptions);
    return found;
  }

  /** The port stands behind a space, or behind a colon in older files. */
  private static void add(List<ProxySetting> found, String value, String traffic, Kind kind, List<String> exceptions) {
    ProxyAddress.read(value.replaceFirst("\\s+(?=[0-9]{1,5}$)", ":"))
        .ifPresent(proxy -> found.add(new ProxySetting(Origin.KDE, traffic, kind, proxy.hostPort(), exceptions)));
  }
}
