package gatewright.ui.run;

import gatewright.catalogue.Owner;
import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.view.TargetWords;
import java.time.Instant;
import java.util.Map;

/** A row of the table. */
public sealed interface RunItem {
  /** What stays the same when the row changes. */
  String key();

  /**
   * The head of a group.
   *
   * @param by what its rows have in common
   * @param name which of those: of an area, of an owner, "CONTROL", or "NOBODY"
   * @param counts of its rows that count
   * @param testing how many of its rows are being tested
   * @param closed whether its rows are folded away
   */
  record Group(Grouping by, String name, Map<Verdict, Integer> counts, int testing, boolean closed) implements RunItem {
    public Group {
      counts = Map.copyOf(counts);
    }

    @Override
    public String key() {
      return name;
    }
  }

  /**
   * A check without a result yet, or one of its results.
   *
   * @param title of the service, in the vendor's words
   * @param result null while there is none
   * @param owner who must act; null if nobody must
   * @param turned when it began to hold, or ceased to, while it was watched; null if it did not turn
   */
  record Line(String title, Check check, Progress progress, Result result, Owner owner, Instant turned) implements RunItem {
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

    /** Whether it is being tested, for the first time or again. */
    public boolean testing() {
      return progress == Progress.TESTING;
    }
  }

  /**
   * The question below a row whether its message has arrived.
   *
   * @param about the row
   */
  record Ask(Line about) implements RunItem {
    @Override
    public String key() {
      return "ask/" + about.key();
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
