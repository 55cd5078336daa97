package gatewright.document;

import gatewright.advice.Advice;
import gatewright.catalogue.Area;
import gatewright.plan.Purpose;
import gatewright.result.Result;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The cover of the report: the verdict, the counts, what must still happen, and the areas. */
final class ReportSummary {
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.NOT_TESTED, Verdict.WARN, Verdict.UNCONFIRMED, Verdict.CONFIRMED,
          Verdict.PASS, Verdict.NOT_APPLICABLE);
  private static final List<Verdict> COLUMNS = List.of(Verdict.values());
  private static final int MOST_DETAIL = 300;

  private final DocumentInput input;
  private final Words words;
  private final Findings findings;
  private final List<ReportBuilder.Standard> standards;

  ReportSummary(DocumentInput input, Words words, Findings findings, List<ReportBuilder.Standard> standards) {
    this.input = input;
    this.words = words;
    this.findings = findings;
    this.standards = standards;
  }

  Status verdict() {
    int needed = standards.size() - count(Verdict.NOT_APPLICABLE);
    int failing = count(Verdict.FAIL);
    int undecided = count(Verdict.INCONCLUSIVE) + count(Verdict.NOT_TESTED);
    int receivers = count(Verdict.UNCONFIRMED);
    if (findings.runs().isEmpty()) {
      return new Status("open", "○", words.text("verdict.nothing"), "");
    }
    if (failing > 0) {
      return new Status("fail", "✗", words.text("verdict.fail", failing, needed), "");
    }
    if (undecided > 0) {
      return new Status("open", "?", words.text("verdict.undecided", undecided, needed), "");
    }
    if (receivers > 0) {
      return new Status("sent", "↗", words.text("verdict.unconfirmed", receivers, needed), "");
    }
    return count(Verdict.WARN) > 0
        ? new Status("warn", "⚠", words.text("verdict.warn", count(Verdict.WARN), needed), "")
        : new Status("pass", "✓", words.text("verdict.pass", needed), "");
  }

  String paragraph() {
    List<String> failing = titles(Verdict.FAIL);
    String names = failing.isEmpty() ? "" : words.text("verdict.failing", String.join(", ", failing));
    boolean gateway = findings.runs().stream().anyMatch(run -> run.vantage().role() == Vantage.Role.GATEWAY);
    String vantage =
        findings.runs().isEmpty() ? "" : words.text(gateway ? "verdict.vantage.gateway" : "verdict.vantage.workstation");
    String request = words.text("verdict.request", String.valueOf(input.revision()));
    return RuleBuilder.joined(" ", names, request, vantage);
  }

  List<ReportPage.Count> counts() {
    return COLUMNS.stream()
        .filter(verdict -> count(verdict) > 0)
        .map(verdict -> new ReportPage.Count(String.valueOf(count(verdict)), Status.of(verdict, words, "")))
        .toList();
  }

  List<ReportPage.Task> tasks() {
    List<ReportBuilder.Standard> open =
        standards.stream()
            .filter(standard -> !Set.of(Verdict.PASS, Verdict.CONFIRMED, Verdict.NOT_APPLICABLE).contains(standard.verdict()))
            .sorted(Comparator.comparingInt(standard -> WORST_FIRST.indexOf(standard.verdict())))
            .toList();
    List<ReportPage.Task> tasks = new ArrayList<>();
    for (ReportBuilder.Standard standard : open) {
      tasks.add(task(tasks.size() + 1, standard));
    }
    return tasks;
  }

  private ReportPage.Task task(int number, ReportBuilder.Standard standard) {
    String cause = standard.cause() == null ? "" : words.results().title(standard.cause());
    Advice advice = advice(standard);
    String first = advice.sentences().isEmpty() ? "" : advice.sentences().get(0);
    return new ReportPage.Task(
        String.valueOf(number),
        Status.of(standard.verdict(), words, ""),
        RuleBuilder.joined(": ", standard.title(), cause),
        RuleBuilder.joined(" ", Words.shortened(standard.reason(), MOST_DETAIL), first),
        advice.owner() == null ? "–" : words.results().title(advice.owner()));
  }

  /** Of the result that made the service stand as it does. */
  private Advice advice(ReportBuilder.Standard standard) {
    List<Result> results =
        findings.ofService(standard.id()).stream()
            .map(Finding::result)
            .filter(result -> result.purpose() == Purpose.REQUIRED)
            .toList();
    return results.stream()
        .filter(result -> result.cause() == standard.cause())
        .findFirst()
        .or(() -> results.stream().min(Comparator.comparingInt(result -> WORST_FIRST.indexOf(result.verdict()))))
        .map(result -> words.advisor().advise(result, standard.service()))
        .orElse(Advice.none());
  }

  List<String> heads() {
    return COLUMNS.stream().map(verdict -> words.text("areas." + verdict.name())).toList();
  }

  List<ReportPage.Area> areas() {
    Map<Area, List<ReportBuilder.Standard>> byArea = new EnumMap<>(Area.class);
    for (ReportBuilder.Standard standard : standards) {
      Area area = standard.service() == null ? Area.CUSTOM : standard.service().area();
      byArea.computeIfAbsent(area, ignored -> new ArrayList<>()).add(standard);
    }
    List<ReportPage.Area> rows = new ArrayList<>();
    byArea.forEach((area, members) -> rows.add(row(words.results().title(area), members, standsOut(members))));
    rows.add(row(words.text("areas.all"), standards, words.text("areas.total", standards.size())));
    return rows;
  }

  private ReportPage.Area row(String title, List<ReportBuilder.Standard> members, String standsOut) {
    Verdict worst =
        WORST_FIRST.stream().filter(verdict -> count(members, verdict) > 0).findFirst().orElse(Verdict.NOT_APPLICABLE);
    List<String> numbers =
        COLUMNS.stream().map(verdict -> count(members, verdict)).map(count -> count == 0 ? "·" : String.valueOf(count)).toList();
    return new ReportPage.Area(title, Status.of(worst, words, ""), numbers, standsOut);
  }

  private String standsOut(List<ReportBuilder.Standard> members) {
    Set<String> lines = new TreeSet<>();
    for (ReportBuilder.Standard standard : members) {
      if (standard.cause() != null) {
        lines.add(standard.title() + ": " + words.results().title(standard.cause()));
      }
    }
    return String.join("; ", lines);
  }

  private List<String> titles(Verdict verdict) {
    return standards.stream()
        .filter(standard -> standard.verdict() == verdict)
        .map(ReportBuilder.Standard::title)
        .toList();
  }

  private int count(Verdict verdict) {
    return count(standards, verdict);
  }

  private static int count(List<ReportBuilder.Standard> standards, Verdict verdict) {
    return (int) standards.stream().filter(standard -> standard.verdict() == verdict).count();
  }
}
