package gatewright.ui.proxy;

import gatewright.plan.Way;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.StepName;
import gatewright.ui.answer.Message;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the proxy said of logins. */
final class LoginSeen {
  private static final Set<Cause> OF_LOGIN =
      EnumSet.of(
          Cause.PROXY_LOGIN_REQUIRED, Cause.PROXY_LOGIN_REFUSED, Cause.PROXY_SCHEME_UNSUPPORTED, Cause.CREDENTIAL_MISSING);

  private LoginSeen() {}

  /** In one sentence; empty if it asked for none, or nobody asked it. */
  static Optional<Message> of(List<Result> results) {
    List<Result> asked =
        results.stream()
            .filter(result -> result.route() == Way.PROXY && result.evidence().values().containsKey("proxySchemes"))
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Set<String> schemes = new TreeSet<>();
    asked.forEach(result -> schemes.addAll(schemes(result)));
    String offered = schemes.isEmpty() ? "–" : String.join(", ", schemes);
    return Optional.of(said(asked, schemes, offered));
  }

  private static Message said(List<Result> asked, Set<String> schemes, String offered) {
    if (has(asked, Cause.PROXY_LOGIN_REFUSED)) {
      return Message.of("proxy.login.refused", offered);
    }
    if (has(asked, Cause.PROXY_SCHEME_UNSUPPORTED)) {
      return Message.of("proxy.login.unsupported", offered);
    }
    if (asked.stream().allMatch(result -> OF_LOGIN.contains(result.cause()) && result.step() == StepName.PROXY)) {
      return Message.of(has(asked, Cause.CREDENTIAL_MISSING) ? "proxy.login.missing" : "proxy.login.wanted", offered);
    }
    boolean digest = schemes.stream().anyMatch("Digest"::equalsIgnoreCase);
    return Message.of("proxy.login.accepted", offered, digest ? "Digest" : "Basic");
  }

  private static boolean has(List<Result> results, Cause cause) {
    return results.stream().anyMatch(result -> result.cause() == cause);
  }

  private static List<String> schemes(Result result) {
    Object kept = result.evidence().values().get("proxySchemes");
    return kept instanceof Collection<?> several ? several.stream().map(Object::toString).toList() : List.of();
  }
}
