package gatewright.document;

import gatewright.advice.Advice;
import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Purpose;
import gatewright.plan.Way;
import gatewright.result.Attempt;
import gatewright.result.Basis;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Step;
import gatewright.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts single results into the words of the report. */
final class Outcomes {
  private static final int MOST_EVIDENCE = 400;
  private static final double LEAST_WIDTH = 0.8;
  private static final double MOST_LEFT = 98;

  private final Catalogue catalogue;
  private final Words words;
  private final EvidenceWords evidence;
  private final Map<String, Check> checks;

  Outcomes(Catalogue catalogue, Plan plan, Words words) {
    this.catalogue = catalogue;
    this.words = words;
    this.evidence = new EvidenceWords(words);
    this.checks = plan.checks().stream().collect(Collectors.toMap(Check::id, Function.identity(), (first, second) -> first));
  }

  ReportPage.Outcome outcome(Finding finding) {
    Result result = finding.result();
    boolean clean = result.verdict() == Verdict.PASS;
    return new ReportPage.Outcome(
        result.flow() == null ? "" : result.flow(),
        target(result),
        address(result, clean),
        from(finding, clean),
        Status.of(result.verdict(), words, result.cause() == null ? "" : words.results().title(result.cause())),
        result.attempts().isEmpty() ? "" : connection(result.attempts().get(result.attempts().size() - 1)),
        words.exactly(finding.at()),
        proof(result),
        clean,
        RuleBuilder.joined(" · ", clean ? evidence.said(result.evidence()) : "", millis(result.millis())),
        bars(result),
        clean ? evidence.telling(result.evidence()) : evidence.all(result.evidence()),
        strip(result),
        notes(result),
        advice(result));
  }

  /** Whether it takes a line among others instead of a place of its own: a control that passed. */
  static boolean isAside(Finding finding) {
    return finding.result().purpose() == Purpose.CONTROL && finding.result().verdict() == Verdict.PASS;
  }

  /** The controls that passed, one line a target, way and kind of address. */
  List<String> asides(List<Finding> findings) {
    Map<String, List<Result>> alike = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (isAside(finding)) {
        Result result = finding.result();
        String key = target(result) + result.basis() + result.route();
        alike.computeIfAbsent(key, ignored -> new ArrayList<>()).add(result);
      }
    }
    return alike.values().stream().map(this::aside).toList();
  }

  private String aside(List<Result> results) {
    Result first = results.get(0);
    List<String> addresses = results.stream().map(Result::address).filter(address -> !address.isEmpty()).distinct().toList();
    if (first.basis() == Basis.DOCUMENTED) {
      return words.text("outcome.aside.documented", addresses.size(), target(first), Addresses.list(addresses));
    }
    String way = words.results().title(first.route());
    String notes = String.join(" ", results.stream().flatMap(result -> result.notes().stream()).distinct().toList());
    String passed = words.text("outcome.aside", RuleBuilder.joined(", ", target(first), Addresses.list(addresses), way));
    return RuleBuilder.joined(" ", passed, notes);
  }

  private String target(Result result) {
    return result.target().host().isEmpty()
        ? words.text("outcome.noTarget")
        : result.target().hostPort() + " " + result.target().transport();
  }

  private String address(Result result, boolean clean) {
    if (result.address().isEmpty() || result.basis() == Basis.NONE || result.basis() == Basis.GIVEN) {
      return "";
    }
    String basis = words.results().title(result.basis()).toLowerCase(words.locale());
    String resolver = clean ? "" : resolver(result.resolver());
    return RuleBuilder.joined(", ", Addresses.text(result.address()), RuleBuilder.joined(" ", basis, resolver));
  }

  private String resolver(String resolver) {
    if (resolver == null) {
      return "";
    }
    boolean address = !resolver.equals("WORKSTATION") && !resolver.equals("PROXY");
    return address ? words.text("outcome.resolver", resolver) : words.text("outcome.resolver." + resolver);
  }

  private String from(Finding finding, boolean clean) {
    Result result = finding.result();
    String way = words.results().title(result.route());
    // The direct way is the usual one; a pass has two lines only.
    String plain = clean ? "" : way;
    String via = result.route() == Way.PROXY && result.via() != null ? way + " " + result.via() : plain;
    String control = result.purpose() == Purpose.CONTROL ? words.text("outcome.control") : "";
    return RuleBuilder.joined(", ", words.place(finding.run()), via, control);
  }

  private static String connection(Attempt attempt) {
    return Words.point(attempt.source()) + " → " + Words.point(attempt.destination());
  }

  private String proof(Result result) {
    Check check = checks.get(result.checkId());
    String reached = words.results().title(result.proof());
    String needed =
        check == null || result.proof().reaches(check.needed())
            ? words.text("outcome.proof", reached)
            : words.text("outcome.needed", reached, words.results().title(check.needed()));
    boolean provable = result.identity() != Identity.NONE;
    return RuleBuilder.joined(
        "; ", needed, provable ? words.text("outcome.identity", words.results().title(result.identity())) : "");
  }

  private List<ReportPage.Bar> bars(Result result) {
    long whole = Math.max(1, result.steps().stream().mapToLong(step -> step.start() + step.millis()).max().orElse(1));
    return result.steps().stream().map(step -> bar(step, whole)).toList();
  }

  private ReportPage.Bar bar(Step step, long whole) {
    double width = Math.min(100, Math.max(LEAST_WIDTH, 100.0 * step.millis() / whole));
    double left = Math.max(0, Math.min(100.0 * step.start() / whole, 100 - width));
    return new ReportPage.Bar(
        words.results().title(step.name()),
        millis(step.millis()),
        percent(left),
        percent(width),
        step.ok(),
        Words.shortened(step.detail(), MOST_EVIDENCE));
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private String millis(long millis) {
    return words.text("outcome.millis", String.valueOf(millis));
  }

  /** Where each answer of a resolver lies between none and its slowest. */
  private ReportPage.Strip strip(Result result) {
    List<Double> waits = evidence.waits(result.evidence());
    double worst = waits.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<String> points = waits.stream().map(wait -> percent(worst == 0 ? 0 : MOST_LEFT * wait / worst)).toList();
    return new ReportPage.Strip(points, words.text("outcome.strip", words.number(worst)));
  }

  private static List<String> notes(Result result) {
    return result.notes().stream().map(note -> Words.shortened(note, MOST_EVIDENCE)).toList();
  }

  /** Again, because the run has it in the language of whoever tested. */
  private List<String> advice(Result result) {
    if (result.verdict() == Verdict.PASS) {
      return List.of();
    }
    Advice advice = words.advisor().advise(result, catalogue.service(result.service()).orElse(null));
    if (advice.owner() == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.results().title(advice.owner()));
    lines.addAll(advice.sentences());
    return lines;
  }
}
