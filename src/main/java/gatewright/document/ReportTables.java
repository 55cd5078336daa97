package gatewright.document;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.PathConclusion;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.site.Gateway;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The report's plain tables: gateways, vantages, what was not tested, attempts and runs. */
final class ReportTables {
  private final DocumentInput input;
  private final Words words;
  private final Findings findings;

  ReportTables(DocumentInput input, Words words, Findings findings) {
    this.input = input;
    this.words = words;
    this.findings = findings;
  }

  List<List<String>> gateways() {
    return input.site().gateways().stream().map(this::gateway).toList();
  }

  private List<String> gateway(Gateway gateway) {
    return List.of(
        RuleBuilder.joined(" ", gateway.id(), gateway.name()),
        Addresses.list(gateway.addresses()),
        gateway.zone().isEmpty() ? "–" : gateway.zone(),
        gateway.natAddress() == null ? "–" : gateway.natAddress(),
        RuleBuilder.joined(" ", words.text("gateway." + gateway.state().name()), gateway.version()));
  }

  List<Fact> tested() {
    List<Fact> facts = new ArrayList<>();
    for (Run run : findings.newestPerVantage()) {
      facts.add(
          Fact.of(
              words.results().title(run.vantage().role()),
              RuleBuilder.joined(", ", words.place(run), run.vantage().host()),
              words.text("report.period", words.time(run.started()), words.time(run.finished()))));
    }
    return facts.isEmpty() ? List.of(Fact.of(words.text("head.tested"), words.text("head.tested.none"))) : facts;
  }

  /**
   * What was planned and yet not tested, counted by reason, apart from what failed.
   *
   * @param titles gives the title of a service by its id
   */
  List<ReportPage.Untested> untested(UnaryOperator<String> titles) {
    Map<String, Set<String>> reasons = new LinkedHashMap<>();
    for (Finding finding : findings.all()) {
      Result result = finding.result();
      if (result.purpose() == Purpose.REQUIRED && result.verdict() == Verdict.NOT_TESTED) {
        boolean plain = result.cause() == null;
        String reason = plain ? words.results().text(Verdict.NOT_TESTED) : words.results().text(result.cause());
        String what = target(titles.apply(result.service()), result.target().host(), result.target().hostPort());
        reasons.computeIfAbsent(reason, ignored -> new LinkedHashSet<>()).add(what);
      }
    }
    Set<String> tried = findings.all().stream().map(finding -> finding.result().checkId()).collect(Collectors.toSet());
    for (Check check : input.plan().checks()) {
      if (check.purpose() == Purpose.REQUIRED && !tried.contains(check.id())) {
        String what = target(titles.apply(check.service()), check.target().host(), check.target().hostPort());
        reasons.computeIfAbsent(words.text("report.noRun"), ignored -> new LinkedHashSet<>()).add(what);
      }
    }
    List<ReportPage.Untested> rows = new ArrayList<>();
    reasons.forEach((reason, what) -> rows.add(new ReportPage.Untested(reason, String.valueOf(what.size()), List.copyOf(what))));
    return rows;
  }

  /**
   * What both ways to a host come to, per vantage.
   *
   * @param titles gives the title of a service by its id
   */
  List<List<String>> paths(UnaryOperator<String> titles) {
    Map<String, List<Result>> vantages = new LinkedHashMap<>();
    for (Finding finding : findings.all()) {
      vantages.computeIfAbsent(words.place(finding.run()), place -> new ArrayList<>()).add(finding.result());
    }
    List<List<String>> rows = new ArrayList<>();
    vantages.forEach(
        (place, results) -> {
          for (PathConclusion path : PathConclusion.of(results)) {
            String conclusion = words.text("path." + path.kind().name());
            rows.add(List.of(path.target().hostPort(), titles.apply(path.service()), place, conclusion));
          }
        });
    return rows;
  }

  private static String target(String title, String host, String hostPort) {
    return host.isEmpty() ? title : title + ": " + hostPort;
  }

  /** Every try by time, but of what passed at once: that stands with its result. */
  List<List<String>> attempts() {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings.all()) {
      boolean atOnce = finding.result().verdict() == Verdict.PASS && finding.result().attempts().size() == 1;
      if (!atOnce) {
        finding.result().attempts().forEach(attempt -> rows.add(attempt(finding.result(), attempt)));
      }
    }
    rows.sort(Comparator.comparing(row -> row.get(0)));
    return rows;
  }

  private List<String> attempt(Result result, Attempt attempt) {
    return List.of(
        words.exactly(attempt.at()),
        Words.point(attempt.source()),
        Words.point(attempt.destination()) + " " + result.target().transport(),
        words.text("outcome.millis", String.valueOf(attempt.millis())),
        outcome(attempt.outcome()),
        result.flow() == null ? result.service() : result.flow());
  }

  private String outcome(String name) {
    if (name.equals("CONNECTED") || name.equals("ANSWERED")) {
      return words.text("attempt." + name);
    }
    for (Cause cause : Cause.values()) {
      if (cause.name().equals(name)) {
        return words.results().title(cause);
      }
    }
    return name;
  }

  List<List<String>> runs() {
    return findings.runs().stream().map(this::run).toList();
  }

  private List<String> run(Run run) {
    Vantage vantage = run.vantage();
    String results = words.text("report.results", String.valueOf(run.results().size()));
    String practice = run.practice() == null ? "" : words.text("practice.run", run.practice());
    return List.of(
        words.text("report.period", words.exactly(run.started()), words.exactly(run.finished())),
        RuleBuilder.joined(", ", words.results().title(vantage.role()), vantage.name(), vantage.host()),
        Addresses.list(vantage.addresses()),
        vantage.resolvers().isEmpty() ? "–" : Addresses.list(vantage.resolvers()),
        RuleBuilder.joined(", ", results, "Gatewright " + run.program(), practice));
  }
}
