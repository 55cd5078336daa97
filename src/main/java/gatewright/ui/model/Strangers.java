package gatewright.ui.model;

import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.ShownIdentity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Servers whose key or certificate only a person can vouch for. */
public final class Strangers {
  private static final Set<Cause> DOUBTS =
      EnumSet.of(Cause.HOST_KEY_UNKNOWN, Cause.HOST_KEY_CHANGED, Cause.TLS_UNTRUSTED);

  private Strangers() {}

  /**
   * What the engineer may confirm of a result: the key or certificate of one of the customer's own servers that nobody has
   * confirmed. A vendor's server is known by its authority.
   */
  public static Optional<ShownIdentity> confirmable(Check check, Result result) {
    Question question = check.question();
    boolean vendor = question instanceof Question.TlsIdentity || question instanceof Question.ControlHost;
    return vendor || result.cause() == null || !DOUBTS.contains(result.cause()) ? Optional.empty() : ShownIdentity.in(result);
  }
}
