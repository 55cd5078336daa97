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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dialogue with an HTTP proxy (RFC 9110 section 9.3.6). Spoken by hand: the JDK silently leaves out Basic on CONNECT, and
 * hides the reply that names the reason.
 */
public final class ProxyTunnel {
  private static final int CHALLENGE_LIMIT = 1000;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");

  /** A token alone, or one with a blank behind it; a parameter has an equals sign. */
  private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9!#$%&'*+.^_|~-]*)(?:\\s+[^=\\s].*)?\\s*");

  private final Dialler dialler;
  private final NameService names;
  private final Target proxy;
  private final Login login;
  private Standing standing = Standing.UNTRIED;

  /** Whether the login is any good. A wrong one that is sent by a hundred checks at once locks the account. */
  private enum Standing {
    UNTRIED,
    BEING_TRIED,
    USABLE,
    REFUSED
  }

  /**
   * How to log in.
   *
   * @param authorization value of Proxy-Authorization; null to send none
   * @param secretMissing whether the site has a login for the proxy whose password nobody gave
   */
  public record Login(String authorization, boolean secretMissing) {
    /** None. */
    public static Login none() {
      return new Login(null, false);
    }

    @Override
    public String toString() {
      return authorization == null ? "no login" : "a login";
    }
  }

  /**
   * @param proxy host and port
   */
  public ProxyTunnel(Dialler dialler, NameService names, Target proxy, Login login) {
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

  /** Whether a login is sent. */
  public boolean withLogin() {
    return login.authorization() != null;
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
   * Asks the proxy for a page, on a connection to it.
   *
   * @throws StepFailed PROXY_LOGIN_REFUSED if the login was refused before, or how the dialogue broke off
   */
  public HttpReply page(StepName name, Line line, String host, int port, Trace trace, Scope scope)
      throws StepFailed, InterruptedException {
    Target target = new Target(host, port, Transport.TCP);
    String authority = port == 80 ? target.hostPort().replaceFirst(":80$", "") : target.hostPort();
    return ask(
        name, line, new HttpTalk.Request("GET", "http://" + authority + "/", authority, login.authorization()), trace, scope);
  }

  /**
   * Asks for a tunnel on a connection to the proxy.
   *
   * @throws StepFailed PROXY_LOGIN_REQUIRED, PROXY_LOGIN_REFUSED, PROXY_SCHEME_UNSUPPORTED, CREDENTIAL_MISSING, PROXY_DENIED,
   *     PROXY_UPSTREAM_FAILED, or how the dialogue broke off
   */
  public void open(Line line, Target to, Trace trace, Scope scope) throws StepFailed, InterruptedException {
    HttpTalk.Request request = new HttpTalk.Request("CONNECT", to.hostPort(), to.hostPort(), login.authorization());
    HttpReply reply = ask(StepName.PROXY, line, request, trace, scope);
    if (reply.status() / 100 == 2) {
      line.startAnew();
      trace.reached(Proof.PORT_OPEN);
      return;
    }
    throw refused(reply, to, trace);
  }

  private HttpReply ask(StepName name, Line line, HttpTalk.Request request, Trace trace, Scope scope)
      throws StepFailed, InterruptedException {
    if (!withLogin()) {
      return HttpTalk.ask(name, line, line, request, trace, scope);
    }
    waitForLogin();
    // If it is not answered, nothing is known against the login, and those who wait go on.
    Standing now = Standing.USABLE;
    try {
      HttpReply reply = HttpTalk.ask(name, line, line, request, trace, scope);
      now = reply.status() == 407 ? Standing.REFUSED : Standing.USABLE;
      return reply;
    } finally {
      tried(now);
    }
  }

  private synchronized void waitForLogin() throws StepFailed, InterruptedException {
    while (standing == Standing.BEING_TRIED) {
      wait();
    }
    if (standing == Standing.REFUSED) {
      String words =
          "The proxy " + hostPort() + " refused the login (407) before; it was not sent again, so as not to lock the account.";
      throw new StepFailed(StepName.PROXY, Cause.PROXY_LOGIN_REFUSED, words);
    }
    if (standing == Standing.UNTRIED) {
      standing = Standing.BEING_TRIED;
    }
  }

  private synchronized void tried(Standing now) {
    if (standing != Standing.REFUSED) {
      standing = now;
    }
    notifyAll();
  }

  /** What a proxy's own refusal means. */
  private StepFailed refused(HttpReply reply, Target to, Trace trace) {
    if (reply.status() == 407) {
      return login(reply, trace);
    }
    String words = "The proxy " + hostPort() + " answered \"" + reply.statusLine() + "\" for " + to.hostPort() + ".";
    return new StepFailed(StepName.PROXY, reply.deniedByProxy() ? Cause.PROXY_DENIED : Cause.PROXY_UPSTREAM_FAILED, words);
  }

  /** What a 407 means: nobody logged in, the login is wrong, or only schemes are offered that this program does not speak. */
  public StepFailed login(HttpReply reply, Trace trace) {
    List<String> schemes = schemes(reply.all("Proxy-Authenticate"));
    trace.keep("proxySchemes", schemes);
    boolean basic = schemes.stream().anyMatch(scheme -> scheme.equalsIgnoreCase("basic"));
    String offered = schemes.isEmpty() ? "names no scheme" : "offers " + String.join(", ", schemes);
    if (!withLogin()) {
      Cause cause = login.secretMissing() ? Cause.CREDENTIAL_MISSING : Cause.PROXY_LOGIN_REQUIRED;
      String words = "The proxy " + hostPort() + " wants a login (407; it " + offered + ")";
      return new StepFailed(StepName.PROXY, cause, words + (login.secretMissing() ? ", and its password was not given." : "."));
    }
    if (!basic) {
      return new StepFailed(
          StepName.PROXY,
          Cause.PROXY_SCHEME_UNSUPPORTED,
          "The proxy " + hostPort() + " " + offered + "; Gatewright can only log in with Basic.");
    }
    return new StepFailed(StepName.PROXY, Cause.PROXY_LOGIN_REFUSED, "The proxy " + hostPort() + " refused the login (407).");
  }

  /** RFC 9110 section 11.6.1: one field may hold several challenges, and a comma also separates the parameters of one. */
  static List<String> schemes(List<String> fields) {
    return fields.stream()
        .map(field -> field.substring(0, Math.min(CHALLENGE_LIMIT, field.length())))
        .map(field -> QUOTED.matcher(field).replaceAll(""))
        .flatMap(field -> Arrays.stream(field.split(",")))
        .map(SCHEME::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .distinct()
        .toList();
  }
}
