package gatewright.ui.step;

import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Moments;
import gatewright.ui.facts.Part;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Receipt;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import gatewright.ui.facts.Seen;
import gatewright.ui.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether messages arrived: what was sent, who looked for it, and what the receiver itself answered. */
final class AlertFacts {
  private AlertFacts() {}

  static List<FactPanel> of(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.results().isEmpty()).map(AlertFacts::panel).toList();
  }

  private static FactPanel panel(Entry entry) {
    boolean alert = entry.check().question() instanceof Question.Alert;
    List<Part> parts = new ArrayList<>();
    for (Result result : entry.results()) {
      parts.addAll(parts(result));
    }
    return FactPanel.of(
        entry.check().id(),
        Message.of(alert ? "alerts.panel.snmp" : "alerts.panel.syslog"),
        Said.plainly(entry.check().target().hostPort()),
        List.of(entry),
        parts);
  }

  private static List<Part> parts(Result result) {
    Seen seen = Seen.in(result);
    List<Part> parts = new ArrayList<>();
    if (result.verdict() == Verdict.PASS && seen.text("notification").filter("inform"::equals).isPresent()) {
      parts.add(new Remark("success", Message.of("alerts.informed"), Message.of("alerts.informed.proof")));
    }
    if (seen.has("seenBy")) {
      parts.add(new Remark(
          "success", Message.of("alerts.seen", seen.text("seenBy").orElseThrow()), Message.of("alerts.seen.proof")));
    }
    if (result.cause() != null) {
      parts.add(new Why(result));
    }
    silence(result, seen).ifPresent(words -> parts.add(new Remark("neutral", Message.of("alerts.v3"), words)));
    // A warning stays one when the message was seen.
    if (Confirmations.canBeConfirmed(result) && !seen.has("seenBy")) {
      parts.add(new Receipt(result));
    }
    List<Fact> facts = facts(result, seen);
    if (!facts.isEmpty()) {
      parts.add(new Facts(facts));
    }
    return parts;
  }

  /** What it means that version 3 got no answer: a trap never does, and an inform tells by how far it came. */
  private static Optional<Message> silence(Result result, Seen seen) {
    boolean third = seen.text("snmpVersion").filter("v3"::equals).isPresent();
    if (third && result.verdict() == Verdict.UNCONFIRMED) {
      return Optional.of(Message.of("alerts.v3.trap", seen.text("engineId").orElse("–")));
    }
    boolean unanswered = result.cause() == Cause.NO_ANSWER || result.cause() == Cause.TOO_SLOW;
    return third && unanswered
        ? Optional.of(Message.of(seen.has("managerEngineId") ? "alerts.v3.known" : "alerts.v3.silent"))
        : Optional.empty();
  }

  private static List<Fact> facts(Result result, Seen seen) {
    List<Fact> facts = new ArrayList<>();
    if (!Confirmations.canBeConfirmed(result)) {
      facts.addAll(seen.facts(Confirmations.TOKEN, "missedBy"));
    }
    seen.text("saidAt").ifPresent(at -> facts.add(Fact.of("evidence.saidAt", Said.plain(Moments.words(at)))));
    facts.addAll(seen.facts("notification", "snmpVersion", "managerEngineId", "report", "errorStatus"));
    return facts;
  }
}
