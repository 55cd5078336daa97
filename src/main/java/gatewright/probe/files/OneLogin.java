package gatewright.probe.files;

import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sees to it that a login which one address of a server refused is not sent to its next: accounts lock. Addresses are asked at
 * the same time, so the others wait for the first one's answer.
 */
public final class OneLogin {
  private final Map<String, Standing> standings = new HashMap<>();

  private enum Standing {
    BEING_TRIED,
    USABLE,
    REFUSED
  }

  /** Sends the login. */
  @FunctionalInterface
  public interface Attempt {
    /**
     * Sends it.
     *
     * @throws StepFailed LOGIN_REFUSED or ACCOUNT_LOCKED if it is no good; anything else says nothing about it
     */
    void send() throws StepFailed;
  }

  /**
   * Sends a login, unless it was refused before.
   *
   * @param credential id; null where nobody's account is at stake
   * @param host whose account it is
   * @throws StepFailed as the attempt; LOGIN_REFUSED without sending it if it was refused before
   */
  public void send(String credential, String host, Attempt attempt) throws StepFailed, InterruptedException {
    if (credential == null) {
      attempt.send();
      return;
    }
    String key = credential + "@" + host.toLowerCase(Locale.ROOT);
    waitFor(key);
    // If it is not answered, nothing is known against the login, and those who wait go on.
    Standing now = Standing.USABLE;
    try {
      attempt.send();
    } catch (StepFailed e) {
      now = e.reason() == Cause.LOGIN_REFUSED || e.reason() == Cause.ACCOUNT_LOCKED ? Standing.REFUSED : Standing.USABLE;
      throw e;
    } finally {
      tried(key, now);
    }
  }

  private synchronized void waitFor(String key) throws StepFailed, InterruptedException {
    while (standings.get(key) == Standing.BEING_TRIED) {
      wait();
    }
    if (standings.get(key) == Standing.REFUSED) {
      String words = "Another address of this server refused the login; it was not sent again, so as not to lock the account.";
      throw new StepFailed(StepName.LOGIN, Cause.LOGIN_REFUSED, words);
    }
    standings.put(key, Standing.BEING_TRIED);
  }

  private synchronized void tried(String key, Standing now) {
    standings.put(key, now);
    notifyAll();
  }
}
