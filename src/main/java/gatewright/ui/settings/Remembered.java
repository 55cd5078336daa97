package gatewright.ui.settings;

import java.util.Objects;

/**
 * A password that the user let this computer's keychain keep. The password is there, and only there.
 *
 * @param account under which it is kept
 * @param since the day, ISO 8601
 */
public record Remembered(String account, String since) {
  public Remembered {
    Objects.requireNonNull(account, "account");
    since = since == null ? "" : since;
  }
}
