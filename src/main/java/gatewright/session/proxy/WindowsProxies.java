package gatewright.session.proxy;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Windows says: the user's Internet Settings in the registry, and what services are set to (WinHTTP). */
final class WindowsProxies {
  private static final int USUAL_PORT = 80;
  private static final Pattern VALUE = Pattern.compile("\\s{2,}(\\S+)\\s+REG_(?:SZ|EXPAND_SZ|DWORD)\\s+(.*)");

  private WindowsProxies() {}

  /** From what {@code reg query} prints of the key {@code Internet Settings}: all its values are those before its first sub-key. */
  static List<ProxySetting> ofUser(String output) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : output.split("\\R")) {
      Matcher matcher = VALUE.matcher(line);
      if (matcher.matches()) {
        values.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip());
      }
    }
    List<ProxySetting> found = new ArrayList<>();
    Optional<String> script = ProxyAddress.script(values.getOrDefault("autoconfigurl", ""));
    script.ifPresent(url -> found.add(new ProxySetting(Origin.WINDOWS_USER, "", Kind.SCRIPT, url, List.of())));
    if (isOn(values.get("proxyenable"))) {
      List<String> exceptions = Exceptions.read(values.getOrDefault("proxyoverride", ""));
      found.addAll(servers(Origin.WINDOWS_USER, values.getOrDefault("proxyserver", ""), exceptions));
    }
    if (isOn(values.get("autodetect"))) {
      found.add(new ProxySetting(Origin.WINDOWS_USER, "", Kind.SEARCH, "", List.of()));
    }
    return found;
  }

  /**
   * From what {@code netsh winhttp show proxy} prints. It speaks the system's language, so that lines are known by what stands
   * behind their colon: the first that names proxies, and after it the list of exceptions.
   */
  static List<ProxySetting> ofServices(String output) {
    List<ProxySetting> found = new ArrayList<>();
    for (String line : output.split("\\R")) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.substring(colon + 1).isBlank()) {
        String behind = line.substring(colon + 1).strip();
        if (!found.isEmpty()) {
          return exempting(found, Exceptions.read(behind));
        }
        found.addAll(named(behind) ? servers(Origin.WINDOWS_SERVICES, behind, List.of()) : List.of());
      }
    }
    return found;
  }

  private static List<ProxySetting> exempting(List<ProxySetting> settings, List<String> exceptions) {
    // A system without exceptions says so in words, in brackets.
    List<String> hosts = exceptions.stream().anyMatch(entry -> entry.startsWith("(")) ? List.of() : exceptions;
    return settings.stream()
        .map(each -> new ProxySetting(each.origin(), each.name(), each.kind(), each.value(), hosts))
        .toList();
  }

  /** Whether a port stands there, without which any word of a sentence could be a host. */
  private static boolean named(String text) {
    return text.matches("\\S+:[0-9]{1,5}(?:[;\\s].*)?");
  }

  /** One for all traffic, or several as {@code http=host:port;https=host:port}. Without a port it is 80. */
  private static List<ProxySetting> servers(Origin origin, String list, List<String> exceptions) {
    List<ProxySetting> found = new ArrayList<>();
    for (String entry : list.split("[;\\s]+")) {
      int equals = entry.indexOf('=');
      String traffic = equals < 0 ? "" : entry.substring(0, equals).toLowerCase(Locale.ROOT);
      String server = entry.substring(equals + 1);
      Optional<ProxyAddress> proxy = ProxyAddress.read(server).or(() -> ProxyAddress.read(server + ":" + USUAL_PORT));
      boolean known = List.of("", "http", "https", "socks").contains(traffic);
      if (known && proxy.isPresent()) {
        boolean socks = traffic.equals("socks") || proxy.get().socks();
        Kind kind = socks ? Kind.SOCKS : Kind.PROXY;
        found.add(new ProxySetting(origin, socks ? "" : traffic, kind, proxy.get().hostPort(), exceptions));
      }
    }
    return found;
  }

  private static boolean isOn(String number) {
    return number != null && number.matches("0x0*[1-9a-fA-F][0-9a-fA-F]*");
  }
}
