package gatewright.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives numbers: the old one where there is one, else the one after the highest that was ever given. */
final class Numbering {
  private final SortedMap<String, Integer> flows;
  private final SortedMap<String, SortedMap<String, Integer>> members = new TreeMap<>();

  Numbering(RequestNumbers given) {
    flows = new TreeMap<>(given.flows());
    given.members().forEach((flow, numbers) -> members.put(flow, new TreeMap<>(numbers)));
  }

  /** The number of a flow ("FR-007"). */
  String flow(String key) {
    return String.format("FR-%03d", number(flows, key));
  }

  /** The number of a member ("FR-007.1"). */
  String member(String flowKey, String memberKey) {
    return flow(flowKey) + "." + number(members.computeIfAbsent(flowKey, key -> new TreeMap<>()), memberKey);
  }

  /** All that were ever given. */
  RequestNumbers numbers() {
    return new RequestNumbers(flows, members);
  }

  private static int number(Map<String, Integer> numbers, String key) {
    return numbers.computeIfAbsent(key, fresh -> numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
  }
}
