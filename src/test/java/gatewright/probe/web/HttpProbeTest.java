package gatewright.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Target;
import gatewright.probe.Engine;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpProbeTest {
  private static final String HOST = "203.0.113.1";
  private static final String PAGE = TcpPeer.reply("200 OK", "Server: vendor\r\n", "<title>Vendor</title>");

  private final Nowhere nowhere = new Nowhere();
  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<TcpPeer> peers = new ArrayList<>();

  @AfterEach
  void close() {
    peers.forEach(TcpPeer::close);
    nowhere.close();
  }

  private TcpPeer keep(TcpPeer peer) {
    peers.add(peer);
    return peer;
  }

  private TcpPeer saying(String reply) {
    return keep(TcpPeer.http(head -> reply));
  }

  @Nested
  class Direct {
    private Result ask() {
      return new Engine(roads).one(Engine.web(HOST));
    }

    private Result ask(String vendors, String deads) {
      roads.tcp(HOST, 80, saying(vendors).address()).tcp(Engine.DEAD, 80, saying(deads).address());
      return ask();
    }

    @Test
    void hostsOwnPagePasses() {
      TcpPeer vendor = saying(PAGE);
      roads.tcp(HOST, 80, vendor.address());
      Result result = ask();
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.cause()).isNull();
      assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
      assertThat(result.evidence().text("title")).hasValue("Vendor");
      assertThat(vendor.heads().get(0)).contains("GET / HTTP/1.1\r\n").contains("Host: " + HOST + "\r\n")
          .doesNotContain("uthorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "404 Not Found", "301 Moved"})
    void anyReplyOfTheHostIsAReply(String status) {
      roads.tcp(HOST, 80, saying(TcpPeer.reply(status, "Server: vendor\r\n", "x")).address());
      assertThat(ask().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void hostIsNamedInTheRequestAtEachOfItsAddresses() {
      try (DnsPeer dns = DnsPeer.knowing(Map.of("a.example", HOST))) {
        TcpPeer vendor = saying(PAGE);
        roads.tcp(HOST, 80, vendor.address()).udp("198.51.100.53", 53, dns.udp());
        new Engine(roads).resolvers("198.51.100.53").one(Engine.web("a.example"));
        assertThat(vendor.heads().get(0)).contains("Host: a.example\r\n");
      }
    }

    @Test
    void portalThatRedirectsEverybodyIsAPortal() {
      String portal = TcpPeer.reply("302 Found", "Location: http://portal.example/login\r\n", "");
      Result result = ask(portal, portal);
      assertThat(result.cause()).isEqualTo(Cause.CAPTIVE_PORTAL);
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void networkThatWantsALoginIsAPortalWhereverItSaysSo() {
      String login = TcpPeer.reply("511 Network Authentication Required", "", "<title>Login</title>");
      assertThat(ask(login, login).cause()).isEqualTo(Cause.CAPTIVE_PORTAL);
    }

    @Test
    void pageThatTheDeadShowTooIsABlockPage() {
      String page = TcpPeer.reply("200 OK", "Server: f\r\n", "<title>Not here</title>");
      Result result = ask(page, page);
      assertThat(result.cause()).isEqualTo(Cause.BLOCK_PAGE);
      assertThat(result.evidence().text("title")).hasValue("Not here");
      assertThat(result.evidence().text("body")).isPresent();
    }

    @Test
    void errorThatTheDeadShowTooIsATransparentPath() {
      String error = TcpPeer.reply("503 Service Unavailable", "Server: f\r\n", "x");
      Result result = ask(error, error);
      assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void denialByTheProxyThatCannotReachTheDeadIsNoPass() {
      String denied =
          TcpPeer.reply("403 Forbidden", "Server: squid\r\n", "<title>ERROR: The requested URL could not be retrieved</title>");
      String unreached =
          TcpPeer.reply("503 x", "Server: squid\r\n", "<title>ERROR: The requested URL could not be retrieved</title>");
      assertThat(ask(denied, unreached).cause()).isEqualTo(Cause.BLOCK_PAGE);
    }

    @Test
    void refusalIsNoPassIfThePathTakesTheDeadAndSaysNothing() {
      roads.tcp(HOST, 80, saying(TcpPeer.reply("403 Forbidden", "Server: x\r\n", "no")).address());
      roads.tcp(Engine.DEAD, 80, keep(TcpPeer.closing()).address());
      Result result = ask();
      assertThat(result.cause()).isEqualTo(Cause.TRANSPARENT_PATH);
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void pageThroughATransparentProxyPassesWithARemark() {
      roads.tcp(HOST, 80, saying(PAGE).address())
          .tcp(Engine.DEAD, 80, saying(TcpPeer.reply("504 x", "Server: squid\r\n", "x")).address());
      Result result = ask();
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.notes()).anyMatch(note -> note.contains("takes connections even to 192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({"X-Squid-Error: ERR_CONNECT_FAIL 110", "Proxy-Status: p; error=connection_timeout"})
    void replyThatSaysThatAProxyMadeItIsNoPass(String header) {
      roads.tcp(HOST, 80, saying(TcpPeer.reply("404 x", header + "\r\n", "x")).address());
      assertThat(ask().cause()).isEqualTo(Cause.TRANSPARENT_PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"})
    void errorOfSomebodyBeforeTheHostDecidesNothing(String status) {
      roads.tcp(HOST, 80, saying(TcpPeer.reply(status, "", "x")).address());
      Result result = ask();
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    }

    @Test
    void filtersPageIsABlockPageThoughTheDeadAreSilent() {
      roads.tcp(HOST, 80, saying(TcpPeer.reply("200 OK", "", "<title>Web Page Blocked</title>")).address());
      assertThat(ask().cause()).isEqualTo(Cause.BLOCK_PAGE);
    }

    @Test
    void redirectToAStrangerDecidesNothing() {
      roads.tcp(HOST, 80, saying(TcpPeer.reply("302 Found", "Location: http://my_portal.example/login\r\n", "")).address());
      Result result = ask();
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.UNEXPECTED_STATUS);
    }

    @Test
    void unknownProxyThatWantsALoginIsNamed() {
      roads.tcp(HOST, 80, saying(TcpPeer.reply("407 x", "Proxy-Authenticate: NTLM\r\n", "")).address());
      assertThat(ask().cause()).isEqualTo(Cause.PROXY_LOGIN_REQUIRED);
    }

    @Test
    void otherProtocolIsTheWrongOne() {
      roads.tcp(HOST, 80, keep(TcpPeer.greeting("SSH-2.0-OpenSSH_9.2\r\n")).address());
      Result result = ask();
      assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
      assertThat(result.evidence().text("banner")).hasValueSatisfying(text -> assertThat(text).startsWith("SSH-2"));
      assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
    }

    @Test
    void resetIsAReset() {
      roads.tcp(HOST, 80, keep(TcpPeer.resetting()).address());
      assertThat(ask().cause()).isEqualTo(Cause.RESET);
    }

    @Test
    void bodyThatDripsDoesNotHoldTheCheck() {
      TcpPeer slow = keep(TcpPeer.that(socket -> {
        TcpPeer.head(socket.getInputStream());
        TcpPeer.send(socket, "HTTP/1.1 200 OK\r\nServer: vendor\r\n\r\n<title>Vendor</title>");
        TcpPeer.drain(socket);
      }));
      roads.tcp(HOST, 80, slow.address());
      Engine engine = new Engine(roads)
          .with(new Patience(Duration.ofSeconds(20), 1, Duration.ofMillis(800), Duration.ofSeconds(20), Duration.ofSeconds(50)));
      assertThat(engine.one(Engine.web(HOST)).verdict()).isEqualTo(Verdict.PASS);
    }

    private Result besideAStranger(String vendors, String strangers) {
      Engine engine = new Engine(roads);
      engine.page = URI.create("http://203.0.113.50/hello");
      TcpPeer stranger = saying(strangers);
      roads.tcp(HOST, 80, saying(vendors).address()).tcp("203.0.113.50", 80, stranger.address());
      Result result = engine.one(Engine.web(HOST));
      assertThat(stranger.heads().get(0)).startsWith("GET /hello HTTP/1.1\r\nHost: 203.0.113.50\r\n");
      return result;
    }

    @Test
    void unmarkedPageThatAStrangerShowsTooIsAFiltersThoughTheDeadAreSilent() {
      String page = TcpPeer.reply("200 OK", "Server: x\r\n", "<title>Please wait</title>");
      assertThat(besideAStranger(page, page).cause()).isEqualTo(Cause.BLOCK_PAGE);
    }

    @Test
    void portalThatRedirectsAStrangersRequestsTooIsAPortal() {
      String portal = TcpPeer.reply("302 Found", "Location: /login\r\n", "");
      assertThat(besideAStranger(portal, portal).cause()).isEqualTo(Cause.CAPTIVE_PORTAL);
    }

    @Test
    void pageOfItsOwnPassesBesideAStranger() {
      String other = TcpPeer.reply("200 OK", "Server: vendor\r\n", "<title>Hello</title>");
      assertThat(besideAStranger(PAGE, other).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void softwareThatIsNotFoundInTheSameWordsIsNoFilter() {
      String missing = TcpPeer.reply("404 Not Found", "Server: nginx\r\n", "<title>404 Not Found</title>");
      assertThat(besideAStranger(missing, missing).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void withoutADeadAddressNothingPasses() {
      roads.tcp(HOST, 80, saying(PAGE).address());
      Engine engine = new Engine(roads);
      engine.dead = null;
      assertThat(engine.one(Engine.web(HOST)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(engine.one(Engine.web(HOST)).notes()).anyMatch(note -> note.contains("No dead address is set"));
    }

    @Test
    void deadAddressIsAskedOnceForAll() {
      TcpPeer dead = saying(TcpPeer.reply("504 x", "Server: squid\r\n", "x"));
      roads.tcp(HOST, 80, saying(PAGE).address()).tcp("203.0.113.2", 80, saying(PAGE).address())
          .tcp(Engine.DEAD, 80, dead.address());
      new Engine(roads).run(Engine.web(HOST), Engine.web("203.0.113.2"), Engine.web("203.0.113.3"));
      assertThat(dead.connections()).isEqualTo(1);
    }

    @Test
    void secretsThatAPageEchoesAreNotKept() {
      roads.tcp(HOST, 80, saying(TcpPeer.reply("200 OK", "Set-Cookie: session=abc\r\n", "<title>hunter2</title>")).address());
      Engine engine = new Engine(roads);
      engine.proxy = new Target("203.0.113.99", 3128, Transport.TCP);
      engine.user = "svc";
      engine.password = "hunter2";
      Result result = engine.one(Engine.web(HOST));
      assertThat(result.toString()).doesNotContain("hunter2").doesNotContain("session=abc");
    }
  }

  @Nested
  class ThroughTheProxy {
    private static final String PROXY = "203.0.113.99";
    private static final Check CHECK = Engine.webThroughProxy("a.example");

    private Engine engine(UnaryOperator<String> proxy) {
      return engine(keep(TcpPeer.http(proxy)));
    }

    private Engine engine(TcpPeer proxy) {
      roads.tcp(PROXY, 3128, proxy.address());
      Engine engine = new Engine(roads);
      engine.proxy = new Target(PROXY, 3128, Transport.TCP);
      return engine;
    }

    private static UnaryOperator<String> vendorElse(String vendors, String other) {
      return head -> head.startsWith("GET http://a.example/ ") ? vendors : other;
    }

    @Test
    void hostsOwnPagePasses() {
      TcpPeer proxy = keep(TcpPeer.http(vendorElse(PAGE, TcpPeer.reply("504 x", "Server: squid\r\n", "x"))));
      Result result = engine(proxy).one(CHECK);
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(result.via()).isEqualTo(PROXY + ":3128");
      assertThat(result.resolver()).isEqualTo("PROXY");
      assertThat(result.attempts()).extracting(attempt -> attempt.destination().address()).containsOnly(PROXY);
      assertThat(proxy.heads().get(0)).startsWith("GET http://a.example/ HTTP/1.1\r\nHost: a.example\r\n");
    }

    @Test
    void proxyThatIsNotThereIsNamedAndProvesNothing() {
      Engine engine = new Engine(roads);
      engine.proxy = new Target(PROXY, 3128, Transport.TCP);
      Result result = engine.one(CHECK);
      assertThat(result.cause()).isEqualTo(Cause.PROXY_UNREACHABLE);
      assertThat(result.step()).isEqualTo(StepName.PROXY);
      assertThat(result.proof()).isEqualTo(Proof.NOTHING);
    }

    @Test
    void reachedProxyThatFailsProvesNothingOfTheTarget() {
      Result result = engine(head -> TcpPeer.reply("504 x", "Server: squid\r\n", "x")).one(CHECK);
      assertThat(result.cause()).isEqualTo(Cause.PROXY_UPSTREAM_FAILED);
      assertThat(result.proof()).isEqualTo(Proof.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "407 x; Proxy-Authenticate: Basic realm=\"p\"; PROXY_LOGIN_REQUIRED",
          "403 x; X-Squid-Error: ERR_ACCESS_DENIED 0; PROXY_DENIED",
          "503 x; Proxy-Status: p; error=http_request_denied; PROXY_UPSTREAM_FAILED",
          "511 x; Server: p; CAPTIVE_PORTAL",
          "502 x; Server: p; PROXY_UPSTREAM_FAILED",
          "403 x; Server: Zscaler; BLOCK_PAGE"
        })
    void refusalOfTheProxyHasItsCause(String status, String header, String cause) {
      Cause expected = cause.startsWith("error=") ? Cause.PROXY_DENIED : Cause.valueOf(cause);
      String headers = cause.startsWith("error=") ? header + "; " + cause + "\r\n" : header + "\r\n";
      String silent = TcpPeer.reply("504 x", "Server: other\r\n", "x");
      assertThat(engine(vendorElse(TcpPeer.reply(status, headers, "no"), silent)).one(CHECK).cause()).isEqualTo(expected);
    }

    @Test
    void proxysOwnPageIsKnownByWhatItShowsForTheDead() {
      String denied = TcpPeer.reply("403 x", "Server: gw\r\n", "<title>Cannot show</title>");
      String unreached = TcpPeer.reply("503 x", "Server: gw\r\n", "<title>Cannot show</title>");
      assertThat(engine(vendorElse(denied, unreached)).one(CHECK).cause()).isEqualTo(Cause.PROXY_DENIED);
    }

    @Test
    void refusalThatCannotBeToldFromTheProxysIsNoPass() {
      Result result = engine(vendorElse(TcpPeer.reply("403 x", "", "no"), "")).one(CHECK);
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.PROXY_DENIED);
    }

    @Test
    void refusalOfTheHostPassesWhereTheProxyIsKnownByAnother() {
      String vendors = TcpPeer.reply("403 x", "Server: vendor\r\n", "no");
      Result result = engine(vendorElse(vendors, TcpPeer.reply("504 x", "Server: squid\r\n", "x"))).one(CHECK);
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void loginIsSentWhenItIsWantedAndNeverKept() {
      TcpPeer proxy =
          keep(
              TcpPeer.http(
                  head -> head.contains("Proxy-Authorization")
                      ? TcpPeer.reply("200 OK", "Server: v\r\n", "<title>Echo</title>" + head)
                      : TcpPeer.reply("407 x", "Proxy-Authenticate: Basic realm=\"p\"\r\n", "")));
      Engine engine = engine(proxy);
      engine.user = "svc";
      engine.password = "hunter2";
      Result result = engine.one(CHECK);
      String value = "c3ZjOmh1bnRlcjI=";
      assertThat(proxy.heads().get(0)).doesNotContain("Proxy-Authorization");
      assertThat(proxy.heads().get(1)).contains("Proxy-Authorization: Basic " + value);
      assertThat(result.toString()).doesNotContain("hunter2").doesNotContain(value);
      assertThat(result.evidence().text("body")).hasValueSatisfying(body -> assertThat(body).contains("Basic ••••"));
    }

    @Test
    void wrongLoginIsSentOnceForAllChecks() {
      TcpPeer proxy = keep(TcpPeer.http(head -> TcpPeer.reply("407 x", "Proxy-Authenticate: Basic realm=\"p\"\r\n", "")));
      Engine engine = engine(proxy);
      engine.user = "svc";
      engine.password = "wrong";
      engine.parallel = 32;
      Check[] checks = IntStream.range(0, 30).mapToObj(i -> Engine.webThroughProxy("h" + i + ".example")).toArray(Check[]::new);

      List<Result> results = engine.run(checks);

      assertThat(results).extracting(Result::cause).containsOnly(Cause.PROXY_LOGIN_REFUSED);
      assertThat(logins(proxy)).as("a second try could lock the account").hasSize(1);
    }

    private static List<String> logins(TcpPeer proxy) {
      return proxy.heads().stream().filter(head -> head.contains("Proxy-Authorization")).toList();
    }

    private Engine withLogin(TcpPeer proxy) {
      Engine engine = engine(proxy);
      engine.dead = null;
      engine.user = "svc";
      engine.password = "right";
      return engine;
    }

    /** Takes a login by Digest once with each nonce; calls the first ones out of date. */
    private static UnaryOperator<String> digest(int outOfDate) {
      AtomicInteger nonces = new AtomicInteger();
      AtomicInteger logins = new AtomicInteger();
      String offer =
          "Proxy-Authenticate: Basic realm=p\r\n"
              + "Proxy-Authenticate: Digest realm=p, qop=\"auth\", algorithm=SHA-256, nonce=n";
      return head -> {
        boolean stale = head.contains("Proxy-Authorization: Digest ") && logins.incrementAndGet() <= outOfDate;
        return head.contains("Proxy-Authorization: Digest ") && !stale
            ? PAGE : TcpPeer.reply("407 x", offer + nonces.incrementAndGet() + (stale ? ", stale=true" : "") + "\r\n", "");
      };
    }

    @Test
    void strongestWayIsTakenAndNoPasswordTravels() {
      TcpPeer proxy = keep(TcpPeer.http(digest(0)));
      Result result = withLogin(proxy).one(CHECK);
      assertThat(result.verdict()).isEqualTo(Verdict.PASS);
      assertThat(logins(proxy)).hasSize(1).allMatch(head -> head.contains("Digest username=\"svc\"") && head.contains("SHA-256"));
      assertThat(proxy.heads()).noneMatch(head -> head.contains("Basic"));
      assertThat(result.evidence().values()).containsEntry("proxySchemes", List.of("Basic", "Digest"));
      assertThat(result.toString()).doesNotContain("response=");
    }

    @Test
    void nonceThatIsOutOfDateIsNoRefusal() {
      TcpPeer proxy = keep(TcpPeer.http(digest(1)));
      assertThat(withLogin(proxy).one(CHECK).verdict()).isEqualTo(Verdict.PASS);
      assertThat(logins(proxy)).hasSize(2);
      assertThat(logins(proxy).get(1)).contains("nonce=\"n2\"");
    }

    @Test
    void proxyThatIsNeverContentWithTheNonceIsAskedNoThirdTime() {
      TcpPeer proxy = keep(TcpPeer.http(digest(1000)));
      assertThat(withLogin(proxy).one(CHECK).cause()).isEqualTo(Cause.PROXY_LOGIN_REFUSED);
      assertThat(logins(proxy)).hasSize(2);
    }

    @Test
    void digestServesAllChecks() {
      TcpPeer proxy = keep(TcpPeer.http(digest(0)));
      Check[] checks = IntStream.range(0, 20).mapToObj(i -> Engine.webThroughProxy("h" + i + ".example")).toArray(Check[]::new);
      assertThat(withLogin(proxy).run(checks)).extracting(Result::verdict).containsOnly(Verdict.PASS);
      assertThat(logins(proxy)).hasSize(20);
    }

    @Test
    void loginThatIsGoodElsewhereIsDeniedHereAndNotRefused() {
      TcpPeer proxy =
          keep(
              TcpPeer.http(
                  head -> head.contains("Proxy-Authorization: Basic ") && !head.startsWith("GET http://b.example/")
                      ? PAGE : TcpPeer.reply("407 x", "Proxy-Authenticate: Basic\r\n", "")));
      Engine engine = withLogin(proxy);
      engine.parallel = 1;
      List<Result> results = engine.run(CHECK, Engine.webThroughProxy("b.example"), Engine.webThroughProxy("c.example"));
      assertThat(results).extracting(Result::cause).containsExactly(null, Cause.PROXY_DENIED, null);
    }

    @Test
    void proxyThatWantsNoLoginGetsNone() {
      TcpPeer proxy = keep(TcpPeer.http(head -> PAGE));
      assertThat(withLogin(proxy).one(CHECK).verdict()).isEqualTo(Verdict.PASS);
      assertThat(logins(proxy)).isEmpty();
    }

    @Test
    void proxyThatHangsUpOnTheLoginIsNoRefusal() {
      TcpPeer proxy =
          keep(
              TcpPeer.that(
                  socket -> {
                    String head = TcpPeer.head(socket.getInputStream());
                    if (!head.contains("Proxy-Authorization")) {
                      TcpPeer.send(socket, TcpPeer.reply("407 x", "Proxy-Authenticate: Basic\r\n", ""));
                    }
                  }));
      assertThat(withLogin(proxy).one(CHECK).cause()).isEqualTo(Cause.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
      "p; error=dns_error,PROXY_UPSTREAM_FAILED,look the host's name up",
      "p; error=connection_refused,PROXY_UPSTREAM_FAILED,the host refused its connection",
      "p; error=destination_ip_prohibited,PROXY_DENIED,forbid the host's address"
    })
    void reasonThatTheProxyGivesIsSaid(String field, Cause cause, String words) {
      String failed = TcpPeer.reply("502 x", "Proxy-Status: " + field + "\r\n", "x");
      Result result = engine(vendorElse(failed, TcpPeer.reply("504 x", "", ""))).one(CHECK);
      assertThat(result.cause()).isEqualTo(cause);
      assertThat(result.notes().get(0)).contains(words);
      assertThat(result.evidence().text("proxyStatus")).hasValue(field);
    }

    @Test
    void rightLoginServesAllChecks() {
      TcpPeer proxy =
          keep(
              TcpPeer.http(
                  head -> head.contains("Proxy-Authorization: Basic ")
                      ? PAGE : TcpPeer.reply("407 x", "Proxy-Authenticate: Basic\r\n", "")));
      Engine engine = engine(proxy);
      engine.dead = null;
      engine.user = "svc";
      engine.password = "right";
      Check[] checks = IntStream.range(0, 30).mapToObj(i -> Engine.webThroughProxy("h" + i + ".example")).toArray(Check[]::new);
      assertThat(engine.run(checks)).extracting(Result::verdict).containsOnly(Verdict.PASS);
    }

    @Test
    void passwordThatNobodyGaveIsMissingAndNotRefused() {
      Engine engine = engine(head -> TcpPeer.reply("407 x", "Proxy-Authenticate: Basic realm=\"p\"\r\n", ""));
      engine.user = "svc";
      Result result = engine.one(CHECK);
      assertThat(result.cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
      assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTED);
    }

    @Test
    void schemesThatAreNotSpokenAreNamed() {
      Engine engine =
          engine(head -> TcpPeer.reply("407 x", "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n", ""));
      engine.user = "svc";
      engine.password = "right";
      Result result = engine.one(CHECK);
      assertThat(result.cause()).isEqualTo(Cause.PROXY_SCHEME_UNSUPPORTED);
      assertThat(result.evidence().values()).containsEntry("proxySchemes", List.of("Negotiate", "NTLM"));
    }
  }
}
