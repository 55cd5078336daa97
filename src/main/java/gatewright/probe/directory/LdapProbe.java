package gatewright.probe.directory;

import com.unboundid.ldap.sdk.ResultCode;
import gatewright.catalogue.Protocol;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.OwnServer;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.secret.Secret;
import gatewright.site.Directory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks a directory what it is, whether it is a Global Catalogue where one is due, and whether it takes the login, once. */
public final class LdapProbe implements Probe<Question.DirectoryServer> {
  /** What Kerberos bears, and with it a Windows domain. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final Network network;
  private final LoginTurns tries = new LoginTurns();

  public LdapProbe(Network network) {
    this.network = network;
  }

  /** The directory as it was met: what it said of itself, and who it is if it spoke TLS. */
  private record Met(LdapTalk talk, LdapRoot root, Optional<OwnServer> server) {}

  @Override
  public Finding answer(Question.DirectoryServer question, Call call) throws StepFailed, InterruptedException {
    Met met = meet(question.protocol(), Reach.open(network, call), call);
    boolean loginDue = question.bindDn() != null;
    Optional<Finding> doubt = met.server().filter(server -> !server.known()).map(server -> server.doubt(loginDue));
    if (doubt.isPresent() && doubt.get().verdict() == Verdict.FAIL) {
      return doubt.get();
    }
    remark(question, met.root(), call);
    Optional<Finding> catalogue = catalogue(question, met.root(), call);
    if (catalogue.isPresent() && (met.root().readable() || !loginDue)) {
      return catalogue.get();
    }
    if (doubt.isPresent()) {
      return doubt.get();
    }
    return loginDue ? login(question, met, call) : base(question, met, false, call);
  }

  private Met meet(Protocol protocol, Line line, Call call) throws StepFailed {
    if (protocol == Protocol.LDAPS || protocol == Protocol.GLOBAL_CATALOGUE_TLS) {
      return encrypted(line, call);
    }
    LdapTalk talk = new LdapTalk(line, line, call);
    LdapRoot root = root(talk, call);
    if (protocol != Protocol.LDAP_STARTTLS) {
      root.keep(call.trace());
      return new Met(talk, root, Optional.empty());
    }
    try {
      startTls(talk, root);
      line.startAnew();
      return encrypted(line, call);
    } catch (StepFailed e) {
      root.keep(call.trace());
      throw e;
    }
  }

  /** What was learnt before TLS is asked again inside it: anybody could have changed it (RFC 4513 section 3.1.5). */
  private Met encrypted(Line line, Call call) throws StepFailed {
    OwnServer server = greet(line, call);
    LdapTalk talk = new LdapTalk(line, server.socket(), call);
    LdapRoot root = root(talk, call);
    root.keep(call.trace());
    return new Met(talk, root, Optional.of(server));
  }

  private OwnServer greet(Line line, Call call) throws StepFailed {
    try {
      return OwnServer.meet(network, line, call);
    } catch (StepFailed e) {
      if (e.reason() == Cause.RESET || e.reason() == Cause.CLOSED) {
        call.trace().note("A domain controller that has no server certificate breaks off in this way, too.");
      }
      throw e;
    }
  }

  private static LdapRoot root(LdapTalk talk, Call call) throws StepFailed {
    LdapRoot root = new LdapRoot(talk.entry(StepName.GREETING, "rootDSE", "", LdapRoot.attributes()));
    // Even a refusal is an answer in LDAP.
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return root;
  }

  private static void startTls(LdapTalk talk, LdapRoot root) throws StepFailed {
    LdapAnswer answer = talk.startTls();
    if (!answer.ok()) {
      String offered = root.readable() && !root.offersStartTls() ? " It does not offer it either." : "";
      boolean unavailable = answer.code() == ResultCode.UNAVAILABLE_INT_VALUE;
      String bare = unavailable ? " A domain controller that has no server certificate answers so." : "";
      String words = "The directory refuses StartTLS (" + LdapWords.result(answer) + ")." + offered + bare;
      throw new StepFailed(StepName.REQUEST, Cause.TLS_FAILED, words);
    }
  }

  private void remark(Question.DirectoryServer question, LdapRoot root, Call call) {
    if (!root.readable()) {
      call.trace().note("It says nothing of itself to whoever has not logged in (" + LdapWords.result(root.answer()) + ").");
      return;
    }
    if (question.kind() == Directory.Kind.ACTIVE_DIRECTORY && !root.activeDirectory()) {
      call.trace().note("It does not describe itself as Active Directory, which the site's answers say it is.");
    }
    root.ahead(network.dialler().now())
        .filter(ahead -> ahead.abs().compareTo(CLOCK_TOLERANCE) > 0)
        .ifPresent(
            ahead -> call.trace().note(
                "Its clock is " + ahead.abs().toMinutes() + " minutes " + (ahead.isNegative() ? "behind" : "ahead of")
                    + " this machine's; a Windows domain bears five."));
  }

  /** Empty where a Global Catalogue is ready, or none is due. */
  private static Optional<Finding> catalogue(Question.DirectoryServer question, LdapRoot root, Call call) {
    boolean due = question.protocol() == Protocol.GLOBAL_CATALOGUE || question.protocol() == Protocol.GLOBAL_CATALOGUE_TLS;
    if (!due || root.globalCatalogue().orElse(false)) {
      return Optional.empty();
    }
    if (!root.readable()) {
      call.trace().note("Whether it is a Global Catalogue cannot be seen.");
      return Optional.of(Finding.of(Verdict.INCONCLUSIVE, null));
    }
    call.trace().noteFirst(
        root.globalCatalogue().isPresent()
            ? "The domain controller says that it is no Global Catalogue that is ready (isGlobalCatalogReady is FALSE)."
            : "A directory answers, but it is no Global Catalogue: it does not know isGlobalCatalogReady.");
    return Optional.of(new Finding(Cause.NOT_GLOBAL_CATALOGUE.usualVerdict(), Cause.NOT_GLOBAL_CATALOGUE, StepName.GREETING));
  }

  private Finding login(Question.DirectoryServer question, Met met, Call call) throws StepFailed, InterruptedException {
    Optional<Secret> given = network.logins().secret(question.credential());
    try (Secret password = given.orElseGet(() -> new Secret(new char[0]))) {
      if (password.isEmpty()) {
        // RFC 4513 section 5.1.2: with a name and no password, a directory may say yes without having looked at either.
        call.trace().note("The password of " + question.bindDn() + " was not given, so the login was not tried.");
        return Finding.of(Cause.CREDENTIAL_MISSING);
      }
      Optional<LoginTurns.Refusal> before = tries.take(account(question));
      return before.isPresent() ? notAgain(before.get(), call) : bind(question, met, password, call);
    }
  }

  /** Domain controllers count failures together, so the server does not matter. */
  private static String account(Question.DirectoryServer question) {
    return question.credential() + '\n' + question.bindDn().toLowerCase(Locale.ROOT);
  }

  private static Finding notAgain(LoginTurns.Refusal before, Call call) {
    call.trace().noteFirst(
        before.where() + " refused this login before (" + before.words()
            + "); it was not sent again, so as not to lock the account.");
    boolean sameHost = before.where().equals(call.check().target().host());
    return new Finding(sameHost ? Verdict.FAIL : Verdict.INCONCLUSIVE, before.cause(), StepName.LOGIN);
  }

  private Finding bind(Question.DirectoryServer question, Met met, Secret password, Call call) throws StepFailed {
    if (met.server().isEmpty()) {
      call.trace().note("The password went in clear, as the site's answers choose for this port.");
    }
    LoginTurns.Refusal refusal = null;
    LdapAnswer answer;
    try {
      answer = met.talk().bind(question.bindDn(), password);
      refusal =
          LdapWords.refusal(answer)
              .filter(cause -> cause != Cause.STRONGER_LOGIN_REQUIRED)
              .map(cause -> new LoginTurns.Refusal(call.check().target().host(), cause, LdapWords.result(answer)))
              .orElse(null);
    } finally {
      tries.back(account(question), refusal);
    }
    if (!answer.ok()) {
      return refused(answer, call);
    }
    call.trace().reached(Proof.LOGGED_IN);
    Met in = met.root().readable() ? met : again(met, call);
    Optional<Finding> catalogue = met.root().readable() ? Optional.empty() : catalogue(question, in.root(), call);
    return catalogue.isPresent() ? catalogue.get() : base(question, in, true, call);
  }

  /** Some directories describe themselves only to those who have logged in. */
  private static Met again(Met met, Call call) throws StepFailed {
    LdapRoot root = root(met.talk(), call);
    root.keep(call.trace());
    return new Met(met.talk(), root, met.server());
  }

  private static Finding refused(LdapAnswer answer, Call call) {
    call.trace().keep("ldapResult", LdapWords.result(answer));
    call.trace().keep("ldapMessage", answer.message(), 1000);
    LdapWords.subCode(answer).ifPresent(code -> call.trace().keep("adSubCode", code));
    Optional<Cause> cause = LdapWords.refusal(answer);
    String words = LdapWords.result(answer);
    if (cause.isEmpty()) {
      call.trace().noteFirst("The directory could not decide on the login (" + words + ").");
      return new Finding(Verdict.INCONCLUSIVE, null, StepName.LOGIN);
    }
    call.trace().noteFirst(
        cause.get() == Cause.STRONGER_LOGIN_REQUIRED
            ? "The directory does not take this kind of login (" + words + ")."
            : "The directory refused the login (" + words + ").");
    return new Finding(cause.get().usualVerdict(), cause.get(), StepName.LOGIN);
  }

  /** A base that is not there leaves the connection as good as it is, but the gateway would find nobody: a warning. */
  private static Finding base(Question.DirectoryServer question, Met met, boolean loggedIn, Call call) throws StepFailed {
    String base = question.baseDn();
    if (base == null || base.isBlank()) {
      return Finding.pass();
    }
    LdapAnswer answer = met.talk().entry(StepName.REQUEST, "base DN", base, List.of("objectClass"));
    if (answer.ok() && answer.found()) {
      return Finding.pass();
    }
    String words = LdapWords.result(answer);
    call.trace().keep("ldapResult", words);
    call.trace().keep("ldapMessage", answer.message(), 1000);
    if (LdapWords.hidden(answer) || answer.ok()) {
      call.trace().noteFirst(
          loggedIn
              ? "The login may not read the base DN " + base + " (" + words + ")."
              : "The base DN " + base + " cannot be read without a login (" + words + "), and the site's answers name none.");
      return new Finding(Verdict.WARN, Cause.NO_PERMISSION, StepName.REQUEST);
    }
    boolean missing =
        answer.code() == ResultCode.NO_SUCH_OBJECT_INT_VALUE
            || answer.code() == ResultCode.INVALID_DN_SYNTAX_INT_VALUE
            || answer.code() == ResultCode.REFERRAL_INT_VALUE;
    call.trace().noteFirst(
        missing
            ? "The base DN " + base + " is not in this directory (" + words + "); " + met.root().contexts() + "."
            : "The base DN " + base + " could not be read (" + words + ").");
    return new Finding(Verdict.WARN, null, StepName.REQUEST);
  }
}
