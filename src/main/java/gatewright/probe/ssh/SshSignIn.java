package gatewright.probe.ssh;

import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientUserAuthService;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.ServiceFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * Hands the library a login, and hears what the server makes of it. A password is given away once, whichever way the server asks
 * for it: a second try in another way would count as a second login, and accounts lock.
 */
final class SshSignIn {
  private List<String> methods = List.of();
  private boolean furtherStep;
  private boolean spent;
  private String password;
  private KeyPair key;
  private String question = "";

  /** The ways to log in that the server named last (RFC 4252 section 5.1). */
  List<String> methods() {
    return methods;
  }

  /** Whether it took the login, but wants another one after it. */
  boolean furtherStep() {
    return furtherStep;
  }

  /** Whether anything was sent that the server could refuse. */
  boolean sent() {
    return spent || key != null && methods.contains(UserAuthPublicKeyFactory.NAME);
  }

  /** Whether the server would let anybody in: it did not ask for what was given. */
  boolean unasked() {
    return !spent && methods.isEmpty();
  }

  /** What it asked beside a password; empty for nothing. */
  String question() {
    return question;
  }

  /** Logs in with a password. */
  void with(String text) {
    password = text;
  }

  /** Logs in with a key. */
  void with(ClientSession session, KeyPair pair) {
    key = pair;
    session.addPublicKeyIdentity(pair);
  }

  void setUp(SshClient client) {
    // A way for which nothing was given sends nothing.
    client.setUserAuthFactories(
        List.of(
            UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE));
    client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
    client.setUserInteraction(new Interaction());
  }

  /** The library's login, listened in on. */
  ServiceFactory services() {
    return new ServiceFactory() {
      @Override
      public String getName() {
        return "ssh-userauth";
      }

      @Override
      public Service create(Session session) {
        return new Listening(session);
      }
    };
  }

  private Optional<String> spend() {
    if (spent || password == null) {
      return Optional.empty();
    }
    spent = true;
    return Optional.of(password);
  }

  private final class Listening extends ClientUserAuthService {
    Listening(Session session) {
      super(session);
    }

    @Override
    public void process(int command, Buffer buffer) throws Exception {
      if (command == SshConstants.SSH_MSG_USERAUTH_FAILURE) {
        Buffer copy = new ByteArrayBuffer(buffer.getCompactData());
        methods = copy.getNameList();
        furtherStep = copy.getBoolean();
      }
      super.process(command, buffer);
    }

    /** Not even a conversation that nobody answers is begun after a refusal: servers count those, too. */
    @Override
    protected void tryNext(int command, AuthFuture future) throws Exception {
      if (spent) {
        future.setException(new SshException("the password was refused"));
      } else {
        super.tryNext(command, future);
      }
    }
  }

  private final class Interaction implements UserInteraction {
    @Override
    public boolean isInteractionAllowed(ClientSession session) {
      return true;
    }

    @Override
    public String resolveAuthPasswordAttempt(ClientSession session) {
      return spend().orElse(null);
    }

    @Override
    public String[] interactive(
        ClientSession session, String name, String instruction, String language, String[] prompts, boolean[] echo) {
      if (prompts.length == 0) {
        return new String[0];
      }
      if (prompts.length == 1 && !echo[0]) {
        return spend().map(text -> new String[] {text}).orElse(null);
      }
      question = String.join(" / ", prompts);
      return null;
    }

    @Override
    public String getUpdatedPassword(ClientSession session, String prompt, String language) {
      question = prompt == null || prompt.isBlank() ? "a new password" : prompt;
      return null;
    }
  }
}
