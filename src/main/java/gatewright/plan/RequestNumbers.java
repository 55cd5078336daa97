package gatewright.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers that flows and their members were ever given. They stay for ever and are never reused, so entries are only added.
 *
 * @param flows flow key to number (1 for FR-001)
 * @param members flow key to member key to number (1 for FR-001.1)
 */
public record RequestNumbers(SortedMap<String, Integer> flows, SortedMap<String, SortedMap<String, Integer>> members) {
  public RequestNumbers {
    flows = new TreeMap<>(flows);
    SortedMap<String, SortedMap<String, Integer>> copy = new TreeMap<>();
    members.forEach((flow, numbers) -> copy.put(flow, new TreeMap<>(numbers)));
    members = copy;
  }

  /** No number given yet. */
  public static RequestNumbers none() {
    return new RequestNumbers(new TreeMap<>(Map.of()), new TreeMap<>(Map.of()));
  }
}
