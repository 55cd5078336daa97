package gatewright.ui.run;

import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.view.TargetWords;
import java.util.Map;

/** A row of the table. */
public sealed interface RunItem {
  /** What stays the same when the row changes. */
  String key();

  /**
   * The head of a group.
   *
   * @param area name of the area, or "CONTROL"
   * @param counts of its rows that count
   * @param closed whether its rows are folded away
   */
  record Group(String area, Map<Verdict, Integer> counts, boolean closed) implements RunItem {
    public Group {
      counts = Map.copyOf(counts);
    }

    @Override
    public String key() {
      return area;
    }
  }

  /**
   * A check without a result yet, or one of its results.
   *
   * @param title of the service, in the vendor's words
   * @param result null while there is none
   */
  record Line(String title, Check check, Progress progress, Result result) implements RunItem {
    @Override
    public String key() {
      return result == null ? check.id() : result.check();
    }

    /** How it came out; null while nothing did. */
    public Verdict verdict() {
      return result == null ? null : result.verdict();
    }

    /** Whether it counts, and is not there to judge others by. */
    public boolean counts() {
      return TargetWords.counts(check, result);
    }

    /** Why; null without a result and for a clean pass. */
    public Cause cause() {
      return result == null ? null : result.cause();
    }
  }

  /**
   * A service that this site does not need.
   *
   * @param reason which answer says so
   */
  record Needless(String service, String title, String reason) implements RunItem {
    @Override
    public String key() {
      return "needless/" + service;
    }
  }
}
