package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.run.RunItem.Line;
import java.util.EnumSet;
import java.util.Set;

/** Which rows are to be seen. */
public enum Show {
  ALL(EnumSet.allOf(Verdict.class)),
  /** What somebody must look at. */
  ACTION(EnumSet.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.UNCONFIRMED, Verdict.NOT_TESTED)),
  FAILED(EnumSet.of(Verdict.FAIL));

  private final Set<Verdict> verdicts;

  Show(Set<Verdict> verdicts) {
    this.verdicts = verdicts;
  }

  /** Whether a row is among them; controls and what has no result yet are so for all only. */
  public boolean shows(RunItem item) {
    return this == ALL || item instanceof Line line && line.counts() && line.verdict() != null && verdicts.contains(line.verdict());
  }
}
