package gatewright.ui.model;

import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.session.Again;
import gatewright.site.Credential;
import gatewright.site.Site;
import java.util.Objects;
import java.util.Optional;

/**
 * A check as it would be made now: what it asks, and as whom.
 *
 * @param account that the question logs in with; empty if it does not log in
 * @param proxy that the proxy is told; empty on the direct way, or if the proxy wants no login
 */
record Trial(Check check, Optional<Account> account, Optional<Account> proxy) {
  Trial {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(proxy, "proxy");
  }

  static Trial of(Check check, Site site, Secrets secrets) {
    Optional<String> proxy = check.way() == Way.PROXY ? Optional.ofNullable(site.proxy().credential()) : Optional.empty();
    return new Trial(
        check,
        Again.credential(check).map(id -> account(id, site, secrets)),
        proxy.map(id -> account(id, site, secrets)));
  }

  private static Account account(String id, Site site, Secrets secrets) {
    String user = site.credential(id).map(Credential::user).orElse(null);
    return new Account(id, user == null ? "" : user, secrets.revision(id));
  }

  /** Whether somebody gets a message by it. */
  boolean sends() {
    return check.question() instanceof Question.LogMessage || check.question() instanceof Question.Alert;
  }

  /** The login that it makes, if it makes one. A community is no login: it opens no account that could be locked. */
  Optional<At> login() {
    return sends() ? Optional.empty() : account.map(who -> new At(who, check.target()));
  }

  /** A login at a server. */
  record At(Account account, Target target) {}
}
