package gatewright.ui.step;

import gatewright.plan.Question;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.AnswerTable;
import gatewright.ui.facts.CertificateFacts;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import gatewright.ui.facts.Seen;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the vendor's services answer, what the time servers say of themselves, and who signs for the licence server. */
final class VendorFacts {
  private static final String LICENCE = "licence-validation";

  private VendorFacts() {}

  static List<FactPanel> of(List<Entry> entries) {
    List<Entry> tested = entries.stream().filter(entry -> entry.progress() != Progress.UNTESTED).toList();
    List<FactPanel> panels = new ArrayList<>();
    List<Entry> clocks = tested.stream().filter(entry -> entry.check().question() instanceof Question.Time).toList();
    List<Entry> licence = tested.stream().filter(entry -> entry.check().service().equals(LICENCE)).toList();
    List<Entry> web = tested.stream().filter(entry -> !clocks.contains(entry) && !licence.contains(entry)).toList();
    if (!web.isEmpty()) {
      panels.add(web(web));
    }
    if (!licence.isEmpty()) {
      panels.add(licence(licence));
    }
    clocks.forEach(entry -> panels.add(clock(entry)));
    return panels;
  }

  private static FactPanel web(List<Entry> entries) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        AnswerTable.of(
            entries, entry -> Said.of("vendor.serviceAt", Message.of("service." + entry.check().service()),
                entry.check().target().host())));
    parts.addAll(Why.of(results(entries).toList()));
    return FactPanel.of("vendor/web", Message.of("vendor.section.services"), null, entries, parts);
  }

  private static FactPanel licence(List<Entry> entries) {
    List<Result> results = results(entries).toList();
    Seen seen = Seen.in(results);
    List<Part> parts = new ArrayList<>(List.of(AnswerTable.of(entries)));
    parts.addAll(Why.of(results));
    List<Fact> facts = new ArrayList<>();
    if (seen.yes("intercepted")) {
      facts.add(Fact.of("vendor.path", Said.judged(Verdict.FAIL, "vendor.path.opened")));
    } else if (results.stream().anyMatch(result -> result.identity() == Identity.VERIFIED)) {
      facts.add(Fact.of("vendor.path", Said.judged(Verdict.PASS, "vendor.path.clean")));
    }
    facts.addAll(seen.facts("inspector", "otherIssuer"));
    facts.addAll(CertificateFacts.of(seen));
    List<Map<String, String>> chain = seen.chain();
    for (int i = 1; i < chain.size(); i++) {
      facts.add(Fact.of("vendor.chain", Said.plain(chain.get(i).getOrDefault("subject", "–"))));
    }
    if (seen.yes("clientCertificateRequested")) {
      facts.add(Fact.of("evidence.clientCertificateRequested", Said.judged(Verdict.WARN, "yes")));
    }
    if (!facts.isEmpty()) {
      parts.add(new Facts(facts));
    }
    return FactPanel.of("vendor/licence", Message.of("service." + LICENCE), null, entries, parts);
  }

  private static FactPanel clock(Entry entry) {
    List<Part> parts = new ArrayList<>();
    for (Result result : entry.results()) {
      List<Fact> facts = new ArrayList<>();
      if (entry.results().size() > 1) {
        facts.add(Fact.of("facts.address", Said.plain(result.address())));
      }
      facts.addAll(clock(Seen.in(result)));
      if (!facts.isEmpty()) {
        parts.add(new Facts(facts));
      }
    }
    parts.addAll(Why.of(entry.results()));
    return FactPanel.of(
        entry.check().id(), Message.of("vendor.clock", entry.check().target().host()), null, List.of(entry), parts);
  }

  private static List<Fact> clock(Seen seen) {
    List<Fact> facts = new ArrayList<>();
    seen.number("offsetMillis").ifPresent(offset -> facts.add(Fact.of("evidence.offsetMillis", offset(offset))));
    millis(facts, "evidence.delayMillis", seen.number("delayMillis"));
    facts.addAll(seen.facts("stratum", "referenceId"));
    seen.number("leap").ifPresent(leap -> facts.add(Fact.of("evidence.leap", leap((int) leap))));
    facts.addAll(seen.facts("otherClocks"));
    return facts;
  }

  /** RFC 5905 figure 9. */
  private static Said leap(int indicator) {
    return switch (indicator) {
      case 0 -> Said.of("vendor.leap.no");
      case 3 -> Said.judged(Verdict.FAIL, "vendor.leap.none");
      default -> Said.of("vendor.leap");
    };
  }

  private static Said offset(double offset) {
    double shown = Math.abs(Math.round(offset)) / 1000.0;
    return offset == 0 ? Said.of("site.clock.same") : Said.of(offset > 0 ? "site.clock.behind" : "site.clock.ahead", shown);
  }

  private static void millis(List<Fact> facts, String key, OptionalDouble millis) {
    millis.ifPresent(value -> facts.add(Fact.of(key, Said.millis(Math.round(value)))));
  }

  private static Stream<Result> results(List<Entry> entries) {
    return entries.stream().flatMap(entry -> entry.results().stream());
  }
}
