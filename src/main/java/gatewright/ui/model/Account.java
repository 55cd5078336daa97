package gatewright.ui.model;

import java.util.Objects;

/**
 * A credential as it is now. Never holds a secret.
 *
 * @param credential id
 * @param user empty if it names nobody
 * @param secret how often the secret has become another one
 */
record Account(String credential, String user, int secret) {
  Account {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(user, "user");
  }
}
