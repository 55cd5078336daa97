package gatewright.ui.model;

import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.session.Again;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is not tested by itself any more: what somebody stopped, what has sent its message, and logins that were made. Accounts
 * lock, and a refused login is not tried again before somebody changes the user or the secret.
 */
final class Restraint {
  /** Troubles about a login at which no secret was sent. */
  private static final Set<Cause> NOT_SENT =
      EnumSet.of(Cause.CREDENTIAL_MISSING, Cause.HOST_KEY_UNKNOWN, Cause.HOST_KEY_CHANGED, Cause.OLD_ALGORITHMS);

  private final Set<Trial> held = new HashSet<>();
  private final Set<Trial> sent = new HashSet<>();
  private final Set<Trial.At> tried = new HashSet<>();
  private final Set<Account> refused = new HashSet<>();

  /** Whether it may be tested by itself. */
  boolean allows(Trial trial) {
    return !held.contains(trial) && !waitsForLogin(trial) && !sent.contains(trial);
  }

  /** Whether it is only not tested because of its login. */
  boolean waitsForLogin(Trial trial) {
    boolean own = trial.login().filter(at -> tried.contains(at) || refused.contains(at.account())).isPresent();
    return own || trial.proxy().filter(refused::contains).isPresent();
  }

  /** Whether it is only not tested because its message has gone out already. */
  boolean hasSent(Trial trial) {
    return sent.contains(trial);
  }

  /** Tests of these begin. */
  void begun(Collection<Trial> trials) {
    for (Trial trial : trials) {
      held.remove(trial);
      trial.login().ifPresent(tried::add);
      if (trial.sends()) {
        sent.add(trial);
      }
    }
  }

  /** Somebody stopped the tests of these. */
  void stopped(Collection<Trial> trials) {
    held.addAll(trials);
  }

  /** A test has ended, or is known from before. */
  void known(Trial trial, List<Result> results) {
    if (results.isEmpty()) {
      return;
    }
    if (trial.sends()) {
      sent.add(trial);
    }
    boolean loggedIn = results.stream().anyMatch(result -> Again.aboutLogin(result) && !notSent(result));
    boolean cancelled = results.stream().anyMatch(result -> result.cause() == Cause.CANCELLED);
    if (loggedIn) {
      trial.login().ifPresent(tried::add);
    } else if (!cancelled) {
      trial.login().ifPresent(tried::remove);
    }
    if (results.stream().anyMatch(Restraint::isRefusal)) {
      trial.login().map(Trial.At::account).ifPresent(refused::add);
    }
    if (results.stream().anyMatch(result -> result.cause() == Cause.PROXY_LOGIN_REFUSED)) {
      trial.proxy().ifPresent(refused::add);
    }
  }

  /** Only these are planned now: whatever was stopped and has changed since may be tested again. */
  void planned(Collection<Trial> all) {
    held.retainAll(Set.copyOf(all));
  }

  private static boolean notSent(Result result) {
    return result.cause() != null && NOT_SENT.contains(result.cause());
  }

  private static boolean isRefusal(Result result) {
    return result.cause() != null && result.cause().group() == Cause.Group.LOGIN && !notSent(result);
  }
}
