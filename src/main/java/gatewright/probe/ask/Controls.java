package gatewright.probe.ask;

import gatewright.catalogue.Transport;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.net.Destination;
import gatewright.probe.net.HttpReply;
import gatewright.probe.net.HttpTalk;
import gatewright.probe.net.Line;
import gatewright.probe.net.NameService;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.Resolution;
import gatewright.probe.net.Scope;
import gatewright.probe.net.Scopes;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.TlsPeer;
import gatewright.probe.net.TlsTalk;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/**
 * What the path itself does, asked once in a run and compared with by every probe: does it answer where nobody can be, and who
 * signs for a server that is not under test?
 */
public final class Controls {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Network network;
  private final Scopes scopes;
  private final Target controlHost;
  private final URI page;
  private final InetAddress deadAddress;
  private final Map<String, FutureTask<Object>> once = new ConcurrentHashMap<>();

  /**
   * @param controlHost null if the site names none
   * @param page of a server that has nothing to do with what is tested; only plain HTTP is asked for; null if the site names none
   * @param deadAddress null if the site names none
   */
  public Controls(Network network, Scopes scopes, Target controlHost, URI page, InetAddress deadAddress) {
    this.network = network;
    this.scopes = scopes;
    this.controlHost = controlHost;
    this.page = page;
    this.deadAddress = deadAddress;
  }

  /**
   * What answered where nobody can be.
   *
   * @param connected whether a connection was made
   * @param reply what it said in HTTP; empty if it said nothing, or was not asked
   * @param issuer who signed for it in TLS; empty if nobody did, or it was not asked
   * @param host the dead address as text
   * @param aside the conversation itself
   */
  public record Dead(boolean connected, Optional<HttpReply> reply, Optional<String> issuer, String host, Trace aside) {
    private static Dead silent(String host, Trace aside) {
      return new Dead(false, Optional.empty(), Optional.empty(), host, aside);
    }
  }

  /**
   * Who signs for a server that is compared with.
   *
   * @param host {@code host:port} of it
   * @param peer empty if it could not be reached
   * @param time how far its clock is ahead of this machine's; empty if it was not asked, or did not tell
   * @param failure why it could not be reached; null if it could
   * @param aside the conversation itself
   */
  public record Stranger(String host, Optional<TlsPeer> peer, Optional<Duration> time, StepFailed failure, Trace aside) {}

  /** The dead address as text; empty if the site names none. */
  public String deadHost() {
    return deadAddress == null ? "" : deadAddress.getHostAddress();
  }

  /** Asks the dead address for a page on that port. */
  public Dead deadHttp(int port, Trace trace) throws StepFailed, InterruptedException {
    return dead(port, trace, "http", this::askForPage);
  }

  /**
   * A page of somebody else's, as it comes directly.
   *
   * @param host whose page it should be
   * @param reply what came; empty if nothing did
   * @param aside the conversation itself
   */
  public record OtherPage(String host, Optional<HttpReply> reply, Trace aside) {}

  /** Asks for the page of somebody who has nothing to do with what is tested; empty if the site names none in plain HTTP. */
  public Optional<OtherPage> otherPage(Trace trace) throws StepFailed, InterruptedException {
    if (page == null || page.getHost() == null || !"http".equalsIgnoreCase(page.getScheme())) {
      return Optional.empty();
    }
    return Optional.of(compared(trace, "page " + page.getHost(), this::askOtherPage, OtherPage.class));
  }

  private OtherPage askOtherPage(Trace aside) throws StepFailed, InterruptedException {
    Target host = new Target(page.getHost(), page.getPort() < 0 ? HTTP : page.getPort(), Transport.TCP);
    String path = page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    String authority = host.port() == HTTP ? host.host() : host.hostPort();
    try {
      return scopes.use(
          network.dialler().patience().check(),
          scope -> {
            HttpTalk.Request request = new HttpTalk.Request("GET", path, authority, null);
            return new OtherPage(host.host(), reply(direct(host, aside, scope), request, aside, scope), aside);
          });
    } catch (StepFailed e) {
      unlessCancelled(e);
      return new OtherPage(host.host(), Optional.empty(), aside);
    }
  }

  /** Greets the dead address in TLS on that port. */
  public Dead deadTls(int port, Way way, Trace trace) throws StepFailed, InterruptedException {
    if (way == Way.PROXY && deadAddress != null) {
      return compared(trace, "tunnel " + port, aside -> askDeadThroughTunnel(port, aside), Dead.class);
    }
    return dead(port, trace, "tls", this::askForCertificate);
  }

  /**
   * Whether the path answers a datagram that is sent to the dead address: then it answers them all, whoever they are for.
   *
   * @param question as it would go to the real server
   * @param ours whether a packet is an answer to it
   */
  public Dead deadDatagram(int port, byte[] question, Predicate<byte[]> ours, Trace trace)
      throws StepFailed, InterruptedException {
    if (deadAddress == null) {
      return Dead.silent("", trace);
    }
    return compared(trace, "datagram " + port, aside -> askDeadDatagram(port, question, ours, aside), Dead.class);
  }

  private Dead askDeadDatagram(int port, byte[] question, Predicate<byte[]> ours, Trace aside)
      throws StepFailed, InterruptedException {
    try {
      return scopes.use(
          network.dialler().patience().check(),
          scope -> {
            Destination to = new Destination(deadHost(), deadAddress, port);
            network.datagrams().ask(StepName.CONTROL, to, question, network.pace().control(), 1, ours, aside, scope);
            return new Dead(true, Optional.empty(), Optional.empty(), deadHost(), aside);
          });
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Dead.silent(deadHost(), aside);
    }
  }

  /** Only connects to the dead address on that port, for what is judged by being connected to. */
  public Dead deadTcp(int port, Trace trace) throws StepFailed, InterruptedException {
    return dead(port, trace, "tcp", Controls::onlyConnect);
  }

  private Dead dead(int port, Trace trace, String manner, Talk talk) throws StepFailed, InterruptedException {
    if (deadAddress == null) {
      return Dead.silent("", trace);
    }
    return compared(trace, manner + " " + port, aside -> askDead(port, talk, aside), Dead.class);
  }

  private interface Talk {
    Dead with(Line line, String host, Trace aside, Scope scope) throws StepFailed;
  }

  /** Asks the proxy for the dead address: what comes back is the proxy's own hand. */
  public Optional<HttpReply> deadThroughProxy(ProxyTunnel proxy, Trace trace) throws StepFailed, InterruptedException {
    if (deadAddress == null) {
      return Optional.empty();
    }
    return compared(trace, "proxy 80", aside -> askDeadThrough(proxy, aside), Dead.class).reply();
  }

  /** Who signs for the control host by that way; empty if the site names none, or it cannot be reached. */
  public Optional<TlsPeer> controlHost(Way way, Trace trace) throws StepFailed, InterruptedException {
    return controlHost == null ? Optional.empty() : stranger(way, trace).peer();
  }

  /** The same with the conversation; only for a site that names a control host. */
  public Stranger stranger(Way way, Trace trace) throws StepFailed, InterruptedException {
    return compared(trace, "host " + way, aside -> askHost(controlHost, way, false, aside), Stranger.class);
  }

  /** Who signs for a server under test by the other way; empty if there is none, or it is not open. */
  public Optional<TlsPeer> otherWay(Target target, Way way, Trace trace) throws StepFailed, InterruptedException {
    if (network.proxy().isEmpty()) {
      return Optional.empty();
    }
    Way other = way == Way.PROXY ? Way.DIRECT : Way.PROXY;
    return compared(trace, target.hostPort() + " " + other, aside -> askHost(target, other, false, aside), Stranger.class).peer();
  }

  /** How far the control host's clock is ahead of this machine's; empty if the site names no such host, or it does not tell. */
  public Optional<Duration> controlTime(Way way, Trace trace) throws StepFailed, InterruptedException {
    return controlHost == null
        ? Optional.empty()
        : compared(trace, "time " + way, aside -> askHost(controlHost, way, true, aside), Stranger.class).time();
  }

  private interface Asking<T> {
    T ask(Trace aside) throws StepFailed, InterruptedException;
  }

  /**
   * Whoever comes first asks, on his own thread; the others wait for him. Nobody waits for a thread of the pool. A comparison
   * that was cancelled has shown nothing, so it fails instead of looking like silence.
   */
  private <T> T compared(Trace trace, String key, Asking<T> asking, Class<T> type)
      throws StepFailed, InterruptedException {
    long begin = System.nanoTime();
    FutureTask<Object> mine = new FutureTask<>(() -> asking.ask(new Trace(System.nanoTime(), network.redactor())));
    FutureTask<Object> first = once.putIfAbsent(key, mine);
    if (first == null) {
      mine.run();
      first = mine;
    }
    try {
      T value = type.cast(first.get());
      trace.add(StepName.CONTROL, begin, System.nanoTime(), true, words(key, value));
      return value;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StepFailed cancelled) {
        throw cancelled;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private String words(String key, Object value) {
    if (value instanceof Dead dead) {
      return (dead.connected() ? "something answers at " : "nothing answers at ") + dead.host() + " (" + key + ")";
    }
    if (value instanceof OtherPage other) {
      return other.host() + other.reply().map(reply -> " answers \"" + reply.statusLine() + '"').orElse(" gives no page");
    }
    Stranger stranger = (Stranger) value;
    return stranger.host() + stranger.peer().map(peer -> " is signed for by " + peer.issuer()).orElse(" could not be reached");
  }

  private Dead askDead(int port, Talk talk, Trace aside) throws StepFailed, InterruptedException {
    String host = deadAddress.getHostAddress();
    try {
      return scopes.use(
          network.dialler().patience().check(),
          scope -> {
            Destination to = new Destination(host, deadAddress, port);
            Line line = network.dialler().connect(StepName.CONTROL, to, network.pace().control(), 1, aside, scope);
            return talk.with(line, host, aside, scope);
          });
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Dead.silent(host, aside);
    }
  }

  private static void unlessCancelled(StepFailed e) throws StepFailed {
    if (e.reason() == Cause.CANCELLED) {
      throw e;
    }
  }

  private static Dead onlyConnect(Line line, String host, Trace aside, Scope scope) {
    return new Dead(true, Optional.empty(), Optional.empty(), host, aside);
  }

  private Dead askForPage(Line line, String host, Trace aside, Scope scope) throws StepFailed {
    HttpTalk.Request request = new HttpTalk.Request("GET", "/", host, null);
    return new Dead(true, reply(line, request, aside, scope), Optional.empty(), host, aside);
  }

  private Dead askForCertificate(Line line, String host, Trace aside, Scope scope) throws StepFailed {
    return new Dead(true, Optional.empty(), issuer(line, host, aside, scope), host, aside);
  }

  private Dead askDeadThrough(ProxyTunnel proxy, Trace aside) throws StepFailed, InterruptedException {
    String host = deadAddress.getHostAddress();
    try {
      return scopes.use(
          network.pace().control().plus(network.dialler().patience().connect()),
          scope -> new Dead(true, replyThrough(proxy, aside, scope), Optional.empty(), host, aside));
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Dead.silent(host, aside);
    }
  }

  private Dead askDeadThroughTunnel(int port, Trace aside) throws StepFailed, InterruptedException {
    Target dead = new Target(deadHost(), port, Transport.TCP);
    try {
      return scopes.use(
          network.pace().control().plus(network.dialler().patience().connect()),
          scope -> askForCertificate(tunnel(dead, aside, scope), deadHost(), aside, scope));
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Dead.silent(deadHost(), aside);
    }
  }

  private Optional<HttpReply> replyThrough(ProxyTunnel proxy, Trace aside, Scope scope) throws StepFailed, InterruptedException {
    try {
      return Optional.of(proxy.page(StepName.CONTROL, deadHost(), 80, aside, scope));
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Optional.empty();
    }
  }

  private static Optional<HttpReply> reply(Line line, HttpTalk.Request request, Trace aside, Scope scope) throws StepFailed {
    try {
      return Optional.of(HttpTalk.ask(StepName.CONTROL, line, line, request, aside, scope));
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Optional.empty();
    }
  }

  private Optional<String> issuer(Line line, String host, Trace aside, Scope scope) throws StepFailed {
    try {
      TlsTalk.Session session = network.tls().handshake(line, host, network.pace().control(), aside, scope);
      return Optional.of(session.peer().issuer());
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Optional.empty();
    }
  }

  private Stranger askHost(Target host, Way way, boolean timeToo, Trace aside) throws StepFailed, InterruptedException {
    try {
      return scopes.use(
          network.dialler().patience().check(),
          scope -> {
            Line line = way == Way.PROXY ? tunnel(host, aside, scope) : direct(host, aside, scope);
            TlsTalk.Session session = network.tls().handshake(line, host.host(), null, aside, scope);
            Optional<Duration> time = timeToo ? time(session, host, aside, scope) : Optional.empty();
            return new Stranger(host.hostPort(), Optional.of(session.peer()), time, null, aside);
          });
    } catch (StepFailed e) {
      unlessCancelled(e);
      return new Stranger(host.hostPort(), Optional.empty(), Optional.empty(), e, aside);
    }
  }

  private Optional<Duration> time(TlsTalk.Session session, Target host, Trace aside, Scope scope) throws StepFailed {
    String authority = host.port() == HTTPS ? host.host() : host.hostPort();
    try {
      HttpTalk.Request request = new HttpTalk.Request("GET", "/", authority, null);
      return HttpTalk.ask(StepName.CONTROL, session.socket(), null, request, aside, scope).ahead();
    } catch (StepFailed e) {
      unlessCancelled(e);
      return Optional.empty();
    }
  }

  private Line tunnel(Target to, Trace aside, Scope scope) throws StepFailed, InterruptedException {
    return network.proxy().orElseThrow().open(to, aside, scope);
  }

  private Line direct(Target host, Trace aside, Scope scope) throws StepFailed, InterruptedException {
    NameService names = network.names();
    Resolution resolution = names.resolve(host.host(), scope);
    if (resolution.failure() != null) {
      throw new StepFailed(StepName.RESOLVE, resolution.failure(), resolution.detail());
    }
    InetAddress address = resolution.addresses().get(0);
    Destination to = new Destination(host.host(), address, host.port());
    return network.dialler().connect(to, aside, scope);
  }
}
