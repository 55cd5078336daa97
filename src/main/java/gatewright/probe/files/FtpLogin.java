package gatewright.probe.files;

import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.secret.Secret;
import java.util.Optional;

/** USER and PASS (RFC 959 section 5.4), once. */
final class FtpLogin {
  private static final String ANONYMOUS = "anonymous";
  private static final String GUEST_PASSWORD = "gatewright@";

  private final FtpControl control;
  private final boolean secure;

  /**
   * @param secure whether the conversation is inside TLS
   */
  FtpLogin(FtpControl control, boolean secure) {
    this.control = control;
    this.secure = secure;
  }

  /** As nobody in particular (RFC 1635). */
  FtpReply guest() throws StepFailed {
    return logIn(ANONYMOUS, Optional.empty());
  }

  /** As that user. */
  FtpReply user(String user, Secret secret) throws StepFailed {
    return logIn(user, Optional.of(secret));
  }

  private FtpReply logIn(String user, Optional<Secret> secret) throws StepFailed {
    FtpReply named = control.ask(StepName.LOGIN, "USER " + user);
    if (named.kind() == 2) {
      return named;
    }
    if (named.code() == 500 || named.code() == 502) {
      String words = "What answers does not know FTP's command USER: " + named + ".";
      throw new StepFailed(StepName.LOGIN, Cause.WRONG_PROTOCOL, words);
    }
    if (named.code() != 331) {
      throw refused(named, user);
    }
    char[] password = secret.map(Secret::reveal).orElseGet(GUEST_PASSWORD::toCharArray);
    FtpReply answer = control.ask(StepName.LOGIN, "PASS ", password);
    if (answer.kind() != 2) {
      throw refused(answer, user);
    }
    return answer;
  }

  private StepFailed refused(FtpReply reply, String user) {
    boolean wantsTls =
        !secure && (reply.code() == 534 || reply.kind() > 3 && reply.says("ssl", "tls", "encrypt", "use auth"));
    if (wantsTls) {
      return failed(Cause.STRONGER_LOGIN_REQUIRED, "The server takes no login in clear text: " + reply + ".");
    }
    if (reply.code() == 421 || reply.kind() == 4) {
      return failed(Cause.UNEXPECTED_STATUS, "The server takes no login now: " + reply + ".");
    }
    if (reply.says(" locked", "lockout")) {
      return failed(Cause.ACCOUNT_LOCKED, "The account " + user + " is locked: " + reply + ".");
    }
    if (reply.kind() == 3) {
      return failed(Cause.LOGIN_REFUSED, "The server wants more than a name and a password: " + reply + ".");
    }
    String who = user.equals(ANONYMOUS) ? "a login without a name; the site's answers have no other" : "the login of " + user;
    return failed(Cause.LOGIN_REFUSED, "The server refused " + who + ": " + reply + ".");
  }

  private static StepFailed failed(Cause cause, String words) {
    return new StepFailed(StepName.LOGIN, cause, words);
  }
}
