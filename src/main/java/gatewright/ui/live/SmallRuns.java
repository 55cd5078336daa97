package gatewright.ui.live;

import gatewright.catalogue.Catalogue;
import gatewright.folder.RunFiles;
import gatewright.plan.Plan;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Saves runs so that those over parts of a plan, which a page makes at each edit, share one file until a run over everything
 * comes between. What turned from one verdict to another is not written over: both sides of it stay on disk.
 */
final class SmallRuns {
  private final RunFiles files;
  private Path file;
  private Run last;
  private Plan plan;

  SmallRuns(RunFiles files) {
    this.files = files;
  }

  /**
   * Saves a run.
   *
   * @param of the plan that it is about
   * @param whole whether it is over everything that counts
   */
  synchronized void keep(Run run, Plan of, Catalogue catalogue, boolean whole) throws IOException {
    Optional<Run> both = whole || file == null ? Optional.empty() : joined(run, of, catalogue);
    if (both.isPresent()) {
      files.rewrite(file, both.get());
      last = both.get();
    } else {
      Path fresh = files.write(run);
      file = whole ? null : fresh;
      last = run;
    }
    plan = of;
  }

  /** Both runs as one, without what is out of date; empty if a result turned. */
  private Optional<Run> joined(Run run, Plan of, Catalogue catalogue) {
    List<Result> known =
        last.results().stream()
            .filter(result -> plan.check(result.checkId()).equals(of.check(result.checkId())))
            .toList();
    Set<String> fresh = run.results().stream().map(Result::checkId).collect(Collectors.toSet());
    if (fresh.stream().anyMatch(check -> turned(verdicts(known, check), verdicts(run.results(), check)))) {
      return Optional.empty();
    }
    List<Result> results = new ArrayList<>(known.stream().filter(result -> !fresh.contains(result.checkId())).toList());
    results.addAll(run.results());
    return Optional.of(
        new Run(
            run.schema(), run.program(), run.planHash(), run.practice(), run.site(), run.catalogue(), run.vantage(),
            last.started(), run.finished(), ServiceVerdicts.of(catalogue, of, results), results));
  }

  private static boolean turned(Set<Verdict> before, Set<Verdict> now) {
    return !before.isEmpty() && !before.equals(now);
  }

  private static Set<Verdict> verdicts(List<Result> results, String check) {
    return results.stream()
        .filter(result -> result.checkId().equals(check))
        .map(Result::verdict)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
