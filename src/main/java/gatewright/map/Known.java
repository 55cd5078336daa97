package gatewright.map;

import gatewright.result.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known at a moment.
 *
 * @param results by the id of their check; those that count and those that do not
 * @param testing ids of checks that are being tested, or wait for it
 */
public record Known(Map<String, List<Result>> results, Set<String> testing) {
  public Known {
    results = Map.copyOf(results);
    testing = Set.copyOf(testing);
  }

  /** Nothing was tested yet. */
  public static Known nothing() {
    return new Known(Map.of(), Set.of());
  }
}
