package gatewright.ui.parties;

import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.result.Result;
import gatewright.site.Custom;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.AnswerTable;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part;
import gatewright.ui.facts.Part.Confirm;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import gatewright.ui.facts.Seen;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.trust.TrustQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What peers answer, and what was proved of each connection that the engineer added. */
final class ExtrasFacts {
  private static final String PEERS = "peers";
  private static final String CUSTOM = "custom";

  private ExtrasFacts() {}

  static List<FactPanel> of(List<Entry> entries, List<Custom> added) {
    List<Entry> tested = entries.stream().filter(entry -> entry.progress() != Progress.UNTESTED).toList();
    List<FactPanel> panels = new ArrayList<>();
    List<Entry> peers = tested.stream().filter(entry -> entry.check().service().equals(PEERS)).toList();
    if (!peers.isEmpty()) {
      List<Part> parts = new ArrayList<>(List.of(AnswerTable.of(peers)));
      parts.addAll(Why.of(peers.stream().flatMap(entry -> entry.results().stream()).toList()));
      panels.add(FactPanel.of(PEERS, Message.of("extras.peers"), null, peers, parts));
    }
    Map<String, List<Entry>> custom = new LinkedHashMap<>();
    tested.stream()
        .filter(entry -> entry.check().service().startsWith(CUSTOM))
        .forEach(entry -> custom.computeIfAbsent(entry.check().service(), id -> new ArrayList<>()).add(entry));
    custom.forEach((id, checks) -> panels.add(custom(id, checks, added)));
    return panels;
  }

  private static FactPanel custom(String id, List<Entry> entries, List<Custom> added) {
    List<Part> parts = new ArrayList<>(List.of(AnswerTable.of(entries)));
    List<Result> results = entries.stream().flatMap(entry -> entry.results().stream()).toList();
    parts.addAll(Why.of(results));
    for (Entry entry : entries) {
      entry.results().stream()
          .flatMap(result -> TrustQuestion.of(entry.check(), result).stream())
          .limit(1)
          .forEach(question -> parts.add(new Confirm(question)));
    }
    // The worst one: what was proved of one address says nothing of the others.
    Seen.worst(Seen.counting(entries)).ifPresent(
        worst -> {
          List<Fact> facts = new ArrayList<>();
          facts.add(Fact.of("details.proof", Said.of("proof." + worst.proof())));
          facts.add(Fact.of("details.identity", Said.of("identity." + worst.identity())));
          facts.addAll(Seen.in(worst).facts("banner"));
          parts.add(new Facts(facts));
        });
    boolean open = entries.stream().anyMatch(entry -> entry.check().question() instanceof Question.AnyPort);
    if (open) {
      parts.add(new Remark("neutral", null, Message.of("extras.anyPort")));
    }
    Target target = entries.get(0).check().target();
    String title = added.stream().filter(each -> is(each, target)).map(Custom::name).findFirst().orElse(id);
    return FactPanel.of(id, Said.plainly(title), Said.plainly(target.hostPort()), entries, parts);
  }

  private static boolean is(Custom added, Target target) {
    return added.host().equalsIgnoreCase(target.host())
        && added.port() == target.port()
        && added.transport() == target.transport();
  }
}
