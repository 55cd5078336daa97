package gatewright.probe.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import gatewright.catalogue.Protocol;
import gatewright.peer.DnsPeer;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.Patience;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.KnownHosts;
import gatewright.result.Result;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.site.Directory;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LdapProbeTest {
  private static final String HOST = "dc1.corp.example";
  private static final String OTHER = "dc2.corp.example";
  private static final String DOMAIN = "corp.example";
  private static final String RESOLVER = "198.51.100.53";
  private static final String USER = "CN=svc,DC=corp,DC=example";
  private static final String PASSWORD = "correct-horse";

  /** Connects calmly, and does not wait long for what never comes. */
  private static final Patience IMPATIENT =
      new Patience(Duration.ofSeconds(20), 2, Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofSeconds(60));

  private static Signer company;
  private static DnsPeer dns;

  private final LdapPeer directory = new LdapPeer();

  @BeforeAll
  static void sign() {
    company = new Signer("Company");
    dns = DnsPeer.knowing(Map.of(HOST, "203.0.113.10", OTHER, "203.0.113.11", DOMAIN, "203.0.113.10 203.0.113.11"));
  }

  @AfterAll
  static void close() {
    dns.close();
  }

  @Test
  void readsWhatADirectorySaysOfItself() {
    directory.root("vendorName", "Example").root("supportedSASLMechanisms", "GSSAPI", "EXTERNAL");
    Result result = ask(directory.plain(), Protocol.LDAP, null);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.evidence().values())
        .containsEntry("namingContexts", List.of(LdapPeer.BASE, "CN=Configuration," + LdapPeer.BASE))
        .containsEntry("dnsHostName", "dc1.corp.example")
        .containsEntry("supportedSASLMechanisms", List.of("GSSAPI", "EXTERNAL"))
        .containsEntry("vendorName", "Example");
    assertThat(directory.binds).isEmpty();
  }

  @Test
  void allThatIsKeptIsPublished() throws IOException {
    JsonNode published =
        new ObjectMapper().readTree(Path.of("docs/schema/run-1.schema.json").toFile()).at("/$defs/evidence/properties");
    LdapRoot.attributes().forEach(name -> directory.root(name, "TRUE"));
    directory.bindCode = 49;
    directory.bindWords = "AcceptSecurityContext error, data 52e, v1";
    Result result = ask(peer(Protocol.LDAPS), Protocol.LDAPS, USER,
        engine -> engine.known = new Acquaintances(KnownHosts.none(), true));
    assertThat(result.evidence().values()).containsKeys("adSubCode", "supportedControl", "certificateAccepted");
    assertThat(result.evidence().values().keySet()).allSatisfy(key -> assertThat(published.has(key)).as(key).isTrue());
  }

  @Test
  void logsInOnceAndSaysThatThePasswordWentInClear() {
    Result result = ask(directory.plain(), Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(result.identity()).isEqualTo(Identity.NONE);
    assertThat(directory.binds).containsExactly(PASSWORD);
    assertThat(result.notes()).anyMatch(note -> note.contains("in clear"));
    assertThat(result.toString()).doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LDAPS", "LDAP_STARTTLS"})
  void logsInThroughTlsWhereTheCertificateIsTrusted(Protocol protocol) {
    Result result = ask(peer(protocol), protocol, USER, engine -> engine.roots.add(company.certificate()));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(result.identity()).isEqualTo(Identity.VERIFIED);
    assertThat(result.evidence().values()).containsEntry("trustedBy", List.of("FILE"));
    assertThat(result.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LDAPS", "LDAP_STARTTLS"})
  void noPasswordGoesToAServerThatNobodyKnows(Protocol protocol) {
    Result result = ask(peer(protocol), protocol, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.evidence().values()).containsKeys("chain", "dnsHostName");
    assertThat(directory.binds).isEmpty();
  }

  @Test
  void aServerThatIsAcceptedAsNewGetsThePassword() {
    Result result = ask(peer(Protocol.LDAPS), Protocol.LDAPS, USER,
        engine -> engine.known = new Acquaintances(KnownHosts.none(), true));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(directory.binds).containsExactly(PASSWORD);
  }

  @Test
  void withoutALoginAnUnknownCertificateIsAWarning() {
    Result result = ask(peer(Protocol.LDAPS), Protocol.LDAPS, null);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.TLS_UNTRUSTED);
  }

  @Test
  void whatWasSaidBeforeStartTlsDoesNotCount() {
    directory.inside = company.server(HOST);
    LdapPeer insideTls = new LdapPeer().root("dnsHostName", "inside.corp.example");
    TcpPeer peer = TcpPeer.that(socket -> {
      answerRoot(socket, LdapPeer.read(socket));
      LDAPMessage start = LdapPeer.read(socket);
      LdapPeer.send(socket, start.getMessageID(), new ExtendedResponseProtocolOp(0, null, null, null, null, null));
      insideTls.talk(Signer.tls(directory.inside, socket));
    });
    Result result = ask(peer, Protocol.LDAP_STARTTLS, USER, engine -> engine.roots.add(company.certificate()));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.evidence().values()).containsEntry("dnsHostName", "inside.corp.example");
  }

  @ParameterizedTest
  @CsvSource({"2, 2 protocol error", "52, 52 unavailable", "53, 53 unwilling to perform"})
  void startTlsThatIsRefusedIsNamedAndNothingIsSentInClear(int code, String words) {
    directory.startTlsCode = code;
    directory.root("supportedExtension");
    Result result = ask(directory.plain(), Protocol.LDAP_STARTTLS, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.TLS_FAILED);
    assertThat(result.notes().get(0)).contains(words).contains("does not offer it");
    assertThat(result.evidence().values()).containsKey("namingContexts");
    assertThat(directory.binds).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "52e, LOGIN_REFUSED, wrong password",
    "525, LOGIN_REFUSED, no such user",
    "530, LOGIN_REFUSED, at this time",
    "531, LOGIN_REFUSED, from this machine",
    "532, LOGIN_REFUSED, password has expired",
    "533, LOGIN_REFUSED, disabled",
    "701, LOGIN_REFUSED, account has expired",
    "773, LOGIN_REFUSED, must be changed",
    "775, ACCOUNT_LOCKED, locked"
  })
  void activeDirectorysReasonsAreNamed(String data, Cause cause, String words) {
    directory.bindCode = 49;
    directory.bindWords = "80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data " + data + ", v4563\0";
    Result result = ask(directory.plain(), Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.step()).isEqualTo(StepName.LOGIN);
    assertThat(result.notes().get(0)).contains("49 invalid credentials").contains(words);
    assertThat(result.evidence().values()).containsEntry("adSubCode", data);
    assertThat(result.evidence().text("ldapMessage")).hasValueSatisfying(text -> assertThat(text).endsWith("v4563"));
  }

  @ParameterizedTest
  @CsvSource({
    "8, FAIL, STRONGER_LOGIN_REQUIRED", "13, FAIL, STRONGER_LOGIN_REQUIRED", "7, FAIL, STRONGER_LOGIN_REQUIRED",
    "49, FAIL, LOGIN_REFUSED", "53, FAIL, LOGIN_REFUSED", "34, FAIL, LOGIN_REFUSED", "19, FAIL, ACCOUNT_LOCKED",
    "1, INCONCLUSIVE,", "51, INCONCLUSIVE,", "52, INCONCLUSIVE,", "80, INCONCLUSIVE,", "10, INCONCLUSIVE,", "14, INCONCLUSIVE,"
  })
  void aRefusedLoginIsNotTheSameAsOneThatCannotBeDecided(int code, Verdict verdict, Cause cause) {
    directory.bindCode = code;
    Result result = ask(directory.plain(), Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(result.notes().get(0)).contains("(" + code + " ");
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(directory.binds).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"49, LOGIN_REFUSED", "19, ACCOUNT_LOCKED"})
  void aLoginThatWasRefusedIsNotSentAgain(int code, Cause cause) {
    directory.bindCode = code;
    try (TcpPeer peer = directory.plain()) {
      List<Result> results =
          engine(peer, other -> {}).run(
              check(HOST, 389, Protocol.LDAP, USER),
              check(HOST, 10389, Protocol.LDAP, USER),
              check(OTHER, 389, Protocol.LDAP, USER.toLowerCase(Locale.ROOT)));
      assertThat(directory.binds).hasSize(1);
      assertThat(results).extracting(Result::cause).containsOnly(cause);
      assertThat(results).filteredOn(result -> result.notes().get(0).contains("was not sent again")).hasSize(2);
      assertThat(results).filteredOn(result -> result.verdict() == Verdict.FAIL).isNotEmpty();
    }
  }

  @Test
  void aLoginThatOneAddressRefusedIsNotSentToTheNext() {
    directory.bindCode = 49;
    try (TcpPeer peer = directory.plain()) {
      List<Result> results = engine(peer, other -> {}).run(check(DOMAIN, 389, Protocol.LDAP, USER));
      assertThat(results).hasSize(2).extracting(Result::verdict).containsOnly(Verdict.FAIL);
      assertThat(directory.binds).hasSize(1);
    }
  }

  @Test
  void aLoginThatNeedsTlsIsStillTriedThere() {
    directory.bindCode = 8;
    LdapPeer good = new LdapPeer();
    try (TcpPeer clear = directory.plain();
        TcpPeer secure = good.secure(company.server(HOST))) {
      Engine engine = engine(Roads.allTo(secure.address()).tcp("203.0.113.10", 389, clear.address()));
      engine.roots.add(company.certificate());
      List<Result> results = engine.run(check(HOST, 389, Protocol.LDAP, USER), check(HOST, 636, Protocol.LDAPS, USER));
      assertThat(results).extracting(Result::cause).containsExactlyInAnyOrder(Cause.STRONGER_LOGIN_REQUIRED, null);
      assertThat(good.binds).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none"})
  void anEmptyOrMissingPasswordIsNeverSent(String password) {
    Result result =
        ask(directory.plain(), Protocol.LDAP, USER, engine -> engine.password = password.equals("none") ? null : password);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(result.cause()).isEqualTo(Cause.CREDENTIAL_MISSING);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(directory.binds).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"TRUE, PASS,", "FALSE, FAIL, NOT_GLOBAL_CATALOGUE", ", FAIL, NOT_GLOBAL_CATALOGUE"})
  void aGlobalCatalogueSaysSo(String ready, Verdict verdict, Cause cause) {
    if (ready != null) {
      directory.root("isGlobalCatalogReady", ready);
    }
    Result result = ask(directory.plain(), Protocol.GLOBAL_CATALOGUE, USER);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.cause()).isEqualTo(cause);
    assertThat(directory.binds).as("no login at a wrong server").hasSize(verdict == Verdict.PASS ? 1 : 0);
  }

  @Test
  void anUnknownServerThatIsNoGlobalCatalogueIsWrongAllTheSame() {
    Result result = ask(peer(Protocol.GLOBAL_CATALOGUE_TLS), Protocol.GLOBAL_CATALOGUE_TLS, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.NOT_GLOBAL_CATALOGUE);
    assertThat(result.notes()).anyMatch(note -> note.contains("not to be trusted"));
  }

  @Test
  void aCatalogueThatOnlySpeaksAfterTheLoginIsAskedAgain() {
    directory.rootOnlyAfterLogin = true;
    directory.root("isGlobalCatalogReady", "TRUE");
    Result result = ask(directory.plain(), Protocol.GLOBAL_CATALOGUE, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.evidence().values()).containsEntry("isGlobalCatalogReady", "TRUE");
    directory.root("isGlobalCatalogReady", "FALSE");
    assertThat(ask(directory.plain(), Protocol.GLOBAL_CATALOGUE, USER).cause()).isEqualTo(Cause.NOT_GLOBAL_CATALOGUE);
    assertThat(ask(directory.plain(), Protocol.GLOBAL_CATALOGUE, null).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 50, 53})
  void refusingToDescribeItselfIsLdapAllTheSame(int code) {
    directory.rootCode = code;
    Result result = ask(directory.plain(), Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("says nothing of itself") && note.contains(code + " "));
  }

  @Test
  void aBaseThatIsNotThereIsAWarningWithWhatThereIs() {
    directory.baseCode = 32;
    Result result = ask(directory.plain(), Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.proof()).isEqualTo(Proof.LOGGED_IN);
    assertThat(result.notes().get(0)).contains("is not in this directory").contains("it holds " + LdapPeer.BASE);
  }

  @Test
  void aBaseThatMayNotBeReadIsAWarning() {
    directory.baseCode = 50;
    Result result = ask(directory.plain(), Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.cause()).isEqualTo(Cause.NO_PERMISSION);
    directory.baseCode = 1;
    Result anonymous = ask(directory.plain(), Protocol.LDAP, null);
    assertThat(anonymous.cause()).isEqualTo(Cause.NO_PERMISSION);
    assertThat(anonymous.notes().get(0)).contains("without a login");
  }

  @Test
  void anotherKindOfDirectoryAndAWrongClockAreRemarked() {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);
    String hourAhead = form.format(Instant.now().plus(Duration.ofHours(1)));
    directory.root("dnsHostName").root("currentTime", hourAhead);
    Result result = ask(directory.plain(), Protocol.LDAP, null);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("not describe itself as Active Directory"));
    assertThat(result.notes()).anyMatch(note -> note.contains("minutes ahead of"));
    directory.root("currentTime", "yesterday at noon, Z");
    assertThat(ask(directory.plain(), Protocol.LDAP, null).notes()).noneMatch(note -> note.contains("minutes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "HTTP/1.1 400 Bad Request\r\n\r\n", "220 ready\r\n",
      "0\u0084\u007f\u00ff\u00ff\u00ff", "0\u0080", "0\u0003\u0002\u0001\u0001"
  })
  void whatIsNoLdapIsTheWrongProtocol(String text) {
    Result result = ask(TcpPeer.greeting(text), Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
    assertThat(result.evidence().values()).containsKey("banner");
  }

  @Test
  void anEchoIsTheWrongProtocol() {
    TcpPeer echo = TcpPeer.that(socket -> socket.getInputStream().transferTo(socket.getOutputStream()));
    assertThat(ask(echo, Protocol.LDAP, USER).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void tlsOnAnLdapPortAndLdapOnATlsPortAreTheWrongProtocol() {
    TcpPeer alert = TcpPeer.that(socket -> {
      socket.getInputStream().read();
      socket.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 10});
      TcpPeer.drain(socket);
    });
    Result encrypted = ask(alert, Protocol.LDAP, USER);
    assertThat(encrypted.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(encrypted.notes().get(0)).contains("an answer in TLS");
    TcpPeer plain = TcpPeer.that(socket -> {
      socket.getInputStream().read();
      LdapPeer.send(
          socket, 0, new ExtendedResponseProtocolOp(2, null, "bad message", null, "1.3.6.1.4.1.1466.20036", null));
      TcpPeer.drain(socket);
    });
    assertThat(ask(plain, Protocol.LDAPS, USER).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void answersToAnotherQuestionAreTheWrongProtocol() {
    TcpPeer other = TcpPeer.that(socket -> {
      LDAPMessage asked = LdapPeer.read(socket);
      LdapPeer.send(socket, asked.getMessageID() + 7, new SearchResultDoneProtocolOp(0, null, null, null));
      TcpPeer.drain(socket);
    });
    assertThat(ask(other, Protocol.LDAP, USER).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    TcpPeer kind = TcpPeer.that(socket -> {
      LDAPMessage asked = LdapPeer.read(socket);
      LdapPeer.send(socket, asked.getMessageID(), new BindResponseProtocolOp(0, null, null, null, null));
      TcpPeer.drain(socket);
    });
    Result result = ask(kind, Protocol.LDAP, USER);
    assertThat(result.cause()).isEqualTo(Cause.WRONG_PROTOCOL);
    assertThat(result.proof()).isEqualTo(Proof.PORT_OPEN);
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    TcpPeer endless = TcpPeer.that(socket -> {
      int id = LdapPeer.read(socket).getMessageID();
      while (true) {
        LdapPeer.send(socket, id, new SearchResultEntryProtocolOp("", directory.root));
      }
    });
    assertThat(ask(endless, Protocol.LDAP, USER).cause()).isEqualTo(Cause.WRONG_PROTOCOL);
  }

  @Test
  void silentSlowClosedAndResetAreToldApart() {
    assertThat(hasty(TcpPeer.silent(), Protocol.LDAP).cause()).isEqualTo(Cause.SILENT);
    assertThat(hasty(TcpPeer.greeting("0"), Protocol.LDAP).cause()).isEqualTo(Cause.TOO_SLOW);
    assertThat(ask(TcpPeer.closing(), Protocol.LDAP, USER).cause()).isIn(Cause.CLOSED, Cause.RESET);
    assertThat(ask(TcpPeer.resetting(), Protocol.LDAP, USER).cause()).isEqualTo(Cause.RESET);
  }

  @Test
  void aMessageThatNeverEndsIsCutOffByTheCheck() {
    Patience brief =
        new Patience(Duration.ofSeconds(20), 2, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(600));
    Result result = ask(TcpPeer.greeting("0\u0082\u00ff\u00ff\u0002"), Protocol.LDAP, USER, engine -> engine.patience = brief);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isEqualTo(Cause.TOO_SLOW);
  }

  @Test
  void aServerThatGoesAwayAtTheLoginIsNoPass() {
    TcpPeer peer = TcpPeer.that(socket -> {
      answerRoot(socket, LdapPeer.read(socket));
      LdapPeer.read(socket);
    });
    Result result = ask(peer, Protocol.LDAP, USER);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.cause()).isIn(Cause.CLOSED, Cause.RESET);
    assertThat(result.step()).isEqualTo(StepName.LOGIN);
    assertThat(result.evidence().values()).containsKey("namingContexts");
  }

  @Test
  void aServerThatHangsAfterItAgreedToStartTlsIsSilent() {
    TcpPeer peer = TcpPeer.that(socket -> {
      answerRoot(socket, LdapPeer.read(socket));
      LDAPMessage start = LdapPeer.read(socket);
      LdapPeer.send(socket, start.getMessageID(), new ExtendedResponseProtocolOp(0, null, null, null, null, null));
      TcpPeer.drain(socket);
    });
    Result result = hasty(peer, Protocol.LDAP_STARTTLS);
    assertThat(result.cause()).isEqualTo(Cause.SILENT);
    assertThat(result.step()).isEqualTo(StepName.TLS);
  }

  @Test
  void whatADomainControllerWithoutACertificateDoesIsNamed() {
    Result reset = ask(TcpPeer.resetting(), Protocol.LDAPS, USER);
    assertThat(reset.cause()).isEqualTo(Cause.RESET);
    assertThat(reset.notes()).hasSize(2).last().asString().contains("no server certificate");
    directory.startTlsCode = 52;
    assertThat(ask(directory.plain(), Protocol.LDAP_STARTTLS, USER).notes().get(0)).contains("no server certificate");
  }

  @Test
  void aPartingWordIsRead() {
    TcpPeer peer = TcpPeer.that(socket -> {
      LdapPeer.read(socket);
      LdapPeer.send(
          socket, 0, new ExtendedResponseProtocolOp(8, null, "sign first", null, "1.3.6.1.4.1.1466.20036", null));
    });
    Result result = ask(peer, Protocol.LDAP, null);
    assertThat(result.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
    assertThat(result.notes()).anyMatch(note -> note.contains("8 strong auth required"));
    assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
  }

  @Test
  void cancelEndsAConversation() throws Exception {
    try (TcpPeer peer = TcpPeer.silent()) {
      Engine engine = engine(peer, other -> {});
      var runner = engine.runner();
      CompletableFuture<List<Result>> run =
          CompletableFuture.supplyAsync(() -> engine.run(runner, check(HOST, 389, Protocol.LDAP, USER)));
      peer.awaitConnection();
      runner.cancel();
      assertThat(run.get()).extracting(Result::cause).containsExactly(Cause.CANCELLED);
    }
  }

  private void answerRoot(Socket socket, LDAPMessage asked) throws IOException {
    LdapPeer.send(socket, asked.getMessageID(), new SearchResultEntryProtocolOp("", directory.root));
    LdapPeer.send(socket, asked.getMessageID(), new SearchResultDoneProtocolOp(0, null, null, null));
  }

  private TcpPeer peer(Protocol protocol) {
    directory.inside = company.server(HOST);
    return protocol == Protocol.LDAP_STARTTLS ? directory.plain() : directory.secure(directory.inside);
  }

  private static Result hasty(TcpPeer peer, Protocol protocol) {
    return ask(peer, protocol, USER, engine -> engine.patience = IMPATIENT);
  }

  private static Result ask(TcpPeer peer, Protocol protocol, String user) {
    return ask(peer, protocol, user, engine -> {});
  }

  private static Result ask(TcpPeer peer, Protocol protocol, String user, Consumer<Engine> change) {
    try (peer) {
      return engine(peer, change).one(check(HOST, protocol.usualPort(), protocol, user));
    }
  }

  private static Engine engine(TcpPeer peer, Consumer<Engine> change) {
    Engine engine = engine(Roads.allTo(peer.address()));
    change.accept(engine);
    return engine;
  }

  private static Engine engine(Roads roads) {
    Engine engine = new Engine(roads.udp(RESOLVER, 53, dns.udp())).resolvers(RESOLVER);
    engine.user = "svc";
    engine.password = PASSWORD;
    return engine;
  }

  private static Check check(String host, int port, Protocol protocol, String user) {
    Question question =
        new Question.DirectoryServer(
            protocol, Directory.Kind.ACTIVE_DIRECTORY, LdapPeer.BASE, user, user == null ? null : Engine.CREDENTIAL);
    return Engine.check("directory", host, port, question, user == null ? Proof.PROTOCOL_SPOKEN : Proof.LOGGED_IN);
  }
}
