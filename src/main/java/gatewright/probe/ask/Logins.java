package gatewright.probe.ask;

import gatewright.probe.net.Redactor;
import gatewright.secret.Secret;
import gatewright.secret.SecretSource;
import java.util.Map;
import java.util.Optional;

/** The site's credentials. A secret that was handed out is struck from everything that is kept. */
public final class Logins {
  private final Map<String, String> users;
  private final SecretSource secrets;
  private final Redactor redactor;

  /**
   * @param users names by credential id; credentials without one are left out
   * @param redactor learns every secret that is handed out
   */
  public Logins(Map<String, String> users, SecretSource secrets, Redactor redactor) {
    this.users = Map.copyOf(users);
    this.secrets = secrets;
    this.redactor = redactor;
  }

  /**
   * The user's name.
   *
   * @param credential id; null for none
   * @return empty if the credential names nobody
   */
  public Optional<String> user(String credential) {
    return Optional.ofNullable(credential).map(users::get);
  }

  /**
   * The secret itself.
   *
   * @param credential id; null for none
   * @return a copy that the caller closes; empty if it was not given
   */
  public Optional<Secret> secret(String credential) {
    Optional<Secret> secret = Optional.ofNullable(credential).flatMap(secrets::secret);
    secret.ifPresent(given -> redactor.hide(new String(given.reveal())));
    return secret;
  }
}
