package gatewright.document;

import gatewright.catalogue.Remark;
import gatewright.catalogue.Service;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.result.Cause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must not be inspected on its way: what the vendor says so of, and what was seen to be. */
final class Exemptions {
  private static final String LICENCE = "licence-validation";

  private final DocumentInput input;
  private final Findings findings;
  private final Words words;

  Exemptions(DocumentInput input, Findings findings, Words words) {
    this.input = input;
    this.findings = findings;
    this.words = words;
  }

  List<RequestPage.Entry> entries() {
    List<RequestPage.Entry> entries = new ArrayList<>();
    for (Flow flow : input.plan().flows()) {
      for (Member member : flow.members()) {
        String why = why(member);
        if (!why.isEmpty()) {
          String service = service(member).map(Service::title).orElse(flow.title());
          String host = member.kind() == Member.Kind.UNNAMED ? "–" : member.host();
          String port = Words.port(flow.transport(), member.ports());
          entries.add(new RequestPage.Entry(member.number(), host, port, service, why, status(member)));
        }
      }
    }
    return entries;
  }

  /** The vendor's own sentences on it, as far as they matter here. */
  List<String> quotes() {
    Set<String> services =
        input.plan().flows().stream().flatMap(flow -> flow.members().stream()).map(Member::service).collect(Collectors.toSet());
    Set<String> quotes = new LinkedHashSet<>();
    if (services.contains("kaspersky-cloud")) {
      quotes.add(RequestHead.advisory(input.catalogue(), "proxy-restriction-1"));
    }
    if (services.contains(LICENCE)) {
      quotes.add(RequestHead.advisory(input.catalogue(), "proxy-restriction-2"));
    }
    quotes.remove("");
    return List.copyOf(quotes);
  }

  private String why(Member member) {
    if (service(member).filter(service -> service.has(Remark.Kind.SSL_PROXY_FORBIDDEN)).isPresent()) {
      return words.text("exemption.forbidden");
    }
    if (member.service().equals(LICENCE)) {
      return words.text("exemption.licence");
    }
    return intercepted(member).isEmpty() ? "" : words.text("exemption.seen");
  }

  private Status status(Member member) {
    List<Finding> seen = intercepted(member);
    if (!seen.isEmpty()) {
      return new Status("fail", "✗", words.text("exemption.status.intercepted"), words.place(seen.get(0).run()));
    }
    boolean spoken =
        findings.ofMember(member.number()).stream().anyMatch(finding -> PathJudge.of(finding.result()) == PathJudge.OPEN);
    return spoken
        ? new Status("pass", "✓", words.text("exemption.status.clear"), "")
        : new Status("open", "○", words.text("exemption.status.unknown"), "");
  }

  private List<Finding> intercepted(Member member) {
    return findings.ofMember(member.number()).stream()
        .filter(finding -> finding.result().cause() == Cause.TLS_INTERCEPTED)
        .toList();
  }

  private Optional<Service> service(Member member) {
    return input.catalogue().service(member.service());
  }
}
