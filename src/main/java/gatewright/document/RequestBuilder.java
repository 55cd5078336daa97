package gatewright.document;

import gatewright.advice.Command;
import gatewright.advice.Reproduce;
import gatewright.advice.Shell;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Insecure;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Purpose;
import gatewright.plan.Way;
import gatewright.site.Proxy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Works out the firewall request from what was planned and what was found. */
final class RequestBuilder {
  private final DocumentInput input;
  private final Words words;
  private final RuleStatus statuses;
  private final RuleBuilder rules;
  private final Exemptions exemptions;
  private final RequestHead head;

  RequestBuilder(DocumentInput input, Words words) {
    Findings findings = new Findings(input.plan(), input.runs());
    this.input = input;
    this.words = words;
    this.statuses = new RuleStatus(findings, words);
    this.rules = new RuleBuilder(input.site().customer(), findings, statuses, words);
    this.exemptions = new Exemptions(input, findings, words);
    this.head = new RequestHead(input, words, findings, rules);
  }

  RequestPage build() {
    List<Flow> flows = input.plan().flows();
    List<Flow> outbound = flows.stream().filter(flow -> flow.direction() != Direction.TO_GATEWAY).toList();
    List<Flow> inbound = flows.stream().filter(flow -> flow.direction() == Direction.TO_GATEWAY).toList();
    Map<Standing, List<Flow>> standings = new EnumMap<>(Standing.class);
    outbound.forEach(flow -> standings.computeIfAbsent(statuses.of(flow), ignored -> new ArrayList<>()).add(flow));
    List<Flow> proven = standings.getOrDefault(Standing.VERIFIED, List.of());
    // In the order of the page, which is the order of the notes' numbers.
    List<RequestPage.Group> missing = missing(standings);
    List<RequestPage.Rule> verified = proven.stream().map(rules::rule).toList();
    List<RequestPage.Rule> asked = inbound.stream().map(rules::rule).toList();
    List<RequestPage.Entry> exempted = exemptions.entries();
    List<RequestPage.Entry> allowed = allowed();
    List<RequestPage.Entry> unnamed = unnamed();
    List<RequestPage.Weak> weak = weak(flows);
    List<Fact> commands = commands();

    Sections sections = new Sections();
    sections.add("missing", words.text("request.missing", text(outbound.size() - verified.size()), text(outbound.size())));
    sections.add("verified", words.text("request.verified", text(verified.size())));
    sections.addIf(!inbound.isEmpty(), "inbound", words.text("request.inbound", text(inbound.size())));
    sections.addIf(!exempted.isEmpty(), "exemptions", words.text("request.exemptions", text(exempted.size())));
    sections.addIf(!allowed.isEmpty(), "allowed", words.text("request.allowed", text(allowed.size())));
    sections.addIf(!unnamed.isEmpty(), "unnamed", words.text("request.unnamed", text(unnamed.size())));
    sections.addIf(!weak.isEmpty(), "weak", words.text("request.weak"));
    sections.addIf(!rules.notes().isEmpty(), "notes", words.text("request.notes"));
    sections.addIf(!commands.isEmpty(), "verify", words.text("request.verify"));
    sections.add("signed", words.text("request.signed"));
    return new RequestPage(
        head.frame(sections.marks()),
        RequestHead.product(input),
        input.site().customer().ticket(),
        words.text("head.revision", text(input.revision()), words.time(input.at())),
        head.left(),
        head.right(),
        head.options(flows.size(), exempted.size(), allowed.size()),
        legend(flows),
        missing,
        verified,
        asked,
        exempted,
        exemptions.quotes(),
        allowed,
        allowedNote(),
        unnamed,
        weak,
        rules.notes(),
        commands,
        head.signers());
  }

  private List<RequestPage.Group> missing(Map<Standing, List<Flow>> standings) {
    return standings.entrySet().stream()
        .filter(entry -> entry.getKey() != Standing.VERIFIED)
        .map(
            entry ->
                new RequestPage.Group(
                    title(entry.getKey(), entry.getValue().size()), entry.getValue().stream().map(rules::rule).toList()))
        .toList();
  }

  /** What would otherwise stand in every row. */
  private List<String> legend(List<Flow> flows) {
    List<String> lines = new ArrayList<>();
    lines.add(words.text("request.missing.note", rules.owner(Owner.NETWORK)));
    String others = rules.otherOwners(flows);
    if (!others.isEmpty()) {
      lines.add(words.text("request.missing.owners", others));
    }
    if (!rules.lookedUp().isEmpty()) {
      lines.add(words.text("request.missing.lookedUp", rules.lookedUp()));
    }
    return lines;
  }

  private static List<RequestPage.Weak> weak(List<Flow> flows) {
    Map<Insecure, List<Flow>> alike = new LinkedHashMap<>();
    flows.stream()
        .filter(flow -> flow.insecure() != null)
        .forEach(flow -> alike.computeIfAbsent(flow.insecure(), ignored -> new ArrayList<>()).add(flow));
    List<RequestPage.Weak> weak = new ArrayList<>();
    alike.forEach(
        (insecure, members) ->
            weak.add(
                new RequestPage.Weak(
                    members.stream().map(Flow::number).collect(Collectors.joining(", ")),
                    members.stream().map(Flow::title).distinct().collect(Collectors.joining("; ")),
                    insecure.why(),
                    insecure.mitigation())));
    return weak;
  }

  private String title(Standing standing, int number) {
    return switch (standing) {
      case BLOCKED -> words.text("request.group.blocked", text(number));
      case NOT_TESTABLE -> words.text("request.group.untestable", text(number));
      case NOT_TESTED_YET -> words.text("request.group.untested", text(number));
      case PASSES_ELSEWHERE -> words.text("request.group.elsewhere", text(number));
      case PARTLY_VERIFIED -> words.text("request.group.partly", text(number));
      case VERIFIED -> words.text("request.verified", text(number));
    };
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

  private String allowedNote() {
    Proxy proxy = input.site().proxy();
    return words.text("request.allowed.note", proxy.host() + ":" + proxy.port(), rules.owner(Owner.PROXY));
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
    return new RequestPage.Entry(
        member.number(),
        member.host().isEmpty() ? "–" : member.host(),
        Words.port(flow.transport(), member.ports()),
        input.catalogue().service(member.service()).map(Service::title).orElse(flow.title()),
        why,
        statuses.status(flow, member));
  }

  /** One command a member, the one that goes furthest, for the gateway's own console. */
  private List<Fact> commands() {
    Reproduce reproduce = new Reproduce();
    Map<String, String> lines = new LinkedHashMap<>();
    for (Check check : input.plan().checks()) {
      if (isForConsole(check)) {
        List<Command> commands = reproduce.commands(check, null);
        commands.stream()
            .filter(command -> command.shell() == Shell.POSIX)
            .reduce((earlier, later) -> later)
            .ifPresent(command -> lines.putIfAbsent(check.flow(), command.line()));
      }
    }
    return lines.entrySet().stream().map(line -> Fact.of(line.getKey(), line.getValue())).toList();
  }

  private boolean isForConsole(Check check) {
    List<String> initiators = List.of(check.initiator().split(","));
    return check.purpose() == Purpose.REQUIRED
        && check.flow() != null
        && check.way() == Way.DIRECT
        && input.site().gateways().stream().anyMatch(gateway -> initiators.contains(gateway.id()));
  }

  private static String text(int number) {
    return String.valueOf(number);
  }
}
