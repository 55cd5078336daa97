package gatewright.probe.ask;

import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that a login which was refused is not sent again in the same run, to no other address, port or server that counts
 * failures for the same account: accounts lock. As long as a login is not known to be good, one conversation tries it and the
 * others wait for what comes of it. Safe for many threads.
 */
public final class LoginTurns {
  private final Map<String, Standing> standings = new HashMap<>();

  /** Whether a login is any good. */
  private static final class Standing {
    private boolean beingTried;
    private boolean good;
    private Refusal refusal;
  }

  /**
   * A login that was refused.
   *
   * @param where who refused it, for people
   * @param cause what came of it; whoever does not send it again has the same
   * @param words how
   */
  public record Refusal(String where, Cause cause, String words) {}

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
   * @param account whose failures count together; null where nobody's account is at stake
   * @param where it goes to, for people
   * @throws StepFailed as the attempt; without sending it, with the cause of the first time, if it was refused before
   */
  public void send(String account, String where, Attempt attempt) throws StepFailed, InterruptedException {
    if (account == null) {
      attempt.send();
      return;
    }
    Optional<Refusal> before = take(account);
    if (before.isPresent()) {
      throw again(before.get());
    }
    Refusal refusal = null;
    try {
      attempt.send();
    } catch (StepFailed e) {
      boolean refused = e.reason() == Cause.LOGIN_REFUSED || e.reason() == Cause.ACCOUNT_LOCKED;
      refusal = refused ? new Refusal(where, e.reason(), e.getMessage()) : null;
      throw e;
    } finally {
      back(account, refusal);
    }
  }

  /** What to say where a login is not sent again. */
  public static StepFailed again(Refusal before) {
    return new StepFailed(
        StepName.LOGIN,
        before.cause(),
        before.where() + " refused this login before (" + before.words().replaceFirst("\\.$", "")
            + "); it was not sent again, so as not to lock the account.");
  }

  /**
   * Waits for its turn. Whoever gets it must {@linkplain #back give it back}.
   *
   * @return how the login was refused before; empty if it may be tried now
   */
  public synchronized Optional<Refusal> take(String account) throws InterruptedException {
    Standing standing = standings.computeIfAbsent(account, any -> new Standing());
    while (standing.beingTried && !standing.good) {
      wait();
    }
    if (standing.refusal != null) {
      return Optional.of(standing.refusal);
    }
    standing.beingTried = true;
    return Optional.empty();
  }

  /** The login is good: from now on nobody waits. */
  public synchronized void good(String account) {
    standings.computeIfAbsent(account, any -> new Standing()).good = true;
    notifyAll();
  }

  /**
   * Gives the turn back.
   *
   * @param refusal null if the login was not refused, or nobody knows
   */
  public synchronized void back(String account, Refusal refusal) {
    Standing standing = standings.computeIfAbsent(account, any -> new Standing());
    standing.beingTried = false;
    if (refusal != null) {
      standing.refusal = refusal;
    }
    notifyAll();
  }
}
