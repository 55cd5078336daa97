package gatewright.probe.files;

import gatewright.catalogue.Protocol;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.OwnServer;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.secret.Secret;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The way into an FTP server: greeting, TLS where the site says so, the login, and never a login at a stranger's. */
final class FtpEntrance {
  /** RFC 5321 section 4.2 begins with the same number; its name is in the greeting. */
  private static final Pattern MAIL = Pattern.compile("\\bE?SMTP\\b", Pattern.CASE_INSENSITIVE);

  private final Network network;
  private final LoginTurns logins;

  FtpEntrance(Network network, LoginTurns logins) {
    this.network = network;
    this.logins = logins;
  }

  /**
   * A server that let us in.
   *
   * @param secure whether the conversation is in TLS
   * @param doubt of its certificate, where no login was at stake; empty for none
   */
  record Opened(FtpControl control, FtpData data, FtpTalk talk, boolean secure, Optional<Finding> doubt) {}

  /** What is done once inside. */
  @FunctionalInterface
  interface Use {
    /** Does it. */
    Finding with(Opened opened) throws StepFailed;
  }

  /**
   * Goes in, and out again at the end.
   *
   * @return what the use finds, or the doubt of a certificate that a login is not sent to
   */
  Finding enter(Question.FileServer question, Call call, Use use) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    Duration read = network.dialler().patience().read();
    boolean implicit = question.protocol() == Protocol.FTPS_IMPLICIT;
    Optional<OwnServer> server = Optional.empty();
    Socket socket = line;
    if (implicit) {
      server = Optional.of(OwnServer.meet(network, line, call));
      socket = server.get().socket();
    }
    FtpControl control = new FtpControl(call, line, socket, read);
    greet(control, call);
    if (question.protocol() == Protocol.FTPS_EXPLICIT) {
      askForTls(control, call);
      server = Optional.of(OwnServer.meet(network, line, call));
      control.secure(server.get().socket());
    }
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    boolean loginDue = question.credential() != null;
    Optional<Finding> doubt = server.filter(met -> !met.known()).map(met -> met.doubt(loginDue));
    if (doubt.isPresent() && (loginDue || doubt.get().verdict() == Verdict.FAIL)) {
      control.quit();
      return doubt.get();
    }
    FtpData data = new FtpData(network, call, control, question.dataMode());
    try (FtpTalk talk = new FtpTalk(call, control, data)) {
      logIn(question, control, server.isPresent(), call);
      if (server.isPresent()) {
        protectData(control, call);
        data.protect(server.get().session().memory());
      }
      return use.with(new Opened(control, data, talk, server.isPresent(), doubt));
    }
  }

  private static void greet(FtpControl control, Call call) throws StepFailed {
    call.trace().step(
        StepName.GREETING,
        phase -> {
          FtpReply greeting = control.reply(StepName.GREETING, "the greeting");
          if (greeting.code() == 120) {
            // RFC 959 section 5.4: ready in a while.
            greeting = control.reply(StepName.GREETING, "the greeting");
          }
          call.trace().keep("banner", greeting.toString());
          phase.show(greeting.toString());
          if (MAIL.matcher(greeting.text()).find()) {
            throw failed(StepName.GREETING, Cause.WRONG_PROTOCOL, "A mail server answers: " + greeting + ".");
          }
          if (greeting.code() != 220) {
            String words = "The server does not let this workstation in: " + greeting + ".";
            throw failed(StepName.GREETING, Cause.UNEXPECTED_STATUS, words);
          }
          return greeting;
        });
  }

  private static void askForTls(FtpControl control, Call call) throws StepFailed {
    call.trace().step(
        StepName.TLS,
        phase -> {
          // RFC 4217 section 4.
          FtpReply reply = control.ask(StepName.TLS, "AUTH TLS");
          phase.show("AUTH TLS: " + reply);
          if (reply.code() != 234) {
            call.trace().reached(Proof.PROTOCOL_SPOKEN);
            String words = "The server offers no TLS (AUTH TLS: " + reply + "). No login was sent, for it would go in clear.";
            throw failed(StepName.TLS, Cause.TLS_FAILED, words);
          }
          control.line().startAnew();
          return reply;
        });
  }

  private void logIn(Question.FileServer question, FtpControl control, boolean secure, Call call)
      throws StepFailed, InterruptedException {
    FtpLogin login = new FtpLogin(control, secure);
    if (question.credential() == null) {
      logIn(login::guest, call);
      return;
    }
    Optional<String> user = network.logins().user(question.credential());
    Optional<Secret> secret = network.logins().secret(question.credential());
    if (user.isEmpty() || secret.isEmpty()) {
      String missing =
          user.map(name -> "The password of " + name + " was not given").orElse("The site's answers name no user for it");
      throw failed(StepName.LOGIN, Cause.CREDENTIAL_MISSING, missing + "; what comes before the login works.");
    }
    try (Secret password = secret.get()) {
      logins.send(
          account(question, call), where(call), () -> logIn(() -> login.user(user.get(), password), call));
    }
  }

  private static String account(Question.FileServer question, Call call) {
    return question.credential() + "@" + call.check().target().host().toLowerCase(Locale.ROOT);
  }

  private static String where(Call call) {
    return call.to() == null ? call.check().target().host() : call.to().address().getHostAddress();
  }

  private interface Saying {
    FtpReply say() throws StepFailed;
  }

  private static void logIn(Saying saying, Call call) throws StepFailed {
    call.trace().step(
        StepName.LOGIN,
        phase -> {
          FtpReply reply = saying.say();
          phase.show(reply.toString());
          call.trace().reached(Proof.LOGGED_IN);
          return reply;
        });
  }

  /** RFC 4217 section 9: the size of a buffer that TLS does not need, then privacy. */
  private static void protectData(FtpControl control, Call call) throws StepFailed {
    call.trace().step(
        StepName.TLS,
        phase -> {
          control.ask(StepName.TLS, "PBSZ 0");
          FtpReply reply = control.ask(StepName.TLS, "PROT P");
          phase.show("PROT P: " + reply);
          if (reply.kind() != 2) {
            throw failed(StepName.TLS, Cause.TLS_FAILED, "The server will not protect data connections (PROT P: " + reply + ").");
          }
          return reply;
        });
  }

  private static StepFailed failed(StepName step, Cause cause, String words) {
    return new StepFailed(step, cause, words);
  }
}
