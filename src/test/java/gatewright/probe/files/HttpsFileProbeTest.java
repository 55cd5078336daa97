package gatewright.probe.files;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Backup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpsFileProbeTest {
  private static final String HOST = "lists.customer.example";
  private static final String ADDRESS = "10.20.1.7";
  private static final String RESOLVER = "198.51.100.53";
  private static final String FILE = TcpPeer.reply("200 OK", "Server: lists\r\n", "4711\n4712\n");

  private static Signer signer;
  private static Signer stranger;
  private static Nowhere nowhere;

  private final Roads roads = Roads.elseRefused(nowhere);
  private final List<AutoCloseable> peers = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private Engine engine;

  @BeforeAll
  static void sign() {
    signer = new Signer("Customer");
    stranger = new Signer("Stranger");
    nowhere = new Nowhere();
  }

  @AfterAll
  static void leave() {
    nowhere.close();
  }

  @BeforeEach
  void open() {
    roads.udp(RESOLVER, 53, keep(DnsPeer.knowing(Map.of(HOST, ADDRESS + " 10.20.1.8"))).udp());
    engine = new Engine(roads).resolvers(RESOLVER);
    engine.roots.add(signer.certificate());
    engine.user = "gateway";
    engine.password = "open sesame";
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable peer : peers) {
      peer.close();
    }
  }

  private <T extends AutoCloseable> T keep(T peer) {
    peers.add(peer);
    return peer;
  }

  private void serve(SSLContext context, String reply) {
    TcpPeer peer =
        keep(
            TcpPeer.that(
                socket -> {
                  try (SSLSocket tls = Signer.tls(context, socket)) {
                    requests.add(TcpPeer.head(tls.getInputStream()));
                    TcpPeer.send(tls, reply);
                  }
                }));
    roads.tcp(ADDRESS, 443, peer.address());
    roads.tcp("10.20.1.8", 443, peer.address());
  }

  private Result ask(String path, String credential) {
    Question question = new Question.FileServer(Protocol.HTTPS, path, true, Backup.DataMode.PASSIVE, credential);
    Check check =
        Engine.check("lexical-data", HOST, 443, question, credential == null ? Proof.ROUND_TRIP : Proof.LOGGED_IN);
    List<Result> results = engine.run(check);
    assertThat(results).hasSize(2);
    return results.get(0);
  }

  @Test
  void fileIsReadWithoutALogin() {
    serve(signer.server(HOST), FILE);
    Result result = ask("/lists/customer numbers.txt", null);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.ROUND_TRIP);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(result.evidence().values()).containsEntry("bytes", 10).doesNotContainKey("body");
    assertThat(requests).allSatisfy(
        request -> assertThat(request).startsWith("GET /lists/customer%20numbers.txt HTTP/1.1\r\nHost: " + HOST + "\r\n"));
    assertThat(requests).noneMatch(request -> request.contains("Authorization"));
  }

  @Test
  void fileIsReadWithTheLogin() {
    serve(signer.server(HOST), FILE);
    Result result = ask("/lists/customers.txt", Engine.CREDENTIAL);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(requests).allMatch(request -> request.contains("\r\nAuthorization: Basic Z2F0ZXdheTpvcGVuIHNlc2FtZQ==\r\n"));
    assertThat(result.toString()).doesNotContain("Z2F0ZXdheTpvcGVuIHNlc2FtZQ").doesNotContain("open sesame");
  }

  @ParameterizedTest
  @CsvSource({
      "401 Unauthorized,LOGIN_REFUSED",
      "403 Forbidden,NO_PERMISSION",
      "404 Not Found,UNEXPECTED_STATUS",
      "302 Found,UNEXPECTED_STATUS",
      "204 No Content,UNEXPECTED_STATUS",
      "500 Oops,UNEXPECTED_STATUS"
  })
  void refusalsAreToldApart(String status, Cause cause) {
    serve(signer.server(HOST), TcpPeer.reply(status, "Location: /login\r\n", "no"));
    Result result = ask("/lists/customers.txt", null);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.notes().get(0)).contains(status);
    assertThat(result.evidence().text("status")).hasValue("HTTP/1.1 " + status);
  }

  @Test
  void refusedLoginIsNotSentToTheNextAddress() {
    serve(signer.server(HOST), TcpPeer.reply("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", "no"));
    Result result = ask("/lists/customers.txt", Engine.CREDENTIAL);
    assertThat(result.cause()).isEqualTo(Cause.LOGIN_REFUSED);
    assertThat(requests).filteredOn(request -> request.startsWith("GET")).hasSize(1);
  }

  @Test
  void otherWaysToLogInAreNamed() {
    serve(signer.server(HOST), TcpPeer.reply("401 Unauthorized", "WWW-Authenticate: Negotiate\r\n", "no"));
    Result result = ask("/lists/customers.txt", Engine.CREDENTIAL);
    assertThat(result.cause()).isEqualTo(Cause.STRONGER_LOGIN_REQUIRED);
    assertThat(result.notes().get(0)).contains("Negotiate");
  }

  @Test
  void missingPasswordLeavesWhatComesBeforeItTested() {
    serve(signer.server(HOST), FILE);
    engine.password = null;
    Result result = ask("/lists/customers.txt", Engine.CREDENTIAL);
    assertThat(result.cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(result.proof()).isEqualTo(Proof.IDENTITY_VERIFIED);
    assertThat(requests).noneMatch(request -> request.startsWith("GET"));
  }

  @Test
  void noLoginGoesToAnUntrustedServer() {
    serve(stranger.server(HOST), FILE);
    Result result = ask("/lists/customers.txt", Engine.CREDENTIAL);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(requests).noneMatch(request -> request.startsWith("GET"));
  }

  @Test
  void withoutALoginAnUntrustedServerIsAWarning() {
    serve(stranger.server(HOST), FILE);
    Result result = ask("/lists/customers.txt", null);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(result.evidence().values()).doesNotContainKey("body");
  }

  @Test
  void nothingInTheFileIsNoProof() {
    serve(signer.server(HOST), TcpPeer.reply("200 OK", "", ""));
    assertThat(ask("/lists/customers.txt", null).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void otherTalkInTlsIsAnotherProtocol() {
    serve(signer.server(HOST), "220 ready\r\n");
    assertThat(ask("/lists/customers.txt", null).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }
}
