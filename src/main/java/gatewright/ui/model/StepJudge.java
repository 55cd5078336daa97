package gatewright.ui.model;

import gatewright.result.ServiceResult;
import gatewright.result.Verdict;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says how a step stands. */
final class StepJudge {
  private StepJudge() {}

  /**
   * Judges one step.
   *
   * @param running the page that is being tested, or null
   * @param outOfDate whether answers of the page are not planned yet, so that its results may be about others
   */
  static StepStatus judge(
      StepKind step, PageStanding page, ResultBook book, StepKind running, boolean outOfDate, Site site) {
    List<Entry> entries = book.entries(step);
    if (running != null && underWay(step, entries, running)) {
      long done = entries.stream().filter(entry -> entry.progress() == Progress.DONE).count();
      return new StepStatus(StepState.TESTING, Message.of("status.testing", done, entries.size()));
    }
    if (!page.wrong().isEmpty()) {
      return new StepStatus(StepState.PROBLEMS, Message.of("status.wrong", page.wrong().size()));
    }
    if (page.touched() && !page.missing().isEmpty()) {
      return new StepStatus(StepState.PROBLEMS, Message.of("status.missing", page.missing().size()));
    }
    if (page.touched() && page.facts() > 0) {
      return new StepStatus(StepState.PROBLEMS, Message.of("status.facts", page.facts()));
    }
    if (page.touched() && step.asks()) {
      Optional<Message> needless = Needless.reason(step, site);
      if (needless.isPresent()) {
        return new StepStatus(StepState.NOT_NEEDED, needless.get());
      }
    }
    Map<Verdict, Integer> verdicts = verdicts(step, entries, book);
    if (outOfDate && !verdicts.isEmpty()) {
      return new StepStatus(StepState.UNTOUCHED, Message.of("status.outOfDate"));
    }
    if (!verdicts.isEmpty() && step != StepKind.DOCUMENTS) {
      return tested(step, verdicts, entries.stream().filter(Entry::required).toList());
    }
    return page.touched()
        ? new StepStatus(StepState.COMPLETE, Message.of("status.complete"))
        : StepStatus.untouched();
  }

  private static boolean underWay(StepKind step, List<Entry> entries, StepKind running) {
    return step == running
        || running == StepKind.TEST
            && entries.stream()
                .anyMatch(entry -> entry.progress() == Progress.WAITING || entry.progress() == Progress.TESTING);
  }

  private static StepStatus tested(StepKind step, Map<Verdict, Integer> verdicts, List<Entry> needed) {
    // What goes through the proxy is counted one by one, as the proxy is no service.
    boolean single = step == StepKind.PROXY;
    int failing = verdicts.getOrDefault(Verdict.FAIL, 0);
    int open = verdicts.getOrDefault(Verdict.INCONCLUSIVE, 0) + verdicts.getOrDefault(Verdict.NOT_TESTED, 0);
    int warnings = verdicts.getOrDefault(Verdict.WARN, 0);
    if (failing > 0) {
      return new StepStatus(StepState.FAILING, Message.of(single ? "status.failingResults" : "status.failing", failing));
    }
    if (open > 0) {
      return new StepStatus(StepState.PROBLEMS, Message.of(single ? "status.openResults" : "status.open", open));
    }
    long untested = needed.stream().filter(entry -> entry.results().isEmpty()).count();
    if (untested > 0) {
      return new StepStatus(StepState.COMPLETE, Message.of("status.partly", needed.size() - untested, needed.size()));
    }
    return new StepStatus(
        StepState.PASSING, warnings > 0 ? Message.of("status.warnings", warnings) : Message.of("status.passing"));
  }

  /** Services by verdict; for the proxy, which is no service, results that count. */
  private static Map<Verdict, Integer> verdicts(StepKind step, List<Entry> entries, ResultBook book) {
    if (step == StepKind.PROXY) {
      return book.counts(entry -> StepKind.PROXY.shows(entry.check()));
    }
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    entries.stream()
        .filter(Entry::required)
        .map(entry -> entry.check().service())
        .distinct()
        .map(service -> book.service(service).map(ServiceResult::verdict).orElse(null))
        .filter(Objects::nonNull)
        .forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
    return counts;
  }
}
