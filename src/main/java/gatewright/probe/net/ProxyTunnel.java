package gatewright.probe.net;

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
import java.util.Locale;

/**
 * The dialogue with an HTTP proxy (RFC 9110 section 9.3.6). Spoken by hand: the JDK silently leaves out Basic on CONNECT, and hides
 * the reply that names the reason.
 */
public final class ProxyTunnel {
  private final Dialler dialler;
  private final NameService names;
  private final Target proxy;
  private final String authorization;

  /**
   * @param proxy host and port
   * @param authorization value of Proxy-Authorization; null to send none
   */
  public ProxyTunnel(Dialler dialler, NameService names, Target proxy, String authorization) {
    this.dialler = dialler;
    this.names = names;
    this.proxy = proxy;
    this.authorization = authorization;
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

  /** Whether a login is sent. */
  public boolean withLogin() {
    return authorization != null;
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

  /** The request that asks the proxy for a page. */
  public HttpTalk.Request page(String host, int port) {
    String authority = port == 80 ? host : host + ":" + port;
    return new HttpTalk.Request("GET", "http://" + authority + "/", authority, authorization);
  }

  /**
   * Asks for a tunnel on a connection to the proxy.
   *
   * @throws StepFailed PROXY_LOGIN_REQUIRED, PROXY_LOGIN_REFUSED, PROXY_SCHEME_UNSUPPORTED, PROXY_DENIED, PROXY_UPSTREAM_FAILED, or how
   *     the dialogue broke off
   */
  public void open(Line line, Target to, Trace trace, Scope scope) throws StepFailed {
    HttpTalk.Request request = new HttpTalk.Request("CONNECT", to.hostPort(), to.hostPort(), authorization);
    HttpReply reply = HttpTalk.ask(StepName.PROXY, line, line, request, trace, scope);
    if (reply.status() / 100 == 2) {
      line.startAnew();
      return;
    }
    throw refused(reply, to, trace);
  }

  /** What a proxy's own refusal means. */
  StepFailed refused(HttpReply reply, Target to, Trace trace) {
    if (reply.status() == 407) {
      return login(reply, trace);
    }
    String words = "The proxy " + hostPort() + " answered \"" + reply.statusLine() + "\" for " + to.hostPort() + ".";
    boolean upstream = reply.status() == 502 || reply.status() == 503 || reply.status() == 504;
    return new StepFailed(StepName.PROXY, upstream ? Cause.PROXY_UPSTREAM_FAILED : Cause.PROXY_DENIED, words);
  }

  /** What a 407 means: nobody logged in, the login is wrong, or only schemes are offered that this program does not speak. */
  public StepFailed login(HttpReply reply, Trace trace) {
    List<String> schemes =
        reply.all("Proxy-Authenticate").stream().map(value -> value.strip().split("[ ,]", 2)[0]).distinct().toList();
    trace.keep("proxySchemes", schemes);
    boolean basic = schemes.stream().anyMatch(scheme -> scheme.toLowerCase(Locale.ROOT).equals("basic"));
    String offered = schemes.isEmpty() ? "names no scheme" : "offers " + String.join(", ", schemes);
    if (!withLogin()) {
      return new StepFailed(
          StepName.PROXY, Cause.PROXY_LOGIN_REQUIRED, "The proxy " + hostPort() + " wants a login (407; it " + offered + ").");
    }
    if (!basic) {
      return new StepFailed(
          StepName.PROXY,
          Cause.PROXY_SCHEME_UNSUPPORTED,
          "The proxy " + hostPort() + " " + offered + "; Gatewright can only log in with Basic.");
    }
    return new StepFailed(StepName.PROXY, Cause.PROXY_LOGIN_REFUSED, "The proxy " + hostPort() + " refused the login (407).");
  }
}
