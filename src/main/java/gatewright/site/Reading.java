package gatewright.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading a site.
 *
 * @param site the answers; empty if anything is {@link Problem.Kind#WRONG}, present if answers are only missing
 * @param problems all of them, in the order of the file; empty if a check can start
 */
public record Reading(Optional<Site> site, List<Problem> problems) {
  public Reading {
    Objects.requireNonNull(site, "site");
    problems = List.copyOf(problems);
  }

  /** A file that could not be read as a site at all. */
  public static Reading failed(List<Problem> problems) {
    return new Reading(Optional.empty(), problems);
  }

  /** Whether a check can start: nothing is wrong and nothing is missing. */
  public boolean complete() {
    return site.isPresent() && problems.isEmpty();
  }
}
