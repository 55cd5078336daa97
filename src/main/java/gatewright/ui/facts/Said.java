package gatewright.ui.facts;

import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.List;

/**
 * What there is to say of something.
 *
 * @param words null to say only how it stands
 * @param verdict how that is to be taken; null for plain words
 * @param cause null for none
 * @param progress of what is not done yet; null for what is
 */
public record Said(Message words, Verdict verdict, Cause cause, Progress progress) {
  /** Plain words. */
  public static Said of(String key, Object... arguments) {
    return new Said(Message.of(key, arguments), null, null, null);
  }

  /** A text that is the same in all languages. */
  public static Said plain(String text) {
    return new Said(plainly(text), null, null, null);
  }

  /** Words, and how they are to be taken. */
  public static Said judged(Verdict verdict, String key, Object... arguments) {
    return new Said(Message.of(key, arguments), verdict, null, null);
  }

  /** A time that something took. */
  public static Said millis(long millis) {
    return millis < 1000 ? of("time.millis", millis) : of("time.seconds", Math.round(millis / 100.0) / 10.0);
  }

  /** Nothing is known. */
  public static Said unknown() {
    return of("unknown");
  }

  /** How a result stands, with its cause. */
  public static Said of(Result result) {
    return new Said(null, result.verdict(), result.cause(), null);
  }

  /** What came back, and how that is to be taken. */
  public static Said answer(Result result) {
    Message status = Seen.in(result).text("status").map(Said::plainly).orElse(null);
    return new Said(status, result.verdict(), result.cause(), null);
  }

  /** How checks stand together: whether they are going on, else as the worst result that counts. */
  public static Said of(List<Entry> entries) {
    if (entries.stream().anyMatch(entry -> entry.progress() == Progress.TESTING)) {
      return new Said(null, null, null, Progress.TESTING);
    }
    if (entries.stream().anyMatch(entry -> entry.progress() == Progress.WAITING)) {
      return new Said(null, null, null, Progress.WAITING);
    }
    List<Result> results = Seen.counting(entries);
    return Seen.worst(results)
        .map(worst -> new Said(null, worst.verdict(), null, null))
        .orElse(new Said(null, null, null, Progress.UNTESTED));
  }

  /** A message that says this text and nothing else. */
  public static Message plainly(String text) {
    return Message.of("facts.plain", text);
  }
}
