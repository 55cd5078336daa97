package gatewright.ui.model;

import gatewright.probe.net.Redactor;
import gatewright.secret.Secret;
import gatewright.secret.SecretSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was typed as a password, for as long as the site is open. Nowhere else is it kept, unless the user wants it. */
public final class Secrets implements SecretSource, AutoCloseable {
  private final Map<String, Secret> byCredential = new HashMap<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private Runnable listener = () -> {};
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
  public void keep(String credential, char[] characters) {
    if (exchange(credential, characters)) {
      listener().run();
    }
  }

  private synchronized boolean exchange(String credential, char[] characters) {
    if (same(byCredential.get(credential), characters)) {
      return false;
    }
    Secret before =
        characters.length == 0 ? byCredential.remove(credential) : byCredential.put(credential, new Secret(characters));
    if (before != null) {
      before.close();
    }
    revisions.merge(credential, 1, Integer::sum);
    return true;
  }

  /** Whether there is one. */
  public synchronized boolean has(String credential) {
    return byCredential.containsKey(credential);
  }

  /** How often the secret of that credential has become another one. The same one typed again is no other. */
  public synchronized int revision(String credential) {
    return revisions.getOrDefault(credential, 0);
  }

  /** Has this run whenever a secret has become another one, on the thread that changed it. */
  synchronized void heardBy(Runnable hears) {
    listener = hears;
  }

  private synchronized Runnable listener() {
    return listener;
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

  private static boolean same(Secret known, char[] characters) {
    if (known == null) {
      return characters.length == 0;
    }
    char[] before = known.reveal();
    boolean same = Arrays.equals(before, characters);
    Arrays.fill(before, '\0');
    return same;
  }
}
