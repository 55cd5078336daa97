package gatewright.probe.ssh;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Logins;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.loader.KeyPairResourceParser;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.common.config.keys.loader.pem.PEMResourceParserUtils;

/** Logs in, once: with a password, or with a key where the secret is one. */
final class SshLogin {
  private static final StepName STEP = StepName.LOGIN;
  private static final KeyPairResourceParser KEYS =
      KeyPairResourceParser.aggregate(PEMResourceParserUtils.PROXY, OpenSSHKeyPairResourceParser.INSTANCE);

  private static final List<Cause> REFUSALS = List.of(Cause.LOGIN_REFUSED, Cause.STRONGER_LOGIN_REQUIRED);

  private final Logins logins;
  private final LoginTurns turns;

  SshLogin(Logins logins, LoginTurns turns) {
    this.logins = logins;
    this.turns = turns;
  }

  /**
   * Logs in. The host key must be a known one. Evidence: {@code loginMethods}.
   *
   * @param credential id; null for none
   * @throws StepFailed CREDENTIAL_MISSING, LOGIN_REFUSED, STRONGER_LOGIN_REQUIRED, or as the connection broke off
   */
  void in(SshSession session, String credential) throws StepFailed, InterruptedException {
    Optional<String> user = logins.user(credential);
    if (user.isEmpty()) {
      throw missing("SFTP wants a login, and the site names no user for it.");
    }
    Optional<Secret> given = logins.secret(credential);
    if (given.isEmpty()) {
      throw missing("The secret of \"" + credential + "\" was not given, so nobody logged in.");
    }
    try (Secret secret = given.get()) {
      String account = credential + " at " + session.call().check().target().hostPort();
      Optional<LoginTurns.Refusal> before = turns.take(account);
      if (before.isPresent()) {
        throw LoginTurns.again(before.get());
      }
      LoginTurns.Refusal refusal = null;
      try {
        session.call().trace().step(STEP, phase -> {
          in(session, user.get(), secret);
          phase.show("logged in as " + user.get());
          return session;
        });
        turns.good(account);
        if (session.signIn().unasked()) {
          session.call().trace().note("The server let " + user.get() + " in without asking for the secret.");
        }
      } catch (StepFailed e) {
        // Unanswered is not refused: the next address may know better.
        boolean refused = session.signIn().sent() && REFUSALS.contains(e.reason());
        refusal = refused ? new LoginTurns.Refusal(where(session.call()), e.reason(), e.getMessage()) : null;
        throw e;
      } finally {
        session.call().trace().keep("loginMethods", session.signIn().methods());
        turns.back(account, refusal);
      }
      session.call().trace().reached(Proof.LOGGED_IN);
    }
  }

  private static String where(Call call) {
    return call.to() == null ? call.check().target().host() : call.to().address().getHostAddress();
  }

  private static void in(SshSession session, String user, Secret secret) throws StepFailed {
    ClientSessionImpl library = session.library();
    SshSignIn signIn = session.signIn();
    library.setUsername(user);
    char[] characters = secret.reveal();
    try {
      String text = new String(characters);
      if (text.stripLeading().startsWith("-----BEGIN")) {
        signIn.with(library, key(text));
      } else {
        signIn.with(text);
      }
      AuthFuture future = library.auth();
      String stopped = "The login was not answered.";
      try {
        session.pump(STEP, stopped, future::isDone);
      } catch (StepFailed e) {
        throw session.goodbye().isEmpty() ? e : refused(session, user, e);
      }
      if (!future.isSuccess()) {
        throw refused(session, user, future.getException());
      }
    } catch (IOException e) {
      throw new StepFailed(STEP, session.call().scope().cause().orElse(Cause.CLOSED), "The login could not be sent.", e);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private static StepFailed refused(SshSession session, String user, Throwable e) {
    SshSignIn signIn = session.signIn();
    Optional<Cause> ended = session.call().scope().cause();
    if (ended.isPresent()) {
      return new StepFailed(STEP, ended.get(), "The login was not answered.", e);
    }
    String ways = signIn.methods().isEmpty() ? "" : " It takes " + String.join(", ", signIn.methods()) + ".";
    if (signIn.furtherStep()) {
      return new StepFailed(STEP, Cause.STRONGER_LOGIN_REQUIRED,
          "The server took the login of " + user + ", but wants another one after it." + ways, e);
    }
    if (!signIn.question().isEmpty()) {
      return new StepFailed(STEP, Cause.STRONGER_LOGIN_REQUIRED,
          "The server asks " + user + " for more than a password: \"" + signIn.question() + "\".", e);
    }
    if (!signIn.sent()) {
      return new StepFailed(STEP, Cause.STRONGER_LOGIN_REQUIRED,
          "The server takes no login of the kind that was given, so none was sent." + ways, e);
    }
    String said = session.goodbye().isEmpty() ? "" : " It said \"" + session.goodbye() + "\".";
    return new StepFailed(STEP, Cause.LOGIN_REFUSED, "The server refused the login of " + user + "." + ways + said, e);
  }

  private static KeyPair key(String text) throws StepFailed {
    byte[] bytes = text.stripLeading().getBytes(StandardCharsets.UTF_8);
    try {
      Iterator<KeyPair> keys =
          KEYS.loadKeyPairs(null, NamedResource.ofName("the secret"), FilePasswordProvider.EMPTY, new ByteArrayInputStream(bytes))
              .iterator();
      if (keys.hasNext()) {
        return keys.next();
      }
      throw missing("The secret looks like a private key, but holds none of a kind that is known.");
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Nothing of what the parser says goes on: it may quote the key.
      throw missing("The secret looks like a private key, but cannot be read; one with a pass phrase cannot be used here.");
    }
  }

  private static StepFailed missing(String words) {
    return new StepFailed(STEP, Cause.CREDENTIAL_MISSING, words);
  }
}
