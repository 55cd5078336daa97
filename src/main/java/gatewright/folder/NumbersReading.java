package gatewright.folder;

import gatewright.site.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading the request numbers.
 *
 * @param ledger empty if anything is wrong: numbers that were given once must not be given again
 * @param problems all of them
 */
public record NumbersReading(Optional<RequestLedger> ledger, List<Problem> problems) {
  public NumbersReading {
    Objects.requireNonNull(ledger, "ledger");
    problems = List.copyOf(problems);
  }
}
