package gatewright.document;

import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.NotNeeded;
import gatewright.plan.Purpose;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out the commissioning report from what was answered, planned and found. */
final class ReportBuilder {
  private final DocumentInput input;
  private final Words words;
  private final Findings findings;
  private final Outcomes outcomes;
  private final Map<String, String> notNeeded;
  private final List<Standard> standards;

  /** A service and how it stands. */
  record Standard(String id, Service service, String title, Verdict verdict, Cause cause, String reason) {}

  ReportBuilder(DocumentInput input, Words words) {
    this.input = input;
    this.words = words;
    this.findings = new Findings(input.plan(), input.runs());
    this.outcomes = new Outcomes(input.catalogue(), input.plan(), words);
    this.notNeeded =
        input.plan().notNeeded().stream()
            .collect(Collectors.toMap(NotNeeded::service, NotNeeded::reason, (first, second) -> first, LinkedHashMap::new));
    this.standards = services().stream().map(this::standard).toList();
  }

  ReportPage build() {
    ReportSummary summary = new ReportSummary(input, words, findings, standards);
    List<ReportPage.Untested> untested = untested();
    List<ReportPage.Outcome> controls = findings.testersOwn().stream().map(outcomes::outcome).toList();
    List<List<String>> attempts = attempts();
    Sections sections = new Sections();
    sections.add("open", words.text("report.open"));
    sections.add("areas", words.text("report.areas"));
    sections.add("decisions", words.text("report.decisions"));
    sections.add("services", words.text("report.services"));
    sections.addIf(!untested.isEmpty(), "untested", words.text("report.untested"));
    sections.addIf(!controls.isEmpty(), "controls", words.text("report.controls"));
    sections.addIf(!attempts.isEmpty(), "attempts", words.text("report.attempts"));
    sections.add("runs", words.text("report.runs"));
    sections.add("signed", words.text("report.signed"));
    return new ReportPage(
        frame(sections.marks()),
        input.catalogue().product(),
        RuleBuilder.joined(", ", input.site().customer().name(), input.site().customer().site()),
        summary.verdict(),
        summary.paragraph(),
        summary.counts(),
        summary.tasks(),
        gateways(),
        tested(),
        summary.areas(),
        summary.heads(),
        new Decisions(input.site(), words).facts(),
        standards.stream().map(this::block).toList(),
        untested,
        controls,
        attempts,
        findings.runs().stream().map(this::run).toList(),
        findings.leftOut() == 0 ? "" : words.text("report.leftOut", String.valueOf(findings.leftOut())),
        List.of(
            words.text("signed.for", named(input.site().engineer().company())),
            words.text("signed.accepted", named(input.site().customer().name()))));
  }

  private String named(String name) {
    return name.isEmpty() ? "–" : name;
  }

  private Frame frame(List<Frame.Mark> marks) {
    String customer = RuleBuilder.joined(", ", input.site().customer().name(), input.site().customer().site());
    return new Frame(
        words.language(),
        RuleBuilder.joined(" ", words.text("report.title"), input.site().customer().ticket()),
        RequestBuilder.product(input),
        RuleBuilder.joined(", ", input.site().engineer().name(), input.site().engineer().company(), "Gatewright " + input.program()),
        RuleBuilder.joined(" · ", words.text("report.title"), customer, input.site().customer().ticket(), "Gatewright " + input.program()),
        input.practice(),
        marks);
  }

  /** Every service: the document's in its order, then what the site added. */
  private List<String> services() {
    Set<String> ids = new LinkedHashSet<>();
    input.catalogue().services().forEach(service -> ids.add(service.id()));
    input.plan().checks().forEach(check -> ids.add(check.service()));
    input.plan().flows().forEach(flow -> flow.members().forEach(member -> ids.add(member.service())));
    ids.addAll(notNeeded.keySet());
    ids.remove(Check.CONTROL);
    ids.remove(Flow.PROXY);
    return List.copyOf(ids);
  }

  private Standard standard(String id) {
    Service service = input.catalogue().service(id).orElse(null);
    String title = service == null ? flows(id).stream().map(Flow::title).findFirst().orElse(id) : service.title();
    if (notNeeded.containsKey(id)) {
      return new Standard(id, service, title, Verdict.NOT_APPLICABLE, null, notNeeded.get(id));
    }
    Optional<ServiceResult> result = findings.service(id);
    return result
        .map(found -> new Standard(id, service, title, found.verdict(), found.cause(), found.reason()))
        .orElseGet(() -> new Standard(id, service, title, Verdict.NOT_TESTED, null, words.text("report.noRun")));
  }

  private List<Flow> flows(String service) {
    return input.plan().flows().stream()
        .filter(flow -> flow.service().equals(service) || flow.members().stream().anyMatch(member -> member.service().equals(service)))
        .toList();
  }

  private ReportPage.Service block(Standard standard) {
    Set<String> rules = new LinkedHashSet<>();
    for (Flow flow : flows(standard.id())) {
      List<Member> members = flow.members().stream().filter(member -> member.service().equals(standard.id())).toList();
      if (flow.proxy() == null || members.isEmpty()) {
        rules.add(flow.number());
      } else {
        members.forEach(member -> rules.add(member.number()));
      }
    }
    List<String> meaning = new ArrayList<>();
    meaning.add(standard.cause() == null ? words.results().text(standard.verdict()) : words.results().text(standard.cause()));
    if (!standard.reason().isBlank()) {
      meaning.add(standard.reason());
    }
    return new ReportPage.Service(
        standard.title(),
        origin(standard.service()),
        String.join(", ", rules),
        Status.of(standard.verdict(), words, standard.cause() == null ? "" : words.results().title(standard.cause())),
        meaning,
        findings.ofService(standard.id()).stream().map(outcomes::outcome).toList());
  }

  private String origin(Service service) {
    if (service == null) {
      return words.text("origin.site");
    }
    return service.source().rows().isEmpty()
        ? words.source(service.source())
        : words.text("origin.row", String.join(", ", service.source().rows()));
  }

  private List<List<String>> gateways() {
    return input.site().gateways().stream()
        .map(
            gateway ->
                List.of(
                    RuleBuilder.joined(" ", gateway.id(), gateway.name()),
                    String.join(", ", gateway.addresses()),
                    named(gateway.zone()),
                    gateway.natAddress() == null ? "–" : gateway.natAddress(),
                    RuleBuilder.joined(" ", words.text("gateway." + gateway.state().name()), gateway.version())))
        .toList();
  }

  private List<Fact> tested() {
    List<Fact> facts = new ArrayList<>();
    for (Run run : findings.newestPerVantage()) {
      facts.add(
          Fact.of(
              words.results().title(run.vantage().role()),
              RuleBuilder.joined(", ", Finding.place(run.vantage()), run.vantage().host()),
              words.text("report.period", words.time(run.started()), words.time(run.finished()))));
    }
    if (facts.isEmpty()) {
      facts.add(Fact.of(words.text("head.tested"), words.text("head.tested.none")));
    }
    return facts;
  }

  /** What was planned and yet not tested, counted by reason, apart from what failed. */
  private List<ReportPage.Untested> untested() {
    Map<String, Set<String>> reasons = new LinkedHashMap<>();
    for (Finding finding : findings.all()) {
      Result result = finding.result();
      if (result.purpose() == Purpose.REQUIRED && result.verdict() == Verdict.NOT_TESTED) {
        String reason = result.cause() == null ? words.results().text(Verdict.NOT_TESTED) : words.results().text(result.cause());
        String host = result.target().host();
        reasons.computeIfAbsent(reason, ignored -> new LinkedHashSet<>()).add(host.isEmpty() ? title(result.service()) : title(result.service()) + ": " + result.target().hostPort());
      }
    }
    Set<String> tried = findings.all().stream().map(finding -> finding.result().checkId()).collect(Collectors.toSet());
    for (Check check : input.plan().checks()) {
      if (check.purpose() == Purpose.REQUIRED && !tried.contains(check.id())) {
        String target = check.target().host().isEmpty() ? "" : ": " + check.target().hostPort();
        reasons.computeIfAbsent(words.text("report.noRun"), ignored -> new LinkedHashSet<>()).add(title(check.service()) + target);
      }
    }
    return reasons.entrySet().stream()
        .map(entry -> new ReportPage.Untested(entry.getKey(), String.valueOf(entry.getValue().size()), List.copyOf(entry.getValue())))
        .toList();
  }

  private String title(String service) {
    return standards.stream().filter(standard -> standard.id().equals(service)).map(Standard::title).findFirst().orElse(service);
  }

  private List<List<String>> attempts() {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings.all()) {
      Result result = finding.result();
      for (Attempt attempt : result.attempts()) {
        rows.add(
            List.of(
                words.exactly(attempt.at()),
                Words.point(attempt.source()),
                Words.point(attempt.destination()) + " " + result.target().transport(),
                words.text("outcome.millis", String.valueOf(attempt.millis())),
                outcome(attempt.outcome()),
                result.flow() == null ? result.service() : result.flow()));
      }
    }
    rows.sort((left, right) -> left.get(0).compareTo(right.get(0)));
    return rows;
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

  private List<String> run(Run run) {
    Vantage vantage = run.vantage();
    String practice = run.practice() == null ? "" : words.text("practice.run", run.practice());
    return List.of(
        words.text("report.period", words.exactly(run.started()), words.exactly(run.finished())),
        RuleBuilder.joined(", ", words.results().title(vantage.role()), vantage.name(), vantage.host()),
        String.join(", ", vantage.addresses()),
        vantage.resolvers().isEmpty() ? "–" : String.join(", ", vantage.resolvers()),
        RuleBuilder.joined(", ", words.text("report.results", String.valueOf(run.results().size())), "Gatewright " + run.program(), practice));
  }
}
