package gatewright.session.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class SystemProxiesTest {
  private static final Pattern ADDRESS = Pattern.compile("(\\[[^\\]]+]|[^:\\s@/]+):[0-9]{1,5}");

  private static final String REGISTRY =
      """

      HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings
          CertificateRevocation    REG_DWORD    0x1
          User Agent    REG_SZ    Mozilla/4.0 (compatible)
          ProxyEnable    REG_DWORD    0x1
          ProxyServer    REG_SZ    http=web.acme.example:8080;https=http://tls.acme.example:8443;ftp=f.acme.example:21;socks=s.acme.example:1080
          ProxyOverride    REG_SZ    *.acme.example;10.*;<local>
          AutoConfigURL    REG_SZ    http://someone:word@pac.acme.example/proxy.pac?site=1
          AutoDetect    REG_DWORD    0x1

      HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap
      """;

  private static final String WINHTTP =
      """

      Aktuelle WinHTTP-Proxyeinstellungen:

          Proxyserver:     proxy.acme.example:3128
          Umgehungsliste:  *.acme.example;<local>

      """;

  private static final String SCUTIL =
      """
      <dictionary> {
        ExceptionsList : <array> {
          0 : *.local
          1 : 169.254/16
        }
        FTPPassive : 1
        HTTPEnable : 1
        HTTPPort : 8080
        HTTPProxy : proxy.acme.example
        HTTPSEnable : 0
        HTTPSPort : 8443
        HTTPSProxy : old.acme.example
        ProxyAutoConfigEnable : 1
        ProxyAutoConfigURLString : file:///Library/proxy.pac
        ProxyAutoDiscoveryEnable : 1
        __SCOPED__ : <dictionary> {
          en0 : <dictionary> {
            ExceptionsList : <array> {
              0 : elsewhere.example
            }
            HTTPSEnable : 1
          }
        }
      }
      """;

  private static final String GSETTINGS =
      """
      org.gnome.system.proxy autoconfig-url 'http://pac.acme.example/p.pac'
      org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '::1', '.acme.example']
      org.gnome.system.proxy mode 'MODE'
      org.gnome.system.proxy use-same-proxy true
      org.gnome.system.proxy.http authentication-password 'hunter2'
      org.gnome.system.proxy.http host 'proxy.acme.example'
      org.gnome.system.proxy.http port 8080
      org.gnome.system.proxy.https host ''
      org.gnome.system.proxy.https port 0
      org.gnome.system.proxy.socks host 's.acme.example'
      org.gnome.system.proxy.socks port 1080
      """;

  private static final String KDE =
      """
      [General]
      ProxyType=3

      [Proxy Settings][$i]
      httpProxy=http://other:1

      [Proxy Settings]
      NoProxyFor=localhost,.acme.example
      Proxy Config Script=http://pac.acme.example/p.pac
      ProxyType[$e]=TYPE
      httpProxy=http://proxy.acme.example 8080
      httpsProxy=http://proxy.acme.example:8443
      socksProxy=socks://s.acme.example 1080
      """;

  @Test
  void windowsSettingsOfTheUserAreReadWithEachProtocol() {
    List<String> exceptions = List.of("*.acme.example", "10.*", "<local>");

    assertThat(WindowsProxies.ofUser(REGISTRY))
        .containsExactly(
            new ProxySetting(Origin.WINDOWS_USER, "", Kind.SCRIPT, "http://pac.acme.example/proxy.pac?site=1", List.of()),
            new ProxySetting(Origin.WINDOWS_USER, "http", Kind.PROXY, "web.acme.example:8080", exceptions),
            new ProxySetting(Origin.WINDOWS_USER, "https", Kind.PROXY, "tls.acme.example:8443", exceptions),
            new ProxySetting(Origin.WINDOWS_USER, "", Kind.SOCKS, "s.acme.example:1080", exceptions),
            new ProxySetting(Origin.WINDOWS_USER, "", Kind.SEARCH, "", List.of()));
    assertThat(WindowsProxies.ofUser(REGISTRY).toString()).doesNotContain("someone").doesNotContain("word");
  }

  @Test
  void aProxyThatIsSwitchedOffInWindowsIsNotFound() {
    assertThat(WindowsProxies.ofUser(REGISTRY.replace("REG_DWORD    0x1", "REG_DWORD    0x0")))
        .extracting(ProxySetting::kind)
        .containsExactly(Kind.SCRIPT);
    assertThat(WindowsProxies.ofUser(REGISTRY.replaceAll("ProxyServer.*", "ProxyServer    REG_SZ    plain")))
        .extracting(ProxySetting::value)
        .contains("plain:80");
  }

  @Test
  void windowsServicesAreReadInAnyLanguage() {
    ProxySetting expected =
        new ProxySetting(
            Origin.WINDOWS_SERVICES, "", Kind.PROXY, "proxy.acme.example:3128", List.of("*.acme.example", "<local>"));
    String english = WINHTTP.replace("Proxyserver: ", "Proxy Server(s) :").replace("Umgehungsliste: ", "Bypass List     :");

    assertThat(WindowsProxies.ofServices(WINHTTP)).containsExactly(expected);
    assertThat(WindowsProxies.ofServices(english)).containsExactly(expected);
    assertThat(WindowsProxies.ofServices(WINHTTP.replace("*.acme.example;<local>", "(keine)")))
        .extracting(ProxySetting::exceptions)
        .containsExactly(List.of());
    assertThat(WindowsProxies.ofServices("\nCurrent WinHTTP proxy settings:\n\n    Direct access (no proxy server).\n")).isEmpty();
  }

  @Test
  void macSettingsAreThoseOfTheNetworkInUseAndNotOfSingleInterfaces() {
    List<String> exceptions = List.of("*.local", "169.254/16");

    assertThat(MacProxies.read(SCUTIL))
        .containsExactly(
            new ProxySetting(Origin.MACOS, "", Kind.SCRIPT, "file:///Library/proxy.pac", List.of()),
            new ProxySetting(Origin.MACOS, "http", Kind.PROXY, "proxy.acme.example:8080", exceptions),
            new ProxySetting(Origin.MACOS, "", Kind.SEARCH, "", List.of()));
  }

  @Test
  void gnomeGoesByItsMode() {
    List<String> exceptions = List.of("localhost", "127.0.0.0/8", "::1", ".acme.example");

    assertThat(GnomeProxies.read(GSETTINGS.replace("MODE", "none"))).isEmpty();
    assertThat(GnomeProxies.read(GSETTINGS.replace("MODE", "manual")))
        .containsExactly(
            new ProxySetting(Origin.GNOME, "http", Kind.PROXY, "proxy.acme.example:8080", exceptions),
            new ProxySetting(Origin.GNOME, "", Kind.SOCKS, "s.acme.example:1080", exceptions));
    assertThat(GnomeProxies.read(GSETTINGS.replace("MODE", "auto")))
        .containsExactly(new ProxySetting(Origin.GNOME, "", Kind.SCRIPT, "http://pac.acme.example/p.pac", List.of()));
    assertThat(GnomeProxies.read(GSETTINGS.replace("MODE", "auto").replace("http://pac.acme.example/p.pac", "")))
        .extracting(ProxySetting::kind)
        .containsExactly(Kind.SEARCH);
  }

  @Test
  void kdeGoesByItsType() {
    List<String> exceptions = List.of("localhost", ".acme.example");

    assertThat(KdeProxies.read(KDE.replace("TYPE", "0"))).isEmpty();
    assertThat(KdeProxies.read(KDE.replace("TYPE", "1")))
        .containsExactly(
            new ProxySetting(Origin.KDE, "https", Kind.PROXY, "proxy.acme.example:8443", exceptions),
            new ProxySetting(Origin.KDE, "http", Kind.PROXY, "proxy.acme.example:8080", exceptions),
            new ProxySetting(Origin.KDE, "", Kind.SOCKS, "s.acme.example:1080", exceptions));
    assertThat(KdeProxies.read(KDE.replace("TYPE", "2"))).extracting(ProxySetting::kind).containsExactly(Kind.SCRIPT);
    assertThat(KdeProxies.read(KDE.replace("TYPE", "3"))).extracting(ProxySetting::kind).containsExactly(Kind.SEARCH);
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void whateverWindowsPrintsGivesProxiesOrNothing(@ForAll("windows") String output) {
    sound(output, WindowsProxies::ofUser);
    sound(output, WindowsProxies::ofServices);
  }

  @Provide
  Arbitrary<String> windows() {
    return Noise.aroundText(REGISTRY, WINHTTP, "    ProxyServer    REG_SZ    " + "a".repeat(3_000) + ":1");
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void whateverMacPrintsGivesProxiesOrNothing(@ForAll("mac") String output) {
    sound(output, MacProxies::read);
  }

  @Provide
  Arbitrary<String> mac() {
    return Noise.aroundText(SCUTIL, "} } {\n} : }\n{ : {");
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void whateverDesktopsSayGivesProxiesOrNothing(@ForAll("desktops") String output) {
    sound(output, GnomeProxies::read);
    sound(output, KdeProxies::read);
  }

  @Provide
  Arbitrary<String> desktops() {
    return Noise.aroundText(GSETTINGS.replace("MODE", "manual"), KDE.replace("TYPE", "1"), KDE.replace("TYPE", "2"));
  }

  private static void sound(String output, Function<String, List<ProxySetting>> reader) {
    List<ProxySetting> settings = reader.apply(output);
    boolean each =
        settings.stream()
            .filter(setting -> setting.kind() == Kind.PROXY || setting.kind() == Kind.SOCKS)
            .allMatch(setting -> ADDRESS.matcher(setting.value()).matches());
    assertThat(each && settings.size() < 1_000).isTrue();
  }
}
