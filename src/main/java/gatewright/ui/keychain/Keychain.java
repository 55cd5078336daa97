package gatewright.ui.keychain;

import gatewright.secret.Secret;
import java.util.Optional;

/** What keeps passwords for this user, locked with his login. All of it is called on a worker, and may wait for the user. */
public interface Keychain {
  /** Why there is none that can be used, as the key of a text; empty if there is one. */
  Optional<String> absent();

  /**
   * The password of an account.
   *
   * @return the caller closes it; empty if there is none
   * @throws KeychainException if it cannot be read; some keychains say no more of one that is not there
   */
  Optional<Secret> find(String account) throws KeychainException;

  /**
   * Keeps a password in the place of the one before.
   *
   * @throws KeychainException if it is not kept
   */
  void keep(String account, Secret password) throws KeychainException;

  /**
   * Deletes a password.
   *
   * @throws KeychainException if it may still be there, or was not
   */
  void forget(String account) throws KeychainException;
}
