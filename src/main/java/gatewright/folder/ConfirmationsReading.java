package gatewright.folder;

import gatewright.result.Confirmations;
import gatewright.site.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading the confirmations.
 *
 * @param confirmations empty if anything is wrong: what operators said must not be overwritten
 * @param problems all of them
 */
public record ConfirmationsReading(Optional<Confirmations> confirmations, List<Problem> problems) {
  public ConfirmationsReading {
    Objects.requireNonNull(confirmations, "confirmations");
    problems = List.copyOf(problems);
  }
}
