package gatewright.practice;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.practice.server.CertificateAuthority;
import gatewright.practice.server.DirectoryServer;
import gatewright.practice.server.DnsServer;
import gatewright.practice.server.DomainController;
import gatewright.practice.server.FileTransferServer;
import gatewright.practice.server.Greeting;
import gatewright.practice.server.HttpProxy;
import gatewright.practice.server.LogServer;
import gatewright.practice.server.MailServer;
import gatewright.practice.server.NetbiosNames;
import gatewright.practice.server.NtpServer;
import gatewright.practice.server.RefusedPort;
import gatewright.practice.server.ResettingServer;
import gatewright.practice.server.ShellServer;
import gatewright.practice.server.SilentListener;
import gatewright.practice.server.SnmpManager;
import gatewright.practice.server.TcpServer;
import gatewright.practice.server.TlsConversation;
import gatewright.practice.server.TransparentProxy;
import gatewright.practice.server.UdpServer;
import gatewright.practice.server.WebServer;
import gatewright.practice.server.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Starts the practice site's servers and decides which of them stands at a place. Here is where a fault takes hold. */
final class Servers {
  private static final Duration PROXY_PATIENCE = Duration.ofSeconds(2);
  private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);
  private static final Duration EXPIRED = Duration.ofDays(91);
  private static final int WEB = 80;
  private static final int SECURE_WEB = 443;
  private static final String BACKUP_PASSWORD = PracticeAnswers.PASSWORDS.get("backup");
  private static final String LICENCE = "licence-validation";
  private static final String SOPHOS = "sophos-updates";

  private final Workers workers;
  private final Scene scene;
  private final Fault fault;
  private final Clock clock;
  private final CertificateAuthority authority;
  private final CertificateAuthority inspector;
  private final WebServer web;
  private final LogServer logServer = new LogServer();
  private final Map<String, InetSocketAddress> secure = new LinkedHashMap<>();
  private final Map<InetSocketAddress, InetSocketAddress> relays = new LinkedHashMap<>();

  private final SilentListener silent;
  private final RefusedPort refused;
  private final InetSocketAddress dns;
  private final InetSocketAddress http;
  private final InetSocketAddress filter;
  private final InetSocketAddress portal;
  private final InetSocketAddress takesAll;
  private final InetSocketAddress proxy;
  private final InetSocketAddress ntp;
  private final InetSocketAddress netbios;
  private final InetSocketAddress snmp;
  private final InetSocketAddress logs;
  private final InetSocketAddress resetting;
  private final InetSocketAddress opaque;
  private final KeyPair consoleKey;
  private final KeyPair backupKey;
  private final InetSocketAddress console;
  private final InetSocketAddress backup;
  private final FileTransferServer files;
  private final InetSocketAddress smtp;
  private final InetSocketAddress mapper;
  private final InetSocketAddress sessions;
  private final InetSocketAddress smb;
  private final DirectoryServer directory;
  private final InetSocketAddress quiet;

  Servers(
      Workers workers, Scene scene, Identities known, RefusedPort refused, HttpProxy.Upstreams upstreams, Clock clock)
      throws IOException {
    this.workers = workers;
    this.scene = scene;
    this.refused = refused;
    this.clock = clock;
    this.fault = scene.fault();
    authority = known.authority();
    inspector = known.inspector();
    consoleKey = known.console();
    backupKey = known.backup();
    web = new WebServer(new PracticePages(scene));
    silent = SilentListener.open(workers);
    dns = new DnsServer(new PracticeNames(scene.book(), scene.site().dns().blockListZone(), habit(fault))).open(workers);
    http = TcpServer.open(workers, "web", web);
    filter = TcpServer.open(workers, "filter", new WebServer((host, path) -> PracticePages.blocked()));
    portal = TcpServer.open(workers, "portal", new WebServer((host, path) -> PracticePages.portal()));
    takesAll = TcpServer.open(workers, "transparent proxy", TransparentProxy.toNobody());
    HttpProxy.Rules rules = fault == Fault.PROXY_BLOCKS ? HttpProxy.Rules.FORBID_ALL : HttpProxy.Rules.ALLOW_ALL;
    proxy = TcpServer.open(workers, "proxy", new HttpProxy(workers, upstreams, login(fault), rules, PROXY_PATIENCE));
    ntp = UdpServer.open(workers, "time", new NtpServer(fault == Fault.CLOCK_WRONG ? Clock.offset(clock, CLOCK_ERROR) : clock));
    netbios = UdpServer.open(workers, "NetBIOS", new NetbiosNames());
    snmp = UdpServer.open(workers, "SNMP", new SnmpManager(PracticeAnswers.PASSWORDS.get("snmp")));
    logs = TcpServer.open(workers, "logs", logServer);
    resetting = TcpServer.open(workers, "resetting", new ResettingServer());
    opaque = TcpServer.open(workers, "look-up", Greeting.OPAQUE);
    console = ShellServer.open(workers, consoleKey, new ShellServer.Account("cs-admin", BACKUP_PASSWORD, "/home", true));
    KeyPair shown = fault == Fault.HOST_KEY_CHANGED ? ShellServer.newKey() : backupKey;
    boolean readOnly = fault == Fault.BACKUP_READ_ONLY;
    backup =
        ShellServer.open(
            workers,
            shown,
            new ShellServer.Account(
                PracticeAnswers.BACKUP_USER, BACKUP_PASSWORD, PracticeAnswers.BACKUP_DIRECTORY, readOnly));
    files = files();
    smtp = TcpServer.open(workers, "SMTP", new MailServer("mail.practice.example"));
    mapper = TcpServer.open(workers, "endpoint mapper", DomainController.endpointMapper());
    sessions = TcpServer.open(workers, "NetBIOS sessions", DomainController.sessions());
    smb = TcpServer.open(workers, "SMB", DomainController.files(clock));
    directory = DirectoryServer.open(workers, directory(fault), directoryIdentity(), clock);
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

  /** The host key that the engineer has confirmed there, kind and fingerprint; empty where there is none. */
  Optional<String> confirmedKey(Place place) {
    return switch (place.protocol()) {
      case SSH -> Optional.of(ShellServer.describe(consoleKey));
      case SFTP -> Optional.of(ShellServer.describe(backupKey));
      default -> Optional.empty();
    };
  }

  /** What answers on that port of every address outside, reachable or not; empty if nothing does. */
  Optional<InetSocketAddress> inPath(int port) {
    return switch (fault) {
      case BLOCK_PAGE -> port == WEB ? Optional.of(filter) : Optional.empty();
      case CAPTIVE_PORTAL -> port == WEB ? Optional.of(portal) : Optional.empty();
      case TRANSPARENT_PROXY -> port == WEB || port == SECURE_WEB ? Optional.of(takesAll) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The server at a place. */
  InetSocketAddress at(Place place) throws IOException {
    return switch (fault) {
      case AV_MIRRORS_DROPPED -> mirror(place) ? silent.address(place.transport()) : usual(place, authority);
      case ONE_DEAD_MIRROR -> deadMirror(place) ? silent.address(place.transport()) : usual(place, authority);
      case LICENCE_REFUSED -> place.service().equals(LICENCE) ? refused.address(place.transport()) : usual(place, authority);
      case BLOCK_PAGE -> place.vendorWeb() ? filter : usual(place, authority);
      case TLS_INTERCEPTED -> usual(place, inspected(place) ? inspector : authority);
      // Only plain requests: TLS cannot be led elsewhere unnoticed, and many portals leave it alone until the login.
      case CAPTIVE_PORTAL -> place.vendorWeb() ? portal : usual(place, authority);
      case TRANSPARENT_PROXY -> outsideWeb(place) ? relayed(usual(place, authority)) : usual(place, authority);
      case TRAP_RECEIVER_DOWN ->
          place.protocol() == Protocol.SNMP ? refused.address(place.transport()) : usual(place, authority);
      case SYSLOG_RESETS -> place.protocol() == Protocol.SYSLOG ? resetting : usual(place, authority);
      case RESOLVER_TCP_BLOCKED ->
          place.protocol() == Protocol.DNS && place.transport() == Transport.TCP
              ? silent.address(Transport.TCP)
              : usual(place, authority);
      case NONE, RESOLVER_PUBLIC, RESOLVER_REWRITES, PROXY_NEEDS_LOGIN, PROXY_BLOCKS, LICENCE_EXPIRED_CERTIFICATE, CLOCK_WRONG,
              BACKUP_READ_ONLY, HOST_KEY_CHANGED, DIRECTORY_NEEDS_TLS, DIRECTORY_LOGIN_REFUSED, NOT_A_GLOBAL_CATALOGUE,
              DATA_CHANNEL_BLOCKED ->
          usual(place, authority);
    };
  }

  private static boolean outsideWeb(Place place) {
    return !place.inside() && place.transport() == Transport.TCP && (place.port() == WEB || place.port() == SECURE_WEB);
  }

  private InetSocketAddress relayed(InetSocketAddress server) throws IOException {
    InetSocketAddress known = relays.get(server);
    if (known != null) {
      return known;
    }
    InetSocketAddress opened =
        TcpServer.open(workers, "transparent proxy", TransparentProxy.to(workers, server, PROXY_PATIENCE));
    relays.put(server, opened);
    return opened;
  }

  /** The ports that the file server names for data connections. */
  List<Integer> dataPorts() {
    return files.dataPorts();
  }

  /** Where a data connection to that port leads. */
  InetSocketAddress data(int port) {
    return fault == Fault.DATA_CHANNEL_BLOCKED
        ? refused.address(Transport.TCP)
        : new InetSocketAddress(files.clear().getAddress(), port);
  }

  /** How to reach the servers by hand, a line each. */
  List<String> describe() {
    return List.of(
        line("resolver", dns, "UDP and TCP: dig @127.0.0.1 -p " + dns.getPort() + " www.clearswift.com"),
        line("web servers", http, "one for all names: curl -H 'Host: www.clearswift.com' http://127.0.0.1:" + http.getPort()),
        line("proxy", proxy, fault == Fault.PROXY_NEEDS_LOGIN ? "wants a login, user " + PracticeAnswers.PROXY_USER : "no login"),
        line("time server", ntp, "UDP, NTP"),
        line("alert manager", snmp, "UDP, SNMP, community " + PracticeAnswers.PASSWORDS.get("snmp")),
        line("directory", directory.plain(), "LDAP, StartTLS: ldapsearch -x -H ldap://127.0.0.1:" + directory.plain().getPort()),
        line("directory in TLS", directory.secure(), "LDAPS and Global Catalogue, login " + PracticeAnswers.BIND_DN),
        line("file server", files.clear(), "FTP, also with AUTH TLS, user " + PracticeAnswers.BACKUP_USER),
        line("file server", files.secure(), "the same in TLS from the beginning"),
        line("log server", logs, "takes messages counted or in lines; it got " + logServer.messages().size()),
        line("backup server", backup, "SFTP, user " + PracticeAnswers.BACKUP_USER + ", " + BACKUP_PASSWORD),
        line("console", console, "SSH, at the gateways"),
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
      case HTTPS -> secure(place, signer, web);
      case OPAQUE -> opaque;
      case SYSLOG -> logs;
      case SYSLOG_TLS -> secure(place, signer, logServer);
      case SSH -> console;
      case SFTP -> backup;
      case FTP, FTPS_EXPLICIT -> files.clear();
      case FTPS_IMPLICIT -> files.secure();
      case SMTP -> smtp;
      case RPC_ENDPOINT_MAPPER -> mapper;
      case NETBIOS_SESSION -> sessions;
      case SMB -> smb;
      case LDAP, LDAP_STARTTLS, GLOBAL_CATALOGUE -> directory.plain();
      case LDAPS, GLOBAL_CATALOGUE_TLS -> directory.secure();
      default -> quiet;
    };
  }

  private FileTransferServer files() throws IOException {
    List<InetAddress> addresses = scene.book().of(PracticeAnswers.BACKUP_HOST);
    return FileTransferServer.open(
        workers,
        authority.serving(PracticeAnswers.BACKUP_HOST, addresses, clock.instant()),
        addresses.get(0),
        new FileTransferServer.Account(
            PracticeAnswers.BACKUP_USER, PracticeAnswers.PASSWORDS.get("backup"), PracticeAnswers.BACKUP_DIRECTORY));
  }

  private InetSocketAddress secure(Place place, CertificateAuthority signer, TcpServer.Conversation inside) throws IOException {
    String name = place.host().toLowerCase(Locale.ROOT);
    InetSocketAddress known = secure.get(name);
    if (known != null) {
      return known;
    }
    boolean expired = fault == Fault.LICENCE_EXPIRED_CERTIFICATE && place.service().equals(LICENCE);
    Instant signed = expired ? clock.instant().minus(EXPIRED) : clock.instant();
    TcpServer.Conversation talk = new TlsConversation(signer.serving(name, scene.book().of(name), signed), inside);
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

  private SSLContext directoryIdentity() {
    String host = PracticeAnswers.CONTROLLER;
    return authority.serving(host, scene.book().of(host), clock.instant());
  }

  private static DirectoryServer.Manner directory(Fault fault) {
    String password = PracticeAnswers.PASSWORDS.get("directory");
    return new DirectoryServer.Manner(
        PracticeAnswers.CONTROLLER,
        PracticeAnswers.BASE_DN,
        PracticeAnswers.BIND_DN,
        fault == Fault.DIRECTORY_LOGIN_REFUSED ? password + "-changed" : password,
        fault != Fault.NOT_A_GLOBAL_CATALOGUE,
        fault != Fault.DIRECTORY_NEEDS_TLS);
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
