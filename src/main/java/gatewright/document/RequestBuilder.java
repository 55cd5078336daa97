package gatewright.document;

import gatewright.advice.Command;
import gatewright.advice.Reproduce;
import gatewright.advice.Shell;
import gatewright.catalogue.Advisory;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Purpose;
import gatewright.plan.Way;
import gatewright.result.Run;
import gatewright.result.Vantage;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Works out the firewall request from what was planned and what was found. */
final class RequestBuilder {
  private final DocumentInput input;
  private final Words words;
  private final Findings findings;
  private final RuleStatus statuses;
  private final RuleBuilder rules;
  private final Exemptions exemptions;

  RequestBuilder(DocumentInput input, Words words) {
    this.input = input;
    this.words = words;
    this.findings = new Findings(input.plan(), input.runs());
    this.statuses = new RuleStatus(findings, words);
    this.rules = new RuleBuilder(input.site().customer(), findings, statuses, words);
    this.exemptions = new Exemptions(input, findings, words);
  }

  RequestPage build() {
    List<Flow> flows = input.plan().flows();
    List<Flow> outbound = flows.stream().filter(flow -> flow.direction() != Direction.TO_GATEWAY).toList();
    List<Flow> inbound = flows.stream().filter(flow -> flow.direction() == Direction.TO_GATEWAY).toList();
    Map<Standing, List<RequestPage.Rule>> standings = new EnumMap<>(Standing.class);
    outbound.forEach(flow -> standings.computeIfAbsent(statuses.of(flow), ignored -> new ArrayList<>()).add(rules.rule(flow)));
    List<RequestPage.Rule> verified = standings.getOrDefault(Standing.VERIFIED, List.of());
    List<RequestPage.Group> missing =
        standings.entrySet().stream()
            .filter(entry -> entry.getKey() != Standing.VERIFIED)
            .map(entry -> new RequestPage.Group(groupTitle(entry.getKey(), entry.getValue().size()), entry.getValue()))
            .toList();
    List<RequestPage.Entry> allowed = allowed();
    List<RequestPage.Entry> exempted = exemptions.entries();
    List<RequestPage.Entry> unnamed = unnamed();
    List<Fact> commands = commands();
    Sections sections = new Sections();
    sections.add("missing", words.text("request.missing", String.valueOf(outbound.size() - verified.size()), String.valueOf(outbound.size())));
    sections.add("verified", words.text("request.verified", String.valueOf(verified.size())));
    sections.addIf(!inbound.isEmpty(), "inbound", words.text("request.inbound", String.valueOf(inbound.size())));
    sections.addIf(!exempted.isEmpty(), "exemptions", words.text("request.exemptions", String.valueOf(exempted.size())));
    sections.addIf(!allowed.isEmpty(), "allowed", words.text("request.allowed", String.valueOf(allowed.size())));
    sections.addIf(!unnamed.isEmpty(), "unnamed", words.text("request.unnamed", String.valueOf(unnamed.size())));
    sections.addIf(!commands.isEmpty(), "verify", words.text("request.verify"));
    sections.add("signed", words.text("request.signed"));
    return new RequestPage(
        frame(sections.marks()),
        product(input),
        input.site().customer().ticket(),
        words.text("head.revision", String.valueOf(input.revision()), words.time(input.at())),
        left(),
        right(),
        options(flows.size(), exempted.size(), allowed.size()),
        words.text("request.missing.note", rules.owner(Owner.NETWORK)),
        missing,
        verified,
        inbound.stream().map(rules::rule).toList(),
        exempted,
        exemptions.quotes(),
        allowed,
        allowed.isEmpty() ? "" : words.text("request.allowed.note", input.site().proxy().host() + ":" + input.site().proxy().port(), rules.owner(Owner.PROXY)),
        unnamed,
        commands);
  }

  private String groupTitle(Standing standing, int rules) {
    String number = String.valueOf(rules);
    return switch (standing) {
      case BLOCKED -> words.text("request.group.blocked", number);
      case NOT_TESTABLE -> words.text("request.group.untestable", number);
      case NOT_TESTED_YET -> words.text("request.group.untested", number);
      case PASSES_ELSEWHERE -> words.text("request.group.elsewhere", number);
      case PARTLY_VERIFIED -> words.text("request.group.partly", number);
      case VERIFIED -> words.text("request.verified", number);
    };
  }

  /** "Clearswift SECURE Email Gateway Version 4 at Acme Ltd, Reading data centre". */
  static String product(DocumentInput input) {
    return RuleBuilder.joined(", ", input.catalogue().product(), input.site().customer().name(), input.site().customer().site());
  }

  private Frame frame(List<Frame.Mark> marks) {
    String title = words.text("request.title");
    String ticket = input.site().customer().ticket();
    return new Frame(
        words.language(),
        RuleBuilder.joined(" ", title, ticket),
        product(input),
        RuleBuilder.joined(", ", input.site().engineer().name(), input.site().engineer().company(), "Gatewright " + input.program()),
        words.text("request.foot", RuleBuilder.joined(" ", title, ticket), String.valueOf(input.revision()), words.source(input.catalogue().source())),
        input.practice(),
        marks);
  }

  private List<Fact> left() {
    Site site = input.site();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.text("head.requester"), text(RuleBuilder.joined(", ", site.engineer().name(), site.engineer().company())), site.engineer().email()));
    facts.add(Fact.of(words.text("head.actedOn"), rules.owner(Owner.NETWORK)));
    facts.add(new Fact(words.text("head.gateways"), lines(site.gateways().stream().map(this::gateway).toList())));
    facts.add(new Fact(words.text("head.tested"), tested(false)));
    return facts;
  }

  private List<Fact> right() {
    Site site = input.site();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.text("head.environment"), words.text("environment." + site.customer().environment().name()), words.text("head.permanent")));
    facts.add(Fact.of(words.text("head.neededBy"), words.text("head.fillIn")));
    facts.add(new Fact(words.text("head.outside"), lines(site.gateways().stream().map(Gateway::natAddress).filter(Objects::nonNull).distinct().toList())));
    facts.add(new Fact(words.text("head.verified"), tested(true)));
    return facts;
  }

  private String gateway(Gateway gateway) {
    String state = words.text("gateway." + gateway.state().name());
    return RuleBuilder.joined(" ", gateway.id(), gateway.name(), String.join(", ", gateway.addresses())) + ", " + state;
  }

  private List<String> tested(boolean fromGateways) {
    List<String> lines =
        findings.newestPerVantage().stream()
            .filter(run -> (run.vantage().role() == Vantage.Role.GATEWAY) == fromGateways)
            .map(this::from)
            .toList();
    return lines.isEmpty() ? List.of(words.text(fromGateways ? "head.verified.none" : "head.tested.none")) : lines;
  }

  private String from(Run run) {
    return words.text("head.from", Finding.place(run.vantage()), words.time(run.started()));
  }

  private List<String> lines(List<String> lines) {
    return lines.isEmpty() ? List.of("–") : lines;
  }

  private static String text(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private List<RequestPage.Option> options(int rules, int exempted, int allowed) {
    boolean byAddress = input.site().services().rulesByAddress();
    return List.of(
        new RequestPage.Option(
            words.text("option.a"), words.text("option.a.text"), advisory("unrestricted-outbound"), words.source(input.catalogue().source()), false),
        new RequestPage.Option(
            words.text("option.b"),
            words.text(
                byAddress ? "option.b.byAddress" : "option.b.text", String.valueOf(rules), String.valueOf(exempted), String.valueOf(allowed)),
            advisory("hostnames-over-addresses"),
            words.source(input.catalogue().source()),
            true));
  }

  private String advisory(String id) {
    return advisory(input.catalogue(), id);
  }

  /** The vendor's sentence of that id; empty if the catalogue has none. */
  static String advisory(Catalogue catalogue, String id) {
    return catalogue.advisories().stream().filter(advisory -> advisory.id().equals(id)).map(Advisory::text).findFirst().orElse("");
  }

  private List<RequestPage.Entry> allowed() {
    List<RequestPage.Entry> entries = new ArrayList<>();
    for (Flow flow : input.plan().flows()) {
      if (flow.proxy() != null) {
        flow.members().forEach(member -> entries.add(entry(flow, member, "")));
      }
    }
    return entries;
  }

  private List<RequestPage.Entry> unnamed() {
    List<RequestPage.Entry> entries = new ArrayList<>();
    for (Flow flow : input.plan().flows()) {
      for (Member member : flow.members()) {
        if (member.kind() == Member.Kind.UNNAMED) {
          entries.add(entry(flow, member, words.text("rule.unnamed")));
        } else if (member.kind() == Member.Kind.PATTERN) {
          entries.add(entry(flow, member, words.text("rule.pattern")));
        }
      }
    }
    return entries;
  }

  private RequestPage.Entry entry(Flow flow, Member member, String why) {
    String service = input.catalogue().service(member.service()).map(found -> found.title()).orElse(flow.title());
    return new RequestPage.Entry(
        member.number(), text(member.host()), Words.port(flow.transport(), member.ports()), service, why, statuses.status(flow, member));
  }

  /** One command a member, the one that goes furthest, for the gateway's own console. */
  private List<Fact> commands() {
    Reproduce reproduce = new Reproduce();
    Map<String, String> lines = new LinkedHashMap<>();
    for (Check check : input.plan().checks()) {
      if (check.purpose() == Purpose.REQUIRED && check.flow() != null && check.way() == Way.DIRECT && fromGateway(check)) {
        List<String> posix =
            reproduce.commands(check, null).stream().filter(command -> command.shell() == Shell.POSIX).map(Command::line).toList();
        if (!posix.isEmpty()) {
          lines.putIfAbsent(check.flow(), posix.get(posix.size() - 1));
        }
      }
    }
    return lines.entrySet().stream().map(line -> Fact.of(line.getKey(), line.getValue())).toList();
  }

  private boolean fromGateway(Check check) {
    return input.site().gateways().stream().anyMatch(gateway -> List.of(check.initiator().split(",")).contains(gateway.id()));
  }
}
