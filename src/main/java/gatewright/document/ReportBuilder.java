package gatewright.document;

import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.NotNeeded;
import gatewright.result.Cause;
import gatewright.result.ServiceResult;
import gatewright.result.Verdict;
import gatewright.site.Customer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out the commissioning report from what was answered, planned and found. */
final class ReportBuilder {
  private final DocumentInput input;
  private final Words words;
  private final Findings findings;
  private final Outcomes outcomes;
  private final Map<String, List<Flow>> flows = new LinkedHashMap<>();
  private final Map<String, String> notNeeded;
  private final Map<String, Standard> standards = new LinkedHashMap<>();

  /**
   * A service and how it stands.
   *
   * @param service null if the catalogue has none
   * @param cause null for none
   * @param reason in the words of whoever judged; may be empty
   */
  record Standard(String id, Service service, String title, Verdict verdict, Cause cause, String reason) {}

  ReportBuilder(DocumentInput input, Words words) {
    this.input = input;
    this.words = words;
    this.findings = new Findings(input.plan(), input.runs());
    this.outcomes = new Outcomes(input.catalogue(), input.plan(), words);
    this.notNeeded =
        input.plan().notNeeded().stream()
            .collect(Collectors.toMap(NotNeeded::service, NotNeeded::reason, (first, second) -> first, LinkedHashMap::new));
    for (Flow flow : input.plan().flows()) {
      Set<String> served = flow.members().stream().map(Member::service).collect(Collectors.toCollection(LinkedHashSet::new));
      served.add(flow.service());
      served.forEach(service -> flows.computeIfAbsent(service, ignored -> new ArrayList<>()).add(flow));
    }
    services().forEach(id -> standards.put(id, standard(id)));
  }

  ReportPage build() {
    List<Standard> all = List.copyOf(standards.values());
    ReportSummary summary = new ReportSummary(input, words, findings, all);
    ReportTables tables = new ReportTables(input, words, findings);
    List<ReportPage.Untested> untested = tables.untested(this::title);
    List<ReportPage.Outcome> controls = outcomes(findings.testersOwn());
    List<String> passed = outcomes.asides(findings.testersOwn());
    List<List<String>> attempts = tables.attempts();
    List<List<String>> paths = tables.paths(this::title);
    Sections sections = new Sections();
    sections.add("open", words.text("report.open"));
    sections.add("areas", words.text("report.areas"));
    sections.add("map", words.text("report.map"));
    sections.add("decisions", words.text("report.decisions"));
    sections.add("services", words.text("report.services"));
    sections.addIf(!paths.isEmpty(), "paths", words.text("report.paths"));
    sections.addIf(!untested.isEmpty(), "untested", words.text("report.untested"));
    sections.addIf(!controls.isEmpty() || !passed.isEmpty(), "controls", words.text("report.controls"));
    sections.addIf(!attempts.isEmpty(), "attempts", words.text("report.attempts"));
    sections.add("runs", words.text("report.runs"));
    sections.add("signed", words.text("report.signed"));
    Customer customer = input.site().customer();
    return new ReportPage(
        frame(sections.marks()),
        input.catalogue().product(),
        RuleBuilder.joined(", ", customer.name(), customer.site()),
        summary.verdict(),
        summary.paragraph(),
        summary.counts(),
        summary.tasks(),
        tables.gateways(),
        tables.tested(),
        summary.areas(),
        summary.heads(),
        new WhoTalks(input, words, findings).drawing(),
        new Decisions(input.site(), words).facts(),
        all.stream().map(this::block).toList(),
        paths,
        untested,
        controls,
        passed,
        attempts,
        tables.runs(),
        findings.leftOut() == 0 ? "" : words.text("report.leftOut", String.valueOf(findings.leftOut())),
        List.of(
            signer("signed.for", input.site().engineer().company(), input.site().paperwork().signsForPartner()),
            signer("signed.accepted", customer.name(), input.site().paperwork().signsForCustomer())));
  }

  private Fact signer(String key, String company, String name) {
    return Fact.of(words.text(key, named(company)), RequestHead.name(name));
  }

  private List<ReportPage.Outcome> outcomes(List<Finding> found) {
    return found.stream().filter(finding -> !Outcomes.isAside(finding)).map(outcomes::outcome).toList();
  }

  private static String named(String name) {
    return name.isEmpty() ? "–" : name;
  }

  private Frame frame(List<Frame.Mark> marks) {
    Customer customer = input.site().customer();
    String title = words.text("report.title");
    String who = RuleBuilder.joined(", ", customer.name(), customer.site());
    return new Frame(
        words.language(),
        RuleBuilder.joined(" ", title, customer.ticket()),
        RequestHead.product(input),
        RequestHead.author(input),
        RuleBuilder.joined(" · ", title, who, customer.ticket(), "Gatewright " + input.program()),
        input.practice(),
        marks);
  }

  /** Every service: the document's in its order, then what the site added. */
  private Set<String> services() {
    Set<String> ids = new LinkedHashSet<>();
    input.catalogue().services().forEach(service -> ids.add(service.id()));
    input.plan().checks().forEach(check -> ids.add(check.service()));
    ids.addAll(flows.keySet());
    ids.addAll(notNeeded.keySet());
    ids.remove(Check.CONTROL);
    ids.remove(Flow.PROXY);
    return ids;
  }

  private Standard standard(String id) {
    Service service = input.catalogue().service(id).orElse(null);
    String title = service == null ? flows(id).stream().map(Flow::title).findFirst().orElse(id) : service.title();
    if (notNeeded.containsKey(id)) {
      return new Standard(id, service, title, Verdict.NOT_APPLICABLE, null, notNeeded.get(id));
    }
    return findings
        .service(id)
        .map(found -> new Standard(id, service, title, found.verdict(), found.cause(), reason(found)))
        .orElseGet(() -> new Standard(id, service, title, Verdict.NOT_TESTED, null, words.text("report.noRun")));
  }

  /** The run has it in English; where there is a cause, the cause has it in the document's language. */
  private String reason(ServiceResult found) {
    boolean foreign = !words.language().equals(Locale.ENGLISH.getLanguage());
    return foreign && found.cause() != null ? words.results().text(found.cause()) : found.reason();
  }

  private List<Flow> flows(String service) {
    return flows.getOrDefault(service, List.of());
  }

  private String title(String service) {
    return standards.containsKey(service) ? standards.get(service).title() : service;
  }

  private ReportPage.Service block(Standard standard) {
    boolean caused = standard.cause() != null;
    List<String> meaning = new ArrayList<>();
    meaning.add(caused ? words.results().text(standard.cause()) : words.results().text(standard.verdict()));
    if (!standard.reason().isBlank() && !meaning.contains(standard.reason())) {
      meaning.add(standard.reason());
    }
    return new ReportPage.Service(
        standard.title(),
        origin(standard.service()),
        String.join(", ", rules(standard.id())),
        Status.of(standard.verdict(), words, caused ? words.results().title(standard.cause()) : ""),
        meaning,
        outcomes(findings.ofService(standard.id())),
        outcomes.asides(findings.ofService(standard.id())));
  }

  /** The flows of a service; of a flow to the proxy only the entries that are the service's own. */
  private Set<String> rules(String service) {
    Set<String> rules = new LinkedHashSet<>();
    for (Flow flow : flows(service)) {
      if (flow.proxy() == null) {
        rules.add(flow.number());
      } else {
        flow.members().stream().filter(member -> member.service().equals(service)).forEach(member -> rules.add(member.number()));
      }
    }
    return rules;
  }

  private String origin(Service service) {
    if (service == null) {
      return words.text("origin.site");
    }
    return service.source().rows().isEmpty()
        ? words.source(service.source())
        : words.text("origin.row", String.join(", ", service.source().rows()));
  }
}
