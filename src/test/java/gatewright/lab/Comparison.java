package gatewright.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a run stands beside what its scenario expects.
 *
 * @param right how many targets are as expected
 * @param wrong the others, in words
 * @param falsePasses those of them that passed though something is broken; the worst there is
 */
record Comparison(String scenario, int right, List<String> wrong, List<String> falsePasses) {
  Comparison {
    wrong = List.copyOf(wrong);
    falsePasses = List.copyOf(falsePasses);
  }

  /** Compares by target. One that only one side has is wrong; one with several results is right if all of them are. */
  static Comparison of(Scenario scenario, List<Outcome> outcomes) {
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> falsePasses = new ArrayList<>();
    for (Expectation expected : scenario.expectations()) {
      List<Outcome> got =
          outcomes.stream()
              .filter(outcome -> outcome.service().equals(expected.service()) && outcome.target().equals(expected.target()))
              .toList();
      if (!got.isEmpty() && got.stream().allMatch(expected::holds)) {
        right++;
        continue;
      }
      String target = expected.service() + " " + expected.target();
      String found = got.isEmpty() ? "nothing" : words(got, expected);
      wrong.add(target + ": " + expected.words() + " expected, got " + found);
      if (got.stream().anyMatch(expected::isBetrayedBy)) {
        falsePasses.add(target);
      }
    }
    unforeseen(scenario, outcomes).forEach(target -> wrong.add(target + ": not expected at all"));
    return new Comparison(scenario.name(), right, wrong, falsePasses);
  }

  /** A run that could not be made: all of its targets are wrong, for one reason. */
  static Comparison none(Scenario scenario, String why) {
    return new Comparison(scenario.name(), 0, Collections.nCopies(scenario.expectations().size(), why), List.of());
  }

  int targets() {
    return right + wrong.size();
  }

  private static String words(List<Outcome> got, Expectation expected) {
    Outcome outcome = got.stream().filter(one -> !expected.holds(one)).findFirst().orElseThrow();
    return outcome.words() + (outcome.why().isEmpty() ? "" : " (" + outcome.why() + ")");
  }

  private static Set<String> unforeseen(Scenario scenario, List<Outcome> outcomes) {
    Set<String> targets = new LinkedHashSet<>();
    outcomes.stream().map(outcome -> outcome.service() + " " + outcome.target()).forEach(targets::add);
    Stream<String> expected = scenario.expectations().stream().map(one -> one.service() + " " + one.target());
    expected.forEach(targets::remove);
    return targets;
  }
}
