package gatewright.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects checks, each once, in the order in which they come. */
final class Checks {
  private final Map<String, Check> checks = new LinkedHashMap<>();

  /**
   * Adds a check. One that asks the same of the same target for others stands for them too; one that asks something else gets a
   * number behind its id.
   */
  void add(Check check) {
    Check candidate = check;
    for (int i = 2; checks.containsKey(candidate.id()); i++) {
      Check there = checks.get(candidate.id());
      if (there.question().equals(check.question())) {
        checks.put(there.id(), withInitiator(there, bothOf(there.initiator(), check.initiator())));
        return;
      }
      candidate = withId(check, check.id() + "/" + i);
    }
    checks.put(candidate.id(), candidate);
  }

  List<Check> all() {
    return List.copyOf(checks.values());
  }

  private static String bothOf(String first, String second) {
    return Stream.of(first, second).flatMap(ids -> Arrays.stream(ids.split(","))).distinct().collect(Collectors.joining(","));
  }

  private static Check withId(Check check, String id) {
    return new Check(
        id, check.service(), check.flow(), check.purpose(), check.initiator(), check.target(), check.way(), check.question(),
        check.needed(), check.documented(), check.documentedRequired());
  }

  private static Check withInitiator(Check check, String initiator) {
    return new Check(
        check.id(), check.service(), check.flow(), check.purpose(), initiator, check.target(), check.way(), check.question(),
        check.needed(), check.documented(), check.documentedRequired());
  }
}
