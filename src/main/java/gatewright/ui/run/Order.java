package gatewright.ui.run;

import gatewright.plan.Proof;
import gatewright.result.Verdict;
import gatewright.ui.run.RunItem.Line;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What the rows of a group are sorted by. */
public enum Order {
  /** As they are planned. */
  PLAN((one, other) -> 0),
  /** The worst first. */
  STATUS(Comparator.comparingInt(Order::badness)),
  SERVICE(Comparator.comparing(line -> line.title() + " " + line.check().target().hostPort())),
  ROUTE(Comparator.comparing(line -> line.check().way())),
  PROOF(Comparator.comparing(line -> line.result() == null ? Proof.NOTHING : line.result().proof())),
  /** The slowest first. */
  TIME(Comparator.comparingLong(line -> line.result() == null ? 1 : -line.result().millis())),
  /** Nobody last. */
  OWNER(Comparator.comparingInt(line -> line.owner() == null ? Integer.MAX_VALUE : line.owner().ordinal())),
  /** By the number in the firewall request; without one last. */
  REQUEST(Comparator.comparing(Order::number));

  private static final List<Verdict> WORST_FIRST =
      Arrays.asList(
          Verdict.FAIL,
          Verdict.WARN,
          Verdict.INCONCLUSIVE,
          Verdict.UNCONFIRMED,
          Verdict.NOT_TESTED,
          null,
          Verdict.CONFIRMED,
          Verdict.PASS,
          Verdict.NOT_APPLICABLE);

  private final Comparator<Line> comparator;

  Order(Comparator<Line> comparator) {
    this.comparator = comparator;
  }

  /** The comparator; rows that are the same to it stay as they are planned. */
  Comparator<Line> comparator() {
    return comparator;
  }

  private static int badness(Line line) {
    return WORST_FIRST.indexOf(line.verdict());
  }

  /** "FR-007.10" behind "FR-007.2": each number with leading noughts. */
  private static String number(Line line) {
    String flow = line.check().flow();
    return flow == null
        ? "~"
        : Arrays.stream(flow.split("\\D+")).map(part -> "0".repeat(Math.max(0, 6 - part.length())) + part)
            .collect(Collectors.joining("."));
  }
}
