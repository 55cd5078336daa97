package gatewright.cli;

import gatewright.folder.AtomicFile;
import gatewright.folder.FolderLock;
import gatewright.folder.Journal;
import gatewright.folder.RunFiles;
import gatewright.folder.RunJson;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.session.Again;
import gatewright.session.Both;
import gatewright.session.InterruptedRun;
import gatewright.session.JournalFeed;
import gatewright.session.Publisher;
import gatewright.session.Workbench;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** One check from the plan to the documents. */
final class Checking {
  private final CommandContext context;
  private final Console console;
  private final CheckOptions options;
  private final Publisher publisher;

  Checking(CommandContext context, CheckOptions options) {
    this.context = context;
    this.console = context.console();
    this.options = options;
    this.publisher = new Publisher(context.clock(), ProgramVersion.own());
  }

  /** Does all of it. */
  ExitStatus check(Ground ground) throws BadInput, IOException, InterruptedException {
    Plan plan = ground.workbench().plan(ground.site(), ground.ledger().numbers());
    refuseUnknown(plan);
    if (ground.practice().isPresent()) {
      ground.folder().create();
    }
    FolderLock lock = ground.folder().lock();
    try (lock) {
      return locked(ground, plan);
    }
  }

  private ExitStatus locked(Ground ground, Plan plan) throws BadInput, IOException, InterruptedException {
    Optional<Journal.Unfinished> earlier = new Earlier(ground.folder(), console).decide(options.wish(), ground, plan);
    int revision =
        ground.practice().isPresent() ? 1 : publisher.number(ground.folder().numbers(), ground.ledger(), plan).revision();
    try (Journal journal = earlier.isPresent() ? Journal.resume(earlier.get()) : begin(ground, plan)) {
      return run(ground, plan, earlier, journal, revision);
    }
  }

  private Journal begin(Ground ground, Plan plan) throws IOException {
    return Journal.start(
        ground.folder(),
        new Journal.Header(
            ProgramVersion.own(),
            PlanHash.of(plan),
            ground.vantage(),
            context.clock().instant(),
            ground.practice().orElse(null)));
  }

  private ExitStatus run(
      Ground ground, Plan plan, Optional<Journal.Unfinished> earlier, Journal journal, int revision)
      throws IOException, InterruptedException {
    List<Result> done = earlier.map(InterruptedRun::done).orElse(List.of());
    Set<String> ended = earlier.map(Journal.Unfinished::ended).orElse(Set.of());
    List<Check> all = plan.checks().stream().filter(check -> wanted(check.service())).toList();
    Progress progress =
        new Progress(console, all.size(), (int) all.stream().filter(check -> ended.contains(check.id())).count());
    RunListener listener = new Both(new JournalFeed(journal), progress);
    Workbench.Job job = ground.workbench().test(ground.site(), plan, check -> wanted(check.service()), done, listener);
    Watch watch = new Watch(new Again(plan, ground.catalogue()), options.pause(), context.clock(), console);
    Runnable stop = () -> {
      job.cancel();
      watch.stop();
    };
    try (Interruption interruption = new Interruption(stop, ExitStatus.NOT_FINISHED)) {
      Run run = whole(finished(job), earlier);
      progress.close();
      journal.failure().ifPresent(problem -> console.say("results could not be kept while testing: " + problem));
      boolean cancelled = interruption.asked() || ExitStatus.of(run) == ExitStatus.NOT_FINISHED;
      if (options.watch && !cancelled) {
        run = watch.from(run, checks -> again(ground, plan, checks, journal));
      }
      List<Path> written = new ArrayList<>();
      ExitStatus status = cancelled ? ExitStatus.NOT_FINISHED : save(ground, plan, run, journal, revision, written);
      interruption.endWith(status);
      print(run, written);
      if (cancelled) {
        console.say("stopped before the end; what was found is kept, and the same command goes on with it");
      }
      return status;
    }
  }

  private static Workbench.Job again(Ground ground, Plan plan, Set<String> checks, Journal journal) {
    return ground.workbench().test(ground.site(), plan, check -> checks.contains(check.id()), new JournalFeed(journal));
  }

  /** The run with the services that were asked for, begun when its first half was. */
  private Run whole(Run run, Optional<Journal.Unfinished> earlier) {
    return new Run(
        run.schema(),
        run.program(),
        run.planHash(),
        run.practice(),
        run.site(),
        run.catalogue(),
        run.vantage(),
        earlier.map(unfinished -> unfinished.header().started()).orElse(run.started()),
        run.finished(),
        run.services().stream().filter(service -> wanted(service.service())).toList(),
        run.results());
  }

  private static Run finished(Workbench.Job job) throws InterruptedException {
    try {
      return job.run().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the run broke off: " + e.getCause(), e.getCause());
    }
  }

  /** Puts run and documents on disk. Whatever fails after the run is saved is said, and the rest still done. */
  private ExitStatus save(Ground ground, Plan plan, Run run, Journal journal, int revision, List<Path> written)
      throws IOException {
    Path saved = journal.finish(run, ground.folder().runs());
    ExitStatus status = ExitStatus.of(run);
    try {
      if (options.out != null) {
        saved = new RunFiles(out(ground)).write(run);
      }
      List<Run> runs =
          ground.practice().isPresent() ? List.of(run) : SavedRuns.of(ground.folder(), ground.catalogue(), plan, console);
      Publisher.Subject subject = new Publisher.Subject(ground.catalogue(), ground.site(), plan, runs);
      written.addAll(
          publisher.publish(
              subject,
              revision,
              Publisher.everything(),
              options.locale(),
              out(ground)));
      if (options.acceptNew) {
        new NewHosts(console, context.clock()).confirm(run, ground.folder().knownHosts());
      }
      if (options.junit != null) {
        Path junit = context.directory().resolve(options.junit);
        AtomicFile.write(junit, stream -> JUnitFile.write(run, stream));
        written.add(junit);
      }
    } catch (IOException e) {
      console.say("the run is saved, but not all that belongs to it could be written: " + e);
      status = ExitStatus.NOT_FINISHED;
    }
    written.add(saved);
    return status;
  }

  private Path out(Ground ground) {
    return options.out == null ? ground.folder().documents().directory() : context.directory().resolve(options.out);
  }

  private void print(Run run, List<Path> written) throws IOException {
    PrintStream people = options.json ? console.err() : console.out();
    new Summary(console).print(run, written, people, options.json ? console.errTerminal() : console.outTerminal());
    if (options.json) {
      new RunJson().write(run, console.out());
    }
  }

  private boolean wanted(String service) {
    return options.only.isEmpty() || options.only.contains(service);
  }

  private void refuseUnknown(Plan plan) throws BadInput {
    Set<String> known = new TreeSet<>();
    plan.checks().stream().map(Check::service).forEach(known::add);
    plan.notNeeded().stream().map(NotNeeded::service).forEach(known::add);
    List<String> unknown = options.only.stream().filter(service -> !known.contains(service)).toList();
    if (!unknown.isEmpty()) {
      throw new BadInput(
          unknown.stream().map(service -> "--only: " + service + ": expected one of " + String.join(", ", known)).toList());
    }
  }
}
