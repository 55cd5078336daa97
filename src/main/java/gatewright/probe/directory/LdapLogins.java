package gatewright.probe.directory;

import gatewright.result.Cause;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which logins were refused in this run. Directories lock accounts, and their servers count together; so a login is tried by one
 * conversation at a time, and one that was refused is not sent again by any other.
 */
final class LdapLogins {
  private final Map<String, Standing> standings = new HashMap<>();

  /** Whether a login is any good. */
  private static final class Standing {
    private boolean beingTried;
    private Refusal refusal;
  }

  /**
   * A login that was refused.
   *
   * @param host where
   * @param cause what came of it
   * @param words how
   */
  record Refusal(String host, Cause cause, String words) {}

  /**
   * Waits for its turn. Whoever gets it must {@linkplain #tried give it back}.
   *
   * @return how the login was refused before; empty if it may be tried now
   */
  synchronized Optional<Refusal> take(String user, String credential) throws InterruptedException {
    Standing standing = standings.computeIfAbsent(key(user, credential), any -> new Standing());
    while (standing.beingTried) {
      wait();
    }
    if (standing.refusal != null) {
      return Optional.of(standing.refusal);
    }
    standing.beingTried = true;
    return Optional.empty();
  }

  /**
   * Gives the turn back.
   *
   * @param refusal null if the login was not refused, or nobody knows
   */
  synchronized void tried(String user, String credential, Refusal refusal) {
    Standing standing = standings.get(key(user, credential));
    standing.beingTried = false;
    if (refusal != null) {
      standing.refusal = refusal;
    }
    notifyAll();
  }

  private static String key(String user, String credential) {
    return credential + '\n' + user.toLowerCase(Locale.ROOT);
  }
}
