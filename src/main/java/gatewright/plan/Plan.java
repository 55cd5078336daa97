package gatewright.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one site needs, and how it will be tested.
 *
 * @param flows in the order of the vendor's document
 * @param checks in the same order, controls last
 * @param notNeeded services that the answers make unnecessary
 * @param numbers all numbers ever given, with those that this plan added
 */
public record Plan(List<Flow> flows, List<Check> checks, List<NotNeeded> notNeeded, RequestNumbers numbers) {
  public Plan {
    flows = List.copyOf(flows);
    checks = List.copyOf(checks);
    notNeeded = List.copyOf(notNeeded);
    Objects.requireNonNull(numbers, "numbers");
  }

  /** The flow that a member number ("FR-007.1") belongs to; empty for null. */
  public Optional<Flow> flowOf(String memberNumber) {
    return flows.stream()
        .filter(flow -> flow.members().stream().anyMatch(member -> member.number().equals(memberNumber)))
        .findFirst();
  }

  /**
   * The required checks that test a member of a flow. Gateways in several zones share one check, which names the member of the
   * first zone's flow only; this finds it for the others too.
   */
  public List<Check> checksOf(Flow flow, Member member) {
    return checks.stream()
        .filter(check -> check.purpose() == Purpose.REQUIRED && (check.way() == Way.PROXY) == (flow.proxy() != null))
        .filter(check -> check.service().equals(member.service()) && check.target().host().equalsIgnoreCase(member.host()))
        .filter(check -> flow.proxy() != null || check.target().transport() == flow.transport())
        .filter(check -> check.target().port() == (member.ports().single() ? member.ports().from() : 0))
        .toList();
  }

  /** The check of that id. */
  public Optional<Check> check(String id) {
    return checks.stream().filter(check -> check.id().equals(id)).findFirst();
  }
}
