package gatewright.session;

import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Question;
import gatewright.plan.Way;
import java.util.ArrayList;
import java.util.List;

/** Which of the plan's comparisons a choice of checks needs; a pass without them could be faked. */
final class Comparisons {
  private Comparisons() {}

  /** The checks, and behind them the comparisons they need. */
  static List<Check> with(Plan plan, List<Check> checks) {
    List<Check> all = new ArrayList<>(checks);
    for (Check candidate : plan.checks()) {
      boolean compares = candidate.service().equals(Check.CONTROL);
      if (compares && !all.contains(candidate) && checks.stream().anyMatch(check -> needs(check, candidate))) {
        all.add(candidate);
      }
    }
    return all;
  }

  private static boolean needs(Check check, Check comparison) {
    boolean signed =
        check.question() instanceof Question.TlsIdentity
            || check.question() instanceof Question.OpaquePath
            || check.question() instanceof Question.WebPage page && page.tls();
    if (comparison.question() instanceof Question.ControlHost) {
      return signed && check.way() == comparison.way();
    }
    if (comparison.question() instanceof Question.Web) {
      return check.question() instanceof Question.Web && check.way() == Way.DIRECT;
    }
    boolean web = check.question() instanceof Question.Web || check.question() instanceof Question.WebPage;
    return (web || signed) && check.target().port() == comparison.target().port();
  }
}
