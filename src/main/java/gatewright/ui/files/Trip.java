package gatewright.ui.files;

import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.result.Result;
import gatewright.ui.model.Entry;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The way to one address of a file server and back.
 *
 * @param result null while there is none
 */
public record Trip(Check check, Result result, List<Stage> stages) {
  public Trip {
    Objects.requireNonNull(check, "check");
    stages = List.copyOf(stages);
  }

  /** The trips of a check: one for each address that has a result, or one that waits; none if it moves no files. */
  static Stream<Trip> of(Entry entry) {
    Check check = entry.check();
    if (!(check.question() instanceof Question.FileServer files)) {
      return Stream.empty();
    }
    return entry.results().isEmpty()
        ? Stream.of(new Trip(check, null, StageJudge.awaiting(check, files, entry.progress())))
        : entry.results().stream().map(result -> new Trip(check, result, StageJudge.judge(check, files, result)));
  }

  /** How long all of it took, in milliseconds; 1 at least. */
  public long millis() {
    return result == null ? 1 : Math.max(1, result.millis());
  }
}
