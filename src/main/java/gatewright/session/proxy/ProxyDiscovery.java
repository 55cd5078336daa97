package gatewright.session.proxy;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which web proxy this workstation is set to. Only shown and offered, never used by itself. A user and a password that stand in a
 * setting are left out.
 */
public final class ProxyDiscovery {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int LARGEST_FILE = 64 * 1024;
  private static final String INTERNET_SETTINGS = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";

  private final Map<String, String> environment;
  private final ProxySelector java;
  private final Supplier<List<ProxySetting>> system;

  /**
   * @param environment variables by name
   * @param java what the Java installation was told; null for nothing
   * @param system what the operating system says
   */
  ProxyDiscovery(Map<String, String> environment, ProxySelector java, Supplier<List<ProxySetting>> system) {
    this.environment = environment;
    this.java = java;
    this.system = system;
  }

  /** Of this machine. */
  public static ProxyDiscovery ofThisMachine() {
    Map<String, String> environment = System.getenv();
    Path home = Path.of(System.getProperty("user.home"));
    String os = System.getProperty("os.name");
    return new ProxyDiscovery(environment, ProxySelector.getDefault(), () -> ofSystem(os, environment, home));
  }

  /**
   * All that is set, in the order of its weight: what the shell says, what the system says, what Java was told. The same thing in
   * one place is named once. Runs programs of the system, so it may take a moment.
   *
   * @param host whose way is asked for where proxies differ by host
   */
  public List<ProxySetting> settings(String host) {
    List<ProxySetting> all = new ArrayList<>(EnvironmentProxies.read(environment));
    all.addAll(system.get());
    if (all.isEmpty()) {
      all.addAll(ofJava(host));
    }
    return merged(all);
  }

  /**
   * The proxy among settings for a host.
   *
   * @return {@code host:port}; empty if none is set, or the host is to be reached without it
   */
  public static Optional<String> proxyFor(String host, List<ProxySetting> settings) {
    return settings.stream()
        .filter(setting -> setting.kind() == Kind.PROXY)
        .findFirst()
        .filter(setting -> !Exceptions.exempt(setting.exceptions(), host))
        .map(ProxySetting::value);
  }

  private static List<ProxySetting> merged(List<ProxySetting> all) {
    List<ProxySetting> once = new ArrayList<>();
    for (ProxySetting setting : all) {
      Optional<ProxySetting> same =
          once.stream()
              .filter(each -> each.origin() == setting.origin() && each.kind() == setting.kind())
              .filter(each -> each.value().equalsIgnoreCase(setting.value()))
              .findFirst();
      if (same.isEmpty()) {
        once.add(setting);
      } else {
        ProxySetting first = same.get();
        String names = first.name().isEmpty() || setting.name().isEmpty() ? "" : first.name() + ", " + setting.name();
        once.set(
            once.indexOf(first),
            new ProxySetting(first.origin(), names, first.kind(), first.value(), first.exceptions()));
      }
    }
    return List.copyOf(once);
  }

  private List<ProxySetting> ofJava(String host) {
    if (java == null) {
      return List.of();
    }
    return java.select(URI.create("http://" + host + "/")).stream()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress)
        .map(proxy -> (InetSocketAddress) proxy.address())
        .map(address -> address.getHostString() + ":" + address.getPort())
        .map(hostPort -> new ProxySetting(Origin.JAVA, "", Kind.PROXY, hostPort, List.of()))
        .toList();
  }

  private static List<ProxySetting> ofSystem(String os, Map<String, String> environment, Path home) {
    SystemCommand command = new SystemCommand(PATIENCE);
    String name = os.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String programs = environment.getOrDefault("SystemRoot", "C:\\Windows") + "\\System32\\";
      List<ProxySetting> both = new ArrayList<>();
      both.addAll(WindowsProxies.ofUser(command.output(List.of(programs + "reg.exe", "query", INTERNET_SETTINGS))));
      both.addAll(WindowsProxies.ofServices(command.output(List.of(programs + "netsh.exe", "winhttp", "show", "proxy"))));
      return both;
    }
    if (name.startsWith("mac")) {
      return MacProxies.read(command.output(List.of("/usr/sbin/scutil", "--proxy")));
    }
    if (environment.getOrDefault("XDG_CURRENT_DESKTOP", "").contains("KDE")) {
      Path settings = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", home.resolve(".config").toString()));
      return KdeProxies.read(beginning(settings.resolve("kioslaverc")));
    }
    // Without a session's bus it would start one of its own, which outlives the question.
    return environment.containsKey("DBUS_SESSION_BUS_ADDRESS")
        ? GnomeProxies.read(command.output(List.of("gsettings", "list-recursively", "org.gnome.system.proxy")))
        : List.of();
  }

  private static String beginning(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // What this user may not read cannot be his setting.
      return "";
    }
  }
}
