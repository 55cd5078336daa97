package gatewright.document;

import gatewright.catalogue.Direction;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Party;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.Vantage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Decides how rules stand. Only what was seen from a gateway verifies a rule, and only for that gateway: any other place has
 * other addresses, and other rules.
 */
final class RuleStatus {
  private static final int MOST_REASONS = 3;

  private final Findings findings;
  private final Words words;

  RuleStatus(Findings findings, Words words) {
    this.findings = findings;
    this.words = words;
  }

  /** How the whole flow stands: as its worst member. */
  Standing of(Flow flow) {
    return flow.members().stream().map(member -> of(flow, member)).reduce(Standing.VERIFIED, Standing::or);
  }

  /** How one member stands. */
  Standing of(Flow flow, Member member) {
    if (member.kind() == Member.Kind.UNNAMED) {
      return Standing.NOT_TESTABLE;
    }
    List<Finding> here = findings.ofMember(member.number());
    List<Finding> gateways = here.stream().filter(finding -> proves(flow, finding)).toList();
    if (worst(gateways) == PathJudge.BLOCKED) {
      return Standing.BLOCKED;
    }
    List<Finding> open = open(flow, gateways);
    if (!open.isEmpty()) {
      return unverified(flow, open).isEmpty() ? Standing.VERIFIED : Standing.PARTLY_VERIFIED;
    }
    if (here.isEmpty()) {
      return Standing.NOT_TESTED_YET;
    }
    return switch (worst(here)) {
      case BLOCKED -> Standing.BLOCKED;
      case OPEN -> Standing.PASSES_ELSEWHERE;
      case UNKNOWN -> Standing.NOT_TESTABLE;
    };
  }

  /** The status of a flow in words. */
  Status status(Flow flow) {
    return status(flow, flow.members());
  }

  /** The status of one member in words. */
  Status status(Flow flow, Member member) {
    return status(flow, List.of(member));
  }

  private Status status(Flow flow, List<Member> members) {
    Standing standing = members.stream().map(member -> of(flow, member)).reduce(Standing.VERIFIED, Standing::or);
    List<Finding> all = members.stream().flatMap(member -> findings.ofMember(member.number()).stream()).toList();
    return switch (standing) {
      case VERIFIED -> standing.status(words.text("status.verified", places(open(flow, all))), "");
      case PARTLY_VERIFIED ->
          standing.status(
              words.text("status.verified", places(open(flow, all))),
              words.text("status.partly", names(unverified(flow, open(flow, all)))));
      case PASSES_ELSEWHERE -> {
        boolean half = all.stream().anyMatch(finding -> !PathJudge.settled(finding.result()));
        String key = half ? "status.open" : "status.elsewhere";
        yield standing.status(words.text(key, places(all)), words.text("status.elsewhere.why"));
      }
      case BLOCKED -> {
        List<Finding> blocked = all.stream().filter(finding -> PathJudge.of(finding.result()) == PathJudge.BLOCKED).toList();
        yield standing.status(words.text("status.blocked", places(blocked)), reasons(blocked, members.size() > 1));
      }
      case NOT_TESTABLE -> {
        List<Finding> unknown = all.stream().filter(finding -> PathJudge.of(finding.result()) == PathJudge.UNKNOWN).toList();
        String word =
            unknown.isEmpty() ? words.text("status.untestable.nowhere") : words.text("status.untestable", places(unknown));
        yield standing.status(word, reasons(unknown, members.size() > 1));
      }
      case NOT_TESTED_YET -> standing.status(words.text("status.untested"), "");
    };
  }

  /** The gateways of a flow from which nothing proves the rule yet. */
  private static List<Party> unverified(Flow flow, List<Finding> open) {
    if (flow.from().size() == 1) {
      return open.isEmpty() ? flow.from() : List.of();
    }
    return flow.from().stream().filter(party -> open.stream().noneMatch(finding -> isAt(finding.vantage(), party))).toList();
  }

  private static boolean isAt(Vantage vantage, Party party) {
    return vantage.name().equalsIgnoreCase(party.id())
        || !party.name().isEmpty() && vantage.host().equalsIgnoreCase(party.name())
        || vantage.addresses().stream().anyMatch(party.addresses()::contains);
  }

  /** What settles the rule for a gateway: everything that was seen from there has to. */
  private static List<Finding> open(Flow flow, List<Finding> findings) {
    List<Finding> there = findings.stream().filter(finding -> proves(flow, finding)).toList();
    Set<Vantage> unsettled =
        there.stream().filter(finding -> !PathJudge.settled(finding.result())).map(Finding::vantage).collect(Collectors.toSet());
    return there.stream().filter(finding -> !unsettled.contains(finding.vantage())).toList();
  }

  private static PathJudge worst(List<Finding> findings) {
    Set<PathJudge> judged = findings.stream().map(finding -> PathJudge.of(finding.result())).collect(Collectors.toSet());
    if (judged.contains(PathJudge.BLOCKED)) {
      return PathJudge.BLOCKED;
    }
    return judged.contains(PathJudge.UNKNOWN) || judged.isEmpty() ? PathJudge.UNKNOWN : PathJudge.OPEN;
  }

  /** Whether it was seen from where the rule begins. Connections to a gateway begin elsewhere. */
  private static boolean proves(Flow flow, Finding finding) {
    return fromGateway(finding) && flow.direction() != Direction.TO_GATEWAY;
  }

  private static boolean fromGateway(Finding finding) {
    return finding.vantage().role() == Vantage.Role.GATEWAY;
  }

  /** The places of these findings, each with its kind and address. */
  private String places(List<Finding> places) {
    return places.stream().map(finding -> place(finding.run())).distinct().collect(Collectors.joining(", "));
  }

  private String place(Run run) {
    String place = words.place(run);
    boolean telling = place.startsWith(run.vantage().role().name().toLowerCase(Locale.ROOT));
    return telling ? place : words.results().title(run.vantage().role()) + " " + place;
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::id).collect(Collectors.joining(", "));
  }

  /** "FR-007.1, FR-007.3: no answer". */
  private String reasons(List<Finding> findings, boolean numbered) {
    Map<String, Set<String>> numbers = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Result result = finding.result();
      String reason = result.cause() == null ? words.results().title(result.verdict()) : words.results().title(result.cause());
      numbers.computeIfAbsent(reason, ignored -> new LinkedHashSet<>()).add(result.flow());
    }
    StringJoiner reasons = new StringJoiner("; ");
    for (Map.Entry<String, Set<String>> entry : numbers.entrySet()) {
      List<String> members = new ArrayList<>(entry.getValue());
      String list = String.join(", ", members.subList(0, Math.min(MOST_REASONS, members.size())));
      String more = members.size() > MOST_REASONS ? " …" : "";
      reasons.add(numbered ? list + more + ": " + entry.getKey() : entry.getKey());
    }
    return reasons.toString();
  }
}
