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
import java.util.stream.Collectors;

/** Puts one flow into the words of a rule. */
final class RuleBuilder {
  private final Customer customer;
  private final Findings findings;
  private final RuleStatus statuses;
  private final Words words;

  RuleBuilder(Customer customer, Findings findings, RuleStatus statuses, Words words) {
    this.customer = customer;
    this.findings = findings;
    this.statuses = statuses;
    this.words = words;
  }

  RequestPage.Rule rule(Flow flow) {
    return new RequestPage.Rule(
        flow.number(),
        flow.from().stream().map(RuleBuilder::source).toList(),
        flow.zone(),
        outside(flow),
        destinations(flow),
        notes(flow),
        Words.port(flow.transport(), flow.ports()),
        flow.title(),
        reason(flow),
        direction(flow),
        flow.remarks().stream().map(remark -> words.results().title(remark.kind()) + ": " + remark.text()).toList(),
        flow.insecure() == null ? "" : words.text("rule.insecure", flow.insecure().why(), flow.insecure().mitigation()),
        words.text("rule.owner", owner(flow.owner())),
        statuses.status(flow));
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

  /** The parts that say something, joined. */
  static String joined(String separator, String... parts) {
    return Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
  }

  private static RequestPage.Source source(Party party) {
    return new RequestPage.Source(party.id(), String.join(", ", party.addresses()));
  }

  private static String outside(Flow flow) {
    if (!flow.crossesPerimeter()) {
      return "";
    }
    return flow.from().stream().map(Party::natAddress).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
  }

  private List<RequestPage.Destination> destinations(Flow flow) {
    if (flow.proxy() != null) {
      return List.of(new RequestPage.Destination("", flow.proxy().host(), words.text("rule.proxy", flow.members().size())));
    }
    return flow.members().stream().map(this::destination).toList();
  }

  private RequestPage.Destination destination(Member member) {
    return switch (member.kind()) {
      case HOST -> new RequestPage.Destination(member.number(), member.host(), now(member));
      case ADDRESS -> new RequestPage.Destination(member.number(), member.host(), "");
      case PATTERN -> new RequestPage.Destination(member.number(), member.host(), words.text("rule.pattern"));
      case UNNAMED -> new RequestPage.Destination(member.number(), words.text("rule.unnamed"), "");
    };
  }

  private String now(Member member) {
    Set<String> addresses = new LinkedHashSet<>();
    Instant latest = Instant.MIN;
    for (Finding finding : findings.ofMember(member.number())) {
      Result result = finding.result();
      boolean named = result.target().host().equalsIgnoreCase(member.host());
      if (named && result.basis() == Basis.RESOLVED && !result.address().isEmpty()) {
        addresses.add(result.address());
        latest = finding.at().isAfter(latest) ? finding.at() : latest;
      }
    }
    return addresses.isEmpty() ? "" : words.text("rule.now", String.join(", ", addresses), words.day(latest));
  }

  private List<String> notes(Flow flow) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text(flow.crossesPerimeter() ? "rule.outward" : "rule.inside"));
    if (flow.proxy() != null) {
      return notes;
    }
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
    documented.forEach(
        (addresses, date) ->
            notes.add(words.text("rule.documented", date == null ? "" : words.documented(date), String.join(", ", addresses))));
    ranges.forEach(url -> notes.add(words.text("rule.ranges", url)));
    return notes;
  }

  private String reason(Flow flow) {
    String breaks = flow.breaks() == null || flow.breaks().isBlank() ? "" : words.text("rule.breaks", flow.breaks());
    return joined(" ", flow.justification(), breaks);
  }

  private String direction(Flow flow) {
    String basis =
        flow.directionBasis() == null ? words.results().title(Provenance.INFERRED) : words.results().title(flow.directionBasis());
    return words.text("rule.direction." + flow.direction().name(), basis);
  }
}
