package gatewright.document;

import gatewright.catalogue.Advisory;
import gatewright.catalogue.Service;
import gatewright.plan.Member;
import gatewright.result.Exemption;
import java.util.List;
import java.util.Optional;

/** What must not be inspected on its way, in words. */
final class Exemptions {
  private final DocumentInput input;
  private final Findings findings;
  private final Words words;
  private final List<Exemption> all;

  Exemptions(DocumentInput input, Findings findings, Words words) {
    this.input = input;
    this.findings = findings;
    this.words = words;
    this.all =
        Exemption.of(
            input.catalogue(), input.plan(), number -> findings.ofMember(number).stream().map(Finding::result).toList());
  }

  List<RequestPage.Entry> entries() {
    return all.stream().map(this::entry).toList();
  }

  /** The vendor's own sentences on it, as far as they matter here. */
  List<String> quotes() {
    return all.stream()
        .flatMap(exemption -> exemption.restriction(input.catalogue()).stream())
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .map(Advisory::text)
        .distinct()
        .toList();
  }

  private RequestPage.Entry entry(Exemption exemption) {
    Member member = exemption.member();
    String service = input.catalogue().service(member.service()).map(Service::title).orElse(exemption.flow().title());
    String host = member.kind() == Member.Kind.UNNAMED ? "–" : member.host();
    String port = Words.port(exemption.flow().transport(), member.ports());
    String why =
        switch (exemption.reason()) {
          case FORBIDDEN -> words.text("exemption.forbidden");
          case LICENCE -> words.text("exemption.licence");
          case SEEN -> words.text("exemption.seen");
        };
    return new RequestPage.Entry(member.number(), host, port, service, why, status(exemption));
  }

  private Status status(Exemption exemption) {
    return switch (exemption.standing()) {
      case INTERCEPTED -> new Status("fail", "✗", words.text("exemption.status.intercepted"), seenFrom(exemption).orElse(""));
      case CLEAR -> new Status("pass", "✓", words.text("exemption.status.clear"), "");
      case UNKNOWN -> new Status("open", "○", words.text("exemption.status.unknown"), "");
    };
  }

  private Optional<String> seenFrom(Exemption exemption) {
    return findings.ofMember(exemption.member().number()).stream()
        .filter(finding -> Exemption.intercepted(finding.result()))
        .map(finding -> words.place(finding.run()))
        .findFirst();
  }
}
