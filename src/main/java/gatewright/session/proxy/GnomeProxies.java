package gatewright.session.proxy;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What GNOME and its relatives say: the output of {@code gsettings list-recursively org.gnome.system.proxy}. */
final class GnomeProxies {
  private static final String SCHEMA = "org.gnome.system.proxy";

  private GnomeProxies() {}

  static List<ProxySetting> read(String output) {
    Map<String, String> values = new HashMap<>();
    for (String line : output.split("\\R")) {
      String[] parts = line.strip().split(" ", 3);
      if (parts.length == 3 && parts[0].startsWith(SCHEMA)) {
        values.putIfAbsent(parts[0].substring(SCHEMA.length()) + " " + parts[1], parts[2]);
      }
    }
    return switch (text(values, " mode")) {
      case "manual" -> manual(values);
      case "auto" -> List.of(automatic(text(values, " autoconfig-url")));
      default -> List.of();
    };
  }

  /** GNOME searches the network where it is to be automatic and no script is named. */
  private static ProxySetting automatic(String url) {
    return ProxyAddress.script(url)
        .map(script -> new ProxySetting(Origin.GNOME, "", Kind.SCRIPT, script, List.of()))
        .orElseGet(() -> new ProxySetting(Origin.GNOME, "", Kind.SEARCH, "", List.of()));
  }

  private static List<ProxySetting> manual(Map<String, String> values) {
    List<String> exceptions = Exceptions.read(values.getOrDefault(" ignore-hosts", "").replaceAll("[\\[\\]'\"]|@as", " "));
    List<ProxySetting> found = new ArrayList<>();
    add(found, values, "https", "https", Kind.PROXY, exceptions);
    add(found, values, "http", "http", Kind.PROXY, exceptions);
    add(found, values, "socks", "", Kind.SOCKS, exceptions);
    return found;
  }

  private static void add(
      List<ProxySetting> found, Map<String, String> values, String part, String traffic, Kind kind, List<String> exceptions) {
    String host = text(values, "." + part + " host");
    String port = values.getOrDefault("." + part + " port", "").strip();
    ProxyAddress.read(host + ":" + port)
        .ifPresent(proxy -> found.add(new ProxySetting(Origin.GNOME, traffic, kind, proxy.hostPort(), exceptions)));
  }

  private static String text(Map<String, String> values, String key) {
    return values.getOrDefault(key, "").strip().replaceAll("^'|'$", "");
  }
}
