package gatewright.secret;

import java.util.Optional;

/** Where secrets come from while a run lasts. */
@FunctionalInterface
public interface SecretSource {
  /**
   * The secret of a credential.
   *
   * @param credential its id in the site's answers
   * @return a copy that the caller closes; empty if there is none
   */
  Optional<Secret> secret(String credential);

  /** A source that has none. */
  static SecretSource none() {
    return credential -> Optional.empty();
  }
}
