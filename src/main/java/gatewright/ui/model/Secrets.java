package gatewright.ui.model;

import gatewright.probe.net.Redactor;
import gatewright.secret.Secret;
import gatewright.secret.SecretSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was typed as a password, for as long as the site is open. Nowhere else is it kept, unless the user wants it. */
public final class Secrets implements SecretSource, AutoCloseable {
  private final Map<String, Secret> byCredential = new HashMap<>();
  private Remembering remembering = Remembering.nothing(null);

  /** What can keep them longer; nothing until said otherwise. Used on the window's thread only. */
  public Remembering remembering() {
    return remembering;
  }

  /** Says what can keep them longer, before any page is made. */
  public void rememberIn(Remembering place) {
    remembering = place;
  }

  /** Keeps one, and wipes what was kept for that credential before. Nothing is kept for no characters. */
  public synchronized void keep(String credential, char[] characters) {
    Secret before =
        characters.length == 0 ? byCredential.remove(credential) : byCredential.put(credential, new Secret(characters));
    if (before != null) {
      before.close();
    }
  }

  /** Whether there is one. */
  public synchronized boolean has(String credential) {
    return byCredential.containsKey(credential);
  }

  @Override
  public synchronized Optional<Secret> secret(String credential) {
    return Optional.ofNullable(byCredential.get(credential)).map(Secret::copy);
  }

  /** Has that redactor take all of them out of texts. */
  public synchronized void hideFrom(Redactor redactor) {
    for (Secret secret : byCredential.values()) {
      redactor.hide(String.valueOf(secret.reveal()));
    }
  }

  /** Wipes all of them. */
  @Override
  public synchronized void close() {
    byCredential.values().forEach(Secret::close);
    byCredential.clear();
  }
}
