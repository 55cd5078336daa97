package gatewright.document;

import gatewright.catalogue.Owner;
import gatewright.catalogue.Provenance;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Party;
import gatewright.result.Basis;
import gatewright.result.Result;
import gatewright.site.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts one flow into the words of a rule. What would make its row long becomes a note. */
final class RuleBuilder {
  private final Customer customer;
  private final Findings findings;
  private final RuleStatus statuses;
  private final Words words;
  private final Notes notes = new Notes();
  private final String lookedUp;

  RuleBuilder(Customer customer, Findings findings, RuleStatus statuses, Words words) {
    this.customer = customer;
    this.findings = findings;
    this.statuses = statuses;
    this.words = words;
    Set<String> days =
        findings.all().stream()
            .filter(finding -> finding.result().basis() == Basis.RESOLVED)
            .map(finding -> words.day(finding.at()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.lookedUp = days.size() == 1 ? days.iterator().next() : "";
  }

  RequestPage.Rule rule(Flow flow) {
    Standing standing = statuses.of(flow);
    return new RequestPage.Rule(
        flow.number(),
        flow.from().stream().map(RuleBuilder::source).toList(),
        place(flow),
        destinations(flow),
        Words.port(flow.transport(), flow.ports()),
        flow.title(),
        reason(flow, standing),
        flow.insecure() != null,
        notes(flow),
        flow.owner() == null || flow.owner() == Owner.NETWORK ? "" : words.results().title(flow.owner()),
        statuses.status(flow));
  }

  /** The day on which all names were looked up; empty if it was not one day. */
  String lookedUp() {
    return lookedUp;
  }

  /** The notes on all rules that were put into words so far. */
  List<RequestPage.Note> notes() {
    return notes.notes();
  }

  /** The team, with the contact that the customer named for it. */
  String owner(Owner owner) {
    if (owner == null) {
      return words.results().title(Owner.NETWORK);
    }
    return customer
        .contact(owner)
        .map(contact -> joined(", ", contact.name(), contact.email(), contact.phone()))
        .filter(text -> !text.isEmpty())
        .orElse(words.results().title(owner));
  }

  /** The contacts of the other teams that these flows name; empty if the customer named none. */
  String otherOwners(List<Flow> flows) {
    Set<Owner> owners =
        flows.stream().map(Flow::owner).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    owners.remove(Owner.NETWORK);
    return owners.stream()
        .filter(owner -> customer.contact(owner).isPresent())
        .map(owner -> words.results().title(owner) + ": " + owner(owner))
        .collect(Collectors.joining("; "));
  }

  /** The parts that say something, joined. */
  static String joined(String separator, String... parts) {
    return Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
  }

  private static RequestPage.Source source(Party party) {
    return new RequestPage.Source(party.id(), Addresses.list(party.addresses()));
  }

  private String place(Flow flow) {
    String zone = flow.zone().isEmpty() ? "" : words.text("rule.zone", flow.zone());
    return joined(", ", zone, words.text(flow.crossesPerimeter() ? "rule.outward" : "rule.inside"));
  }

  private List<RequestPage.Destination> destinations(Flow flow) {
    if (flow.proxy() != null) {
      return List.of(new RequestPage.Destination("", flow.proxy().host(), words.text("rule.proxy", flow.members().size())));
    }
    boolean several = flow.members().size() > 1;
    List<String> now = flow.members().stream().map(this::now).toList();
    List<RequestPage.Destination> destinations = new ArrayList<>();
    int alike = 1;
    for (int i = 0; i < now.size(); i++) {
      Member member = flow.members().get(i);
      String suffix = several ? member.number().substring(member.number().lastIndexOf('.')) : "";
      boolean repeated = i + 1 < now.size() && now.get(i).equals(now.get(i + 1));
      String each = alike > 1 && !repeated ? words.text("rule.now.each", now.get(i)) : now.get(i);
      String host = member.kind() == Member.Kind.UNNAMED ? words.text("rule.unnamed") : Addresses.text(member.host());
      destinations.add(new RequestPage.Destination(suffix, host, repeated || now.get(i).isEmpty() ? "" : each));
      alike = repeated ? alike + 1 : 1;
    }
    return destinations;
  }

  private String now(Member member) {
    if (member.kind() == Member.Kind.PATTERN) {
      return words.text("rule.pattern");
    }
    Set<String> addresses = new TreeSet<>();
    Instant latest = Instant.MIN;
    for (Finding finding : findings.ofMember(member.number())) {
      Result result = finding.result();
      boolean named = member.kind() == Member.Kind.HOST && result.target().host().equalsIgnoreCase(member.host());
      if (named && result.basis() == Basis.RESOLVED && !result.address().isEmpty()) {
        addresses.add(Addresses.text(result.address()));
        latest = finding.at().isAfter(latest) ? finding.at() : latest;
      }
    }
    String all = String.join(", ", addresses);
    return all.isEmpty() || !lookedUp.isEmpty() ? all : words.text("rule.now", all, words.day(latest));
  }

  private String notes(Flow flow) {
    Set<Integer> numbers = new TreeSet<>();
    if (flow.directionBasis() != Provenance.SEED) {
      Provenance basis = flow.directionBasis() == null ? Provenance.INFERRED : flow.directionBasis();
      String direction = words.text("rule.direction." + flow.direction().name(), words.results().title(basis));
      numbers.add(notes.add(direction, flow.number()));
    }
    flow.remarks()
        .forEach(
            remark -> numbers.add(notes.add(words.results().title(remark.kind()) + ": " + remark.text(), flow.number())));
    if (flow.proxy() == null) {
      fallbacks(flow).forEach(text -> numbers.add(notes.add(text, flow.number())));
    }
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** What a firewall that cannot use names has to go by. */
  private List<String> fallbacks(Flow flow) {
    Map<List<String>, String> documented = new LinkedHashMap<>();
    Set<String> ranges = new LinkedHashSet<>();
    for (Member member : flow.members()) {
      if (!member.documented().isEmpty()) {
        documented.put(member.documented(), member.documentedOn());
      }
      if (member.rangesUrl() != null) {
        ranges.add(member.rangesUrl());
      }
    }
    List<String> texts = new ArrayList<>();
    documented.forEach(
        (addresses, date) ->
            texts.add(words.text("rule.documented", date == null ? "" : words.documented(date), Addresses.list(addresses))));
    ranges.forEach(url -> texts.add(words.text("rule.ranges", url)));
    return texts;
  }

  /** What is lost without the rule is said where it is lost now. */
  private String reason(Flow flow, Standing standing) {
    boolean lost = standing == Standing.BLOCKED && flow.breaks() != null && !flow.breaks().isBlank();
    return joined(" ", flow.justification(), lost ? words.text("rule.breaks", flow.breaks()) : "");
  }
}
