package gatewright.probe.ssh;

import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.util.HashMap;
import java.util.Map;

/**
 * Sees to it that a login which one address of a server refused is not tried at the next: accounts lock. As long as it is not
 * known to be good, one address tries it and the others wait.
 */
final class SshLoginTurns {
  private final Map<String, Standing> standings = new HashMap<>();

  private enum Standing {
    BEING_TRIED,
    GOOD,
    REFUSED
  }

  /**
   * Waits for the turn of an account.
   *
   * @throws StepFailed LOGIN_REFUSED if it was refused before
   */
  synchronized void begin(String account) throws StepFailed, InterruptedException {
    while (standings.get(account) == Standing.BEING_TRIED) {
      wait();
    }
    if (standings.get(account) == Standing.REFUSED) {
      throw new StepFailed(
          StepName.LOGIN,
          Cause.LOGIN_REFUSED,
          "The login was refused at another address of this server; it was not sent again, so as not to lock the account.");
    }
    standings.putIfAbsent(account, Standing.BEING_TRIED);
  }

  /**
   * Gives the turn back.
   *
   * @param refused whether it was sent and not taken
   */
  synchronized void end(String account, boolean refused) {
    if (refused) {
      standings.put(account, Standing.REFUSED);
    } else if (standings.get(account) == Standing.BEING_TRIED) {
      // Nothing was sent, or it was taken: who comes next may try, too.
      standings.remove(account);
    }
    notifyAll();
  }

  /** The login is good: from now on nobody waits. */
  synchronized void good(String account) {
    standings.put(account, Standing.GOOD);
    notifyAll();
  }
}
