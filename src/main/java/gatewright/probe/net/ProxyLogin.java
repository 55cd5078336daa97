package gatewright.probe.net;

import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.secret.Secret;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The login at the proxy, and what this run knows of it. A wrong one that is sent by a hundred checks at once locks the account:
 * so one check tries it, the others wait for him, and a refused one is never sent again. Nothing is sent before the proxy has said
 * which ways it takes, so that a password does not travel in clear where a better way is offered.
 */
public final class ProxyLogin {
  private static final int NONCE_BYTES = 16;

  private final String user;
  private final Supplier<Optional<Secret>> password;
  private final boolean secretMissing;
  private final Redactor redactor;
  private final SecureRandom random = new SecureRandom();
  private Standing standing = Standing.UNTRIED;
  private String basic;

  private enum Standing {
    UNTRIED,
    BEING_TRIED,
    USABLE,
    REFUSED
  }

  /**
   * @param user null for none
   * @param password gives a copy that is closed after use
   * @param redactor learns all that must not be shown
   */
  public ProxyLogin(String user, Supplier<Optional<Secret>> password, Redactor redactor) {
    this.user = user;
    this.password = password;
    this.redactor = redactor;
    this.secretMissing = user != null && secret().isEmpty();
  }

  /** None. */
  public static ProxyLogin none() {
    return new ProxyLogin(null, Optional::empty, new Redactor());
  }

  @Override
  public String toString() {
    return user == null ? "no login" : "a login";
  }

  /** One request's turn; closed when its last reply is there, or none came. */
  Turn turn(String proxy) {
    return new Turn(proxy);
  }

  private Optional<Secret> secret() {
    return password.get();
  }

  /** What a request does about the login. For one thread. */
  final class Turn implements AutoCloseable {
    private final String proxy;
    private boolean trying;
    private boolean sent;
    private boolean answered;
    private boolean again;
    private String header;

    private Turn(String proxy) {
      this.proxy = proxy;
    }

    /**
     * What goes with the first request: a Basic login that was good before, else nothing.
     *
     * @throws StepFailed PROXY_LOGIN_REFUSED if it was refused before
     */
    String first() throws StepFailed, InterruptedException {
      synchronized (ProxyLogin.this) {
        await();
        sent = standing == Standing.USABLE && basic != null;
        return sent ? basic : null;
      }
    }

    /**
     * What answers a 407.
     *
     * @param challenges what it offers
     * @param method of the request
     * @param uri its target
     * @throws StepFailed PROXY_LOGIN_REQUIRED, CREDENTIAL_MISSING, PROXY_SCHEME_UNSUPPORTED, PROXY_LOGIN_REFUSED, or PROXY_DENIED
     *     where the login is good elsewhere
     */
    String answer(List<Challenge> challenges, String method, String uri) throws StepFailed, InterruptedException {
      String offered = offered(challenges);
      if (user == null || secretMissing) {
        String words = "The proxy " + proxy + " wants a login (407; it " + offered + ")";
        throw secretMissing
            ? failed(Cause.CREDENTIAL_MISSING, words + ", and its password was not given.")
            : failed(Cause.PROXY_LOGIN_REQUIRED, words + ".");
      }
      Optional<DigestLogin> digest =
          challenges.stream().flatMap(each -> DigestLogin.of(each).stream()).max(Comparator.comparingInt(DigestLogin::strength));
      if (sent || answered) {
        boolean newNonce = answered && !again && digest.isPresent() && digest.get().stale();
        if (!newNonce) {
          throw refused();
        }
        again = true;
        return digest(digest.get(), method, uri);
      }
      boolean plain = challenges.stream().anyMatch(each -> each.is("Basic"));
      if (digest.isEmpty() && !plain) {
        throw failed(
            Cause.PROXY_SCHEME_UNSUPPORTED,
            "The proxy " + proxy + " " + offered + "; Gatewright can only log in with Basic and Digest.");
      }
      begin();
      return digest.isPresent() ? digest(digest.get(), method, uri) : basic();
    }

    /** The login that was sent was taken, whatever else the reply says. */
    void accepted() {
      if (!answered) {
        return;
      }
      synchronized (ProxyLogin.this) {
        if (standing != Standing.REFUSED) {
          standing = Standing.USABLE;
          basic = header;
        }
        trying = false;
        ProxyLogin.this.notifyAll();
      }
    }

    /** If it was not answered, nothing is known against the login, and one of those who wait goes on. */
    @Override
    public void close() {
      synchronized (ProxyLogin.this) {
        if (trying) {
          standing = Standing.UNTRIED;
          trying = false;
          ProxyLogin.this.notifyAll();
        }
      }
    }

    private void begin() throws StepFailed, InterruptedException {
      synchronized (ProxyLogin.this) {
        await();
        trying = standing == Standing.UNTRIED;
        standing = trying ? Standing.BEING_TRIED : standing;
        answered = true;
      }
    }

    private void await() throws StepFailed, InterruptedException {
      while (standing == Standing.BEING_TRIED) {
        ProxyLogin.this.wait();
      }
      if (standing == Standing.REFUSED) {
        throw failed(
            Cause.PROXY_LOGIN_REFUSED,
            "The proxy " + proxy + " refused the login (407) before; it was not sent again, so as not to lock the account.");
      }
    }

    /** A login that others were let through with is good; what is refused then is this host, to this user. */
    private StepFailed refused() {
      synchronized (ProxyLogin.this) {
        if (standing == Standing.USABLE) {
          return failed(
              Cause.PROXY_DENIED,
              "The proxy " + proxy + " took the login for another host, but not for this one (407): it is not allowed to this user.");
        }
        standing = Standing.REFUSED;
        trying = false;
        ProxyLogin.this.notifyAll();
      }
      return failed(Cause.PROXY_LOGIN_REFUSED, "The proxy " + proxy + " refused the login (407).");
    }

    private String basic() throws StepFailed {
      try (Secret secret = given()) {
        header = ProxyTunnel.basic(user, secret);
        redactor.hide(header.substring("Basic ".length()));
        return header;
      }
    }

    private String digest(DigestLogin login, String method, String uri) throws StepFailed {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      try (Secret secret = given()) {
        DigestLogin.Answer answer = login.answer(user, secret, method, uri, HexFormat.of().formatHex(nonce));
        redactor.hide(answer.response());
        return answer.header();
      }
    }

    private Secret given() throws StepFailed {
      return secret().orElseThrow(
          () -> failed(Cause.CREDENTIAL_MISSING, "The password for the proxy " + proxy + " is no longer there."));
    }

    private static String offered(List<Challenge> challenges) {
      List<String> schemes = challenges.stream().map(Challenge::scheme).distinct().toList();
      return schemes.isEmpty() ? "names no scheme" : "offers " + String.join(", ", schemes);
    }

    private static StepFailed failed(Cause cause, String words) {
      return new StepFailed(StepName.PROXY, cause, words);
    }
  }
}
