package gatewright.cli;

import gatewright.practice.Fault;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What can be said about a check, beside which site. */
final class CheckOptions {
  private static final int MOST_PARALLEL = 1024;
  private static final Duration PAUSE = Duration.ofSeconds(15);

  @Option(
      names = "--practice",
      arity = "0..1",
      fallbackValue = "none",
      paramLabel = "FAULT",
      converter = FaultName.class,
      completionCandidates = FaultName.class,
      description = "Check the practice site in this program instead; with a fault: ${COMPLETION-CANDIDATES}.")
  Fault practice;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the documents, and a copy of the run, there instead of into FOLDER/documents.")
  Path out;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SERVICE",
      description = "Test only these services. See: gatewright catalogue.")
  List<String> only = List.of();

  @Option(names = "--from", paramLabel = "NAME", description = "What to call the place that is tested from (workstation).")
  String from = Tuning.WORKSTATION;

  @Option(names = "--source", paramLabel = "ADDRESS", converter = SourceAddress.class, description = "Connect from this address.")
  InetAddress source;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "Wait so long for a connection (5s).")
  Duration timeout;

  @Option(names = "--parallel", paramLabel = "N", description = "Hold so many conversations at once, 1 to " + MOST_PARALLEL + ".")
  Integer parallel;

  @Option(names = "--resume", description = "Go on with a run that was not finished.")
  boolean resume;

  @Option(names = "--fresh", description = "Begin anew, and throw an unfinished run away.")
  boolean fresh;

  @Option(
      names = "--accept-new",
      description = "Take host keys and certificates of the customer's servers that were never seen, and confirm them.")
  boolean acceptNew;

  @Option(names = "--watch", description = "Go on with what failed until it passes; never a login. Ctrl-C ends it and saves.")
  boolean watch;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "Pause between two rounds of --watch (15s).")
  Duration every;

  @Option(names = "--json", description = "Print only the run, as JSON.")
  boolean json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as a JUnit file too.")
  Path junit;

  @Option(
      names = "--secrets",
      paramLabel = "FILE",
      description = "Take secrets from this JSON file (credential to text); only its owner may be able to read it.")
  Path secrets;

  @Option(names = "--language", paramLabel = "LANGUAGE", description = "Of the documents: en or de (en).")
  String language = "en";

  /** All that is wrong with them, as lines. */
  List<String> problems(Path folder, Path directory) {
    List<String> problems = new ArrayList<>();
    if (folder == null && practice == null) {
      problems.add("FOLDER is missing; or say --practice to check the practice site");
    }
    if (folder != null && practice != null) {
      problems.add("FOLDER and --practice exclude each other");
    }
    if (practice != null && secrets != null) {
      problems.add("--secrets: the practice site brings its own");
    }
    if (practice != null && acceptNew) {
      problems.add("--accept-new: the practice site's servers are confirmed already");
    }
    if (practice != null && source != null) {
      problems.add("--source: the practice site is only reached from loopback");
    }
    if (every != null && !watch) {
      problems.add("--every: only goes with --watch");
    }
    if (resume && fresh) {
      problems.add("--resume and --fresh exclude each other");
    }
    if (parallel != null && (parallel < 1 || parallel > MOST_PARALLEL)) {
      problems.add("--parallel: " + parallel + ": expected 1 to " + MOST_PARALLEL);
    }
    if (!from.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
      problems.add("--from: " + from + ": expected up to 40 letters, digits, dots, hyphens and underscores");
    }
    Places.languageProblem(language).ifPresent(problems::add);
    Places.folderProblem("--out", out, directory).ifPresent(problems::add);
    Places.fileProblem("--junit", junit, directory).ifPresent(problems::add);
    return problems;
  }

  Duration pause() {
    return every == null ? PAUSE : every;
  }

  Tuning tuning() {
    return new Tuning(from, source, timeout, parallel == null ? 0 : parallel);
  }

  Earlier.Wish wish() {
    if (resume) {
      return Earlier.Wish.RESUME;
    }
    return fresh ? Earlier.Wish.FRESH : Earlier.Wish.UNSAID;
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
