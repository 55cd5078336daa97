package gatewright.ui.view;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.Basis;
import gatewright.result.Result;

/** What a check is aimed at, in words: the host, the address that was tried, the way, and whether it counts. */
public final class TargetWords {
  private TargetWords() {}

  /** Of a check or one of its results; {@code result} is null while there is none. */
  public static String of(Check check, Result result, Texts texts) {
    Target target = check.target();
    if (target.host().isEmpty()) {
      return texts.text("live.noHost");
    }
    boolean other = result != null && !result.address().isEmpty() && !result.address().equals(target.host());
    String where =
        other
            ? texts.text("live.targetAt", target.hostPort(), target.transport().name(), result.address())
            : texts.text("live.target", target.hostPort(), target.transport().name());
    String way = check.way() == Way.PROXY ? texts.text("live.throughProxy", where) : where;
    return counts(check, result) ? way : texts.text(documented(check, result) ? "live.documented" : "live.control", way);
  }

  /** Whether it counts, and is not there to judge others by. */
  public static boolean counts(Check check, Result result) {
    return (result == null ? check.purpose() : result.purpose()) == Purpose.REQUIRED;
  }

  private static boolean documented(Check check, Result result) {
    return check.purpose() == Purpose.REQUIRED && result != null && result.basis() == Basis.DOCUMENTED;
  }
}
