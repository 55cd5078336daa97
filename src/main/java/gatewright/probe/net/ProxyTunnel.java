package gatewright.probe.net;

import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.plan.Target;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.secret.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The dialogue with an HTTP proxy (RFC 9110 section 9.3.6). Spoken by hand: the JDK silently leaves out Basic on CONNECT, and
 * hides the reply that names the reason.
 */
public final class ProxyTunnel {
  private final Dialler dialler;
  private final NameService names;
  private final Target proxy;
  private final ProxyLogin login;

  /**
   * @param proxy host and port
   */
  public ProxyTunnel(Dialler dialler, NameService names, Target proxy, ProxyLogin login) {
    this.dialler = dialler;
    this.names = names;
    this.proxy = proxy;
    this.login = login;
  }

  /** The value of a Basic login (RFC 7617). */
  public static String basic(String user, Secret password) {
    char[] characters = password.reveal();
    CharBuffer both = CharBuffer.allocate(user.length() + 1 + characters.length);
    both.put(user).put(':').put(characters).flip();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(both);
    byte[] raw = new byte[bytes.remaining()];
    bytes.get(raw);
    try {
      return "Basic " + Base64.getEncoder().encodeToString(raw);
    } finally {
      Arrays.fill(characters, '\0');
      Arrays.fill(both.array(), '\0');
      Arrays.fill(bytes.array(), (byte) 0);
      Arrays.fill(raw, (byte) 0);
    }
  }

  /** {@code host:port} of the proxy. */
  public String hostPort() {
    return proxy.hostPort();
  }

  /**
   * Connects to the proxy itself.
   *
   * @throws StepFailed PROXY_UNREACHABLE, whatever the reason; the reason is in its words
   */
  public Line reach(Trace trace, Scope scope) throws StepFailed, InterruptedException {
    Resolution resolution = names.resolve(proxy.host(), scope);
    if (resolution.failure() != null) {
      trace.add(StepName.RESOLVE, resolution.begin(), resolution.end(), false, resolution.detail());
      throw new StepFailed(StepName.PROXY, Cause.PROXY_UNREACHABLE, "The proxy's name leads nowhere: " + resolution.detail());
    }
    StepFailed last = null;
    for (var address : resolution.addresses()) {
      try {
        return dialler.connect(
            StepName.PROXY,
            new Destination(proxy.host(), address, proxy.port()),
            dialler.patience().connect(),
            dialler.patience().tries(),
            trace,
            scope);
      } catch (StepFailed e) {
        last = e;
      }
    }
    if (last.reason() == Cause.CANCELLED) {
      throw last;
    }
    throw new StepFailed(StepName.PROXY, Cause.PROXY_UNREACHABLE, "The proxy does not answer: " + last.getMessage(), last);
  }

  /**
   * Asks the proxy for a page, and logs in if it wants that.
   *
   * @throws StepFailed PROXY_UNREACHABLE, what {@link ProxyLogin} came to, or how the dialogue broke off
   */
  public HttpReply page(StepName name, String host, int port, Trace trace, Scope scope)
      throws StepFailed, InterruptedException {
    Target target = new Target(host, port, Transport.TCP);
    String authority = port == 80 ? target.hostPort().replaceFirst(":80$", "") : target.hostPort();
    return talk(name, new HttpTalk.Request("GET", "http://" + authority + "/", authority, null), trace, scope).reply();
  }

  /**
   * Asks for a tunnel, and logs in if the proxy wants that.
   *
   * @return a connection to the target
   * @throws StepFailed PROXY_UNREACHABLE, PROXY_LOGIN_REQUIRED, PROXY_LOGIN_REFUSED, PROXY_SCHEME_UNSUPPORTED, CREDENTIAL_MISSING,
   *     PROXY_DENIED, PROXY_UPSTREAM_FAILED, CAPTIVE_PORTAL, or how the dialogue broke off
   */
  public Line open(Target to, Trace trace, Scope scope) throws StepFailed, InterruptedException {
    HttpTalk.Request request = new HttpTalk.Request("CONNECT", to.hostPort(), to.hostPort(), null);
    Talked talked = talk(StepName.PROXY, request, trace, scope);
    if (talked.reply().status() / 100 == 2) {
      talked.line().startAnew();
      trace.reached(Proof.PORT_OPEN);
      return talked.line();
    }
    throw refused(talked.reply(), to);
  }

  /** A request's last reply, and the connection that it came by. */
  private record Talked(Line line, HttpReply reply) {}

  /** Each request has a connection of its own: many proxies close it with a 407. */
  private Talked talk(StepName name, HttpTalk.Request request, Trace trace, Scope scope)
      throws StepFailed, InterruptedException {
    try (ProxyLogin.Turn turn = login.turn(hostPort())) {
      String authorization = turn.first();
      while (true) {
        Line line = reach(trace, scope);
        HttpReply reply = HttpTalk.ask(name, line, line, request.with(authorization), trace, scope);
        if (reply.status() != 407) {
          turn.accepted();
          return new Talked(line, reply);
        }
        List<Challenge> challenges = Challenge.read(reply.all("Proxy-Authenticate"));
        trace.keep("proxySchemes", challenges.stream().map(Challenge::scheme).distinct().toList());
        // Ends at the latest with the second login, which only a new nonce can call for.
        authorization = turn.answer(challenges, request.method(), request.target());
      }
    }
  }

  /** What a proxy's own refusal means. */
  private StepFailed refused(HttpReply reply, Target to) {
    if (reply.status() == 511) {
      return new StepFailed(StepName.PROXY, Cause.CAPTIVE_PORTAL, "The network wants a login before it lets anything through (511).");
    }
    String why = ProxyReason.of(reply).map(reason -> ": " + reason.words()).orElse("");
    String words = "The proxy " + hostPort() + " answered \"" + reply.statusLine() + "\" for " + to.hostPort() + why + ".";
    return new StepFailed(StepName.PROXY, reply.deniedByProxy() ? Cause.PROXY_DENIED : Cause.PROXY_UPSTREAM_FAILED, words);
  }
}
