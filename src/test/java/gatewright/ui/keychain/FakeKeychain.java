package gatewright.ui.keychain;

import gatewright.secret.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A keychain in memory, which a test can take away or lock. */
final class FakeKeychain implements Keychain {
  private final Map<String, String> kept = new TreeMap<>();
  private String absent;
  private boolean locked;
  private int asked;

  /** What it keeps. */
  Map<String, String> kept() {
    return kept;
  }

  /** How often it was asked for a password. */
  int asked() {
    return asked;
  }

  FakeKeychain absent(String why) {
    absent = why;
    return this;
  }

  FakeKeychain locked(boolean now) {
    locked = now;
    return this;
  }

  @Override
  public Optional<String> absent() {
    return Optional.ofNullable(absent);
  }

  @Override
  public Optional<Secret> find(String account) throws KeychainException {
    asked++;
    open();
    return Optional.ofNullable(kept.get(account)).map(text -> new Secret(text.toCharArray()));
  }

  @Override
  public void keep(String account, Secret password) throws KeychainException {
    open();
    kept.put(account, String.valueOf(password.reveal()));
  }

  @Override
  public void forget(String account) throws KeychainException {
    open();
    kept.remove(account);
  }

  private void open() throws KeychainException {
    if (locked) {
      throw new KeychainException("it does not allow it", null);
    }
  }
}
