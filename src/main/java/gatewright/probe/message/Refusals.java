package gatewright.probe.message;

import java.util.HashMap;
import java.util.Map;

/** What became of each login in this run. One that a manager refused is not sent to the manager's next address. */
final class Refusals {
  private final Map<String, Boolean> refused = new HashMap<>();

  /**
   * Waits until nobody else tries this login. Whoever is let in has to say how it ended.
   *
   * @return false if it was refused before: it must not be sent, and there is nothing to be said
   */
  synchronized boolean mayTry(String login) throws InterruptedException {
    while (refused.containsKey(login) && refused.get(login) == null) {
      wait();
    }
    if (Boolean.TRUE.equals(refused.get(login))) {
      return false;
    }
    refused.put(login, null);
    return true;
  }

  /** It was tried. */
  synchronized void tried(String login, boolean wasRefused) {
    refused.put(login, wasRefused);
    notifyAll();
  }
}
