package gatewright.ui.step;

import gatewright.catalogue.HostText;
import gatewright.plan.Question;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Antivirus;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.AnswerTable;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What each engine's update servers answer, at which addresses, and what can be known of its look-up in the cloud. */
final class MirrorFacts {
  private MirrorFacts() {}

  static List<FactPanel> of(List<Entry> entries) {
    return Stream.of(Antivirus.Engine.values())
        .flatMap(engine -> Stream.of(updates(engine, entries), cloud(engine, entries)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<FactPanel> updates(Antivirus.Engine engine, List<Entry> entries) {
    List<Entry> mine = of(engine, "-updates", entries);
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>(List.of(AnswerTable.of(mine)));
    parts.addAll(Why.of(results(mine)));
    List<Fact> drift = mine.stream().map(MirrorFacts::drift).flatMap(Optional::stream).toList();
    if (!drift.isEmpty()) {
      parts.add(new Facts(drift));
    }
    return Optional.of(panel(engine, "antivirus.updates", mine, parts));
  }

  private static Optional<FactPanel> cloud(Antivirus.Engine engine, List<Entry> entries) {
    List<Entry> mine = of(engine, "-cloud", entries);
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    boolean nowhere =
        mine.stream().anyMatch(
            entry -> entry.check().question() instanceof Question.Unanswerable open
                && open.why() == Question.Unanswerable.Why.NO_DESTINATION);
    List<Part> parts = new ArrayList<>();
    if (nowhere) {
      parts.add(new Remark("attention", Message.of("antivirus.nowhere"), Message.of("antivirus.nowhere.do")));
    } else {
      parts.add(AnswerTable.of(mine));
    }
    parts.addAll(Why.of(results(mine).stream().filter(result -> result.cause() != Cause.NO_DESTINATION).toList()));
    parts.add(new Remark("neutral", Message.of("antivirus.verifiable"), Message.of("antivirus.verifiable.what")));
    return Optional.of(panel(engine, "antivirus.cloudOf", mine, parts));
  }

  private static FactPanel panel(Antivirus.Engine engine, String title, List<Entry> mine, List<Part> parts) {
    return FactPanel.of(
        mine.get(0).check().service(), Message.of(title, Message.of("antivirus.engine." + engine)), null, mine, parts);
  }

  /** Those of one engine that were tested, or are about to be; without a destination there is nothing to wait for. */
  private static List<Entry> of(Antivirus.Engine engine, String kind, List<Entry> entries) {
    String service = engine.name().toLowerCase(Locale.ROOT) + kind;
    List<Entry> mine = entries.stream().filter(entry -> entry.check().service().equals(service)).toList();
    boolean known =
        mine.stream().anyMatch(
            entry -> entry.progress() != Progress.UNTESTED || entry.check().question() instanceof Question.Unanswerable);
    return known ? mine : List.of();
  }

  private static List<Result> results(List<Entry> entries) {
    return entries.stream().flatMap(entry -> entry.results().stream()).toList();
  }

  /** Where a name leads elsewhere than the vendor's document says; empty if it does not, or the document says nothing. */
  private static Optional<Fact> drift(Entry entry) {
    List<String> documented = entry.check().documented().stream().map(MirrorFacts::same).toList();
    List<Result> resolved = entry.results().stream().filter(result -> result.basis() == Basis.RESOLVED).toList();
    List<String> strangers =
        resolved.stream()
            .map(Result::address)
            .filter(address -> !address.isEmpty() && !documented.contains(same(address)))
            .distinct()
            .toList();
    if (documented.isEmpty() || strangers.isEmpty()) {
      return Optional.empty();
    }
    boolean matters =
        resolved.stream().map(Result::cause).filter(Objects::nonNull)
            .anyMatch(cause -> cause == Cause.ADDRESS_DRIFT || cause == Cause.RETIRED_ADDRESS);
    String today = String.join(", ", strangers);
    String then = String.join(", ", entry.check().documented());
    return Optional.of(
        new Fact(
            Said.plainly(entry.check().target().host()),
            matters
                ? Said.judged(Verdict.WARN, "antivirus.drift", today, then)
                : Said.of("antivirus.drift", today, then)));
  }

  /** One address can be written in several ways. */
  private static String same(String address) {
    return HostText.address(address).map(known -> known.getHostAddress()).orElse(address);
  }
}
