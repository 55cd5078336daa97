package gatewright.practice;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.practice.server.CertificateAuthority;
import gatewright.practice.server.DnsServer;
import gatewright.practice.server.Greeting;
import gatewright.practice.server.HttpProxy;
import gatewright.practice.server.MailServer;
import gatewright.practice.server.NetbiosNames;
import gatewright.practice.server.NtpServer;
import gatewright.practice.server.RefusedPort;
import gatewright.practice.server.SilentListener;
import gatewright.practice.server.SnmpManager;
import gatewright.practice.server.TcpServer;
import gatewright.practice.server.TlsConversation;
import gatewright.practice.server.UdpServer;
import gatewright.practice.server.WebServer;
import gatewright.practice.server.Workers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Starts the practice site's servers and decides which of them stands at a place. Here is where a fault takes hold. */
final class Servers {
  private static final Duration PROXY_PATIENCE = Duration.ofSeconds(2);
  private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);
  private static final String LICENCE = "licence-validation";
  private static final String SOPHOS = "sophos-updates";

  private final Workers workers;
  private final Scene scene;
  private final Fault fault;
  private final Clock clock;
  private final CertificateAuthority authority;
  private final CertificateAuthority inspector;
  private final WebServer web;
  private final Map<String, InetSocketAddress> secure = new LinkedHashMap<>();

  private final SilentListener silent;
  private final RefusedPort refused;
  private final InetSocketAddress dns;
  private final InetSocketAddress http;
  private final InetSocketAddress filter;
  private final InetSocketAddress proxy;
  private final InetSocketAddress ntp;
  private final InetSocketAddress netbios;
  private final InetSocketAddress snmp;
  private final InetSocketAddress opaque;
  private final InetSocketAddress ssh;
  private final InetSocketAddress ftp;
  private final InetSocketAddress smtp;
  private final InetSocketAddress quiet;

  Servers(Workers workers, Scene scene, RefusedPort refused, HttpProxy.Upstreams upstreams, Clock clock) throws IOException {
    this.workers = workers;
    this.scene = scene;
    this.refused = refused;
    this.clock = clock;
    this.fault = scene.fault();
    authority = CertificateAuthority.create("Practice CA", clock.instant());
    inspector = CertificateAuthority.create("Practice Web Security CA", clock.instant());
    web = new WebServer(new PracticePages(scene));
    silent = SilentListener.open(workers);
    dns = new DnsServer(new PracticeNames(scene.book(), scene.site().dns().blockListZone(), habit(fault))).open(workers);
    http = TcpServer.open(workers, "web", web);
    filter = TcpServer.open(workers, "filter", new WebServer((host, path) -> PracticePages.blocked()));
    proxy = TcpServer.open(workers, "proxy", new HttpProxy(workers, upstreams, login(fault), PROXY_PATIENCE));
    ntp = UdpServer.open(workers, "time", new NtpServer(fault == Fault.CLOCK_WRONG ? Clock.offset(clock, CLOCK_ERROR) : clock));
    netbios = UdpServer.open(workers, "NetBIOS", new NetbiosNames());
    snmp = UdpServer.open(workers, "SNMP", new SnmpManager(PracticeAnswers.PASSWORDS.get("snmp")));
    opaque = TcpServer.open(workers, "look-up", Greeting.OPAQUE);
    ssh = TcpServer.open(workers, "SSH", Greeting.SSH);
    ftp = TcpServer.open(workers, "FTP", Greeting.FTP);
    smtp = TcpServer.open(workers, "SMTP", new MailServer("mail.practice.example"));
    quiet = TcpServer.open(workers, "quiet", Greeting.NONE);
  }

  /** The authority that a practice run trusts. */
  CertificateAuthority authority() {
    return authority;
  }

  /** Where nobody is. */
  InetSocketAddress nowhere(Transport transport) {
    return silent.address(transport);
  }

  /** What answers on port 80 of every address outside, reachable or not; empty if nothing does. */
  Optional<InetSocketAddress> filter() {
    return fault == Fault.BLOCK_PAGE ? Optional.of(filter) : Optional.empty();
  }

  /** The server at a place. */
  InetSocketAddress at(Place place) throws IOException {
    return switch (fault) {
      case AV_MIRRORS_DROPPED -> mirror(place) ? silent.address(place.transport()) : usual(place, authority);
      case ONE_DEAD_MIRROR -> deadMirror(place) ? silent.address(place.transport()) : usual(place, authority);
      case LICENCE_REFUSED -> place.service().equals(LICENCE) ? refused.address(place.transport()) : usual(place, authority);
      case BLOCK_PAGE -> place.vendorWeb() ? filter : usual(place, authority);
      case TLS_INTERCEPTED -> usual(place, inspected(place) ? inspector : authority);
      case RESOLVER_TCP_BLOCKED ->
          place.protocol() == Protocol.DNS && place.transport() == Transport.TCP
              ? silent.address(Transport.TCP)
              : usual(place, authority);
      case NONE, RESOLVER_PUBLIC, RESOLVER_REWRITES, PROXY_NEEDS_LOGIN, CLOCK_WRONG -> usual(place, authority);
    };
  }

  /** How to reach the servers by hand, a line each. */
  List<String> describe() {
    return List.of(
        line("resolver", dns, "UDP and TCP: dig @127.0.0.1 -p " + dns.getPort() + " www.clearswift.com"),
        line("web servers", http, "one for all names: curl -H 'Host: www.clearswift.com' http://127.0.0.1:" + http.getPort()),
        line("proxy", proxy, fault == Fault.PROXY_NEEDS_LOGIN ? "wants a login, user " + PracticeAnswers.PROXY_USER : "no login"),
        line("time server", ntp, "UDP, NTP"),
        line("alert manager", snmp, "UDP, SNMP, community " + PracticeAnswers.PASSWORDS.get("snmp")),
        line("cloud look-ups", opaque, "takes what it is sent and hangs up"),
        line("dropped", silent.address(Transport.TCP), silent.silent() ? "never answers" : "this system cannot drop packets"),
        line("refused", refused.address(Transport.TCP), "always refuses"));
  }

  /** The servers that speak TLS at once, by host name, a line each. */
  List<String> describeSecure() {
    return secure.entrySet().stream().map(entry -> line("HTTPS", entry.getValue(), entry.getKey())).toList();
  }

  private InetSocketAddress usual(Place place, CertificateAuthority signer) throws IOException {
    if (place.transport() == Transport.UDP) {
      return switch (place.protocol()) {
        case DNS -> dns;
        case NTP -> ntp;
        case NETBIOS_NAME -> netbios;
        case SNMP -> snmp;
        default -> silent.address(Transport.UDP);
      };
    }
    if (place.host().equals(PracticeAnswers.PROXY_HOST) && place.port() == PracticeAnswers.PROXY_PORT) {
      return proxy;
    }
    return switch (place.protocol()) {
      case DNS -> dns;
      case HTTP -> http;
      case HTTPS -> secure(place.host(), signer);
      case OPAQUE -> opaque;
      case SSH, SFTP -> ssh;
      case FTP, FTPS_EXPLICIT -> ftp;
      case SMTP -> smtp;
      default -> quiet;
    };
  }

  private InetSocketAddress secure(String host, CertificateAuthority signer) throws IOException {
    String name = host.toLowerCase(Locale.ROOT);
    InetSocketAddress known = secure.get(name);
    if (known != null) {
      return known;
    }
    TcpServer.Conversation talk = new TlsConversation(signer.serving(name, scene.book().of(name), clock.instant()), web);
    InetSocketAddress opened = TcpServer.open(workers, "HTTPS " + name, talk);
    secure.put(name, opened);
    return opened;
  }

  private boolean mirror(Place place) {
    return scene.catalogue().service(place.service()).filter(PracticePages::mirror).isPresent();
  }

  private boolean deadMirror(Place place) {
    List<String> mirrors = scene.catalogue().service(SOPHOS).map(it -> it.destination().hosts()).orElse(List.of());
    return mirrors.size() > 1 && place.host().equalsIgnoreCase(mirrors.get(1));
  }

  private boolean inspected(Place place) {
    return place.service().equals(LICENCE) || (place.host() + ":" + place.port()).equals(scene.site().controls().https());
  }

  private static PracticeNames.Habit habit(Fault fault) {
    return switch (fault) {
      case RESOLVER_PUBLIC -> PracticeNames.Habit.COUNTED_AS_PUBLIC;
      case RESOLVER_REWRITES -> PracticeNames.Habit.REWRITES;
      default -> PracticeNames.Habit.HONEST;
    };
  }

  private static Optional<HttpProxy.Login> login(Fault fault) {
    return fault == Fault.PROXY_NEEDS_LOGIN
        ? Optional.of(new HttpProxy.Login(PracticeAnswers.PROXY_USER, PracticeAnswers.PASSWORDS.get("proxy")))
        : Optional.empty();
  }

  private static String line(String what, InetSocketAddress where, String how) {
    return String.format(Locale.ROOT, "%-15s 127.0.0.1:%-6d %s", what, where.getPort(), how);
  }
}
