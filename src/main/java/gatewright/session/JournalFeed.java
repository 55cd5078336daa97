package gatewright.session;

import gatewright.folder.Journal;
import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.RunListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Feeds a journal with what is worth going on with: a check that was cancelled is to be made again. */
public final class JournalFeed implements RunListener {
  private final Journal journal;
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

  /** Feeds that journal. */
  public JournalFeed(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void finished(Result result) {
    if (result.cause() == Cause.CANCELLED) {
      cancelled.add(result.checkId());
    } else {
      journal.finished(result);
    }
  }

  @Override
  public void ended(Check check) {
    if (!cancelled.contains(check.id())) {
      journal.ended(check);
    }
  }
}
