package gatewright.cli;

import gatewright.advice.Texts;
import gatewright.catalogue.Owner;
import gatewright.plan.Purpose;
import gatewright.result.PathConclusion;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run came to, for people. */
final class Summary {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
  private static final int VERDICT_WIDTH = 17;

  private final Console console;
  private final Texts texts = new Texts(Locale.ENGLISH);

  Summary(Console console) {
    this.console = console;
  }

  /**
   * Prints services, counts and where things are.
   *
   * @param out either stream of the console
   * @param terminal whether that one is a terminal
   * @param files what was written, in order
   */
  void print(Run run, List<Path> files, PrintStream out, boolean terminal) {
    out.println();
    out.println(head(run));
    out.println();
    Table table = new Table();
    for (ServiceResult service : run.services()) {
      table.row(service.service(), service.cause() == null ? "" : service.cause().name(), reason(run, service));
    }
    List<String> lines = table.lines();
    for (int i = 0; i < lines.size(); i++) {
      Verdict verdict = run.services().get(i).verdict();
      String word = String.format("%-" + VERDICT_WIDTH + "s", console.sign(verdict) + " " + verdict);
      out.println(console.coloured(word, verdict, terminal) + lines.get(i));
    }
    out.println();
    out.println("Services: " + counts(run.services().stream().map(ServiceResult::verdict).toList()));
    out.println("Required: " + counts(verdicts(run, Purpose.REQUIRED)));
    List<Verdict> controls = verdicts(run, Purpose.CONTROL);
    if (!controls.isEmpty()) {
      out.println("Controls: " + counts(controls) + " (these never count)");
    }
    paths(run, out);
    if (!files.isEmpty()) {
      out.println();
      out.println("Written:");
      files.forEach(file -> out.println("  " + file.toAbsolutePath().normalize()));
    }
  }

  /** Direct beside proxy, where hosts were tried both ways. */
  private static void paths(Run run, PrintStream out) {
    Map<PathConclusion.Kind, Set<String>> hosts = new EnumMap<>(PathConclusion.Kind.class);
    for (PathConclusion path : PathConclusion.of(run.results())) {
      hosts.computeIfAbsent(path.kind(), kind -> new LinkedHashSet<>()).add(path.target().hostPort());
    }
    if (!hosts.isEmpty()) {
      out.println();
      out.println("Direct and through the proxy:");
      hosts.forEach((kind, names) -> out.println("  " + words(kind) + ": " + String.join(", ", names)));
    }
  }

  private static String words(PathConclusion.Kind kind) {
    return switch (kind) {
      case NEEDS_PROXY -> "only the proxy leads there";
      case NEEDS_RULE -> "only the direct way leads there (needs a rule, or a change at the proxy)";
      case EITHER -> "either way works";
      case NEITHER -> "neither way works";
      case UNDECIDED -> "undecided";
    };
  }

  private static String head(Run run) {
    String name = run.site().name() == null || run.site().name().isEmpty() ? "" : run.site().name() + ", ";
    String practice = run.practice() == null ? "" : "PRACTICE (fault: " + run.practice() + "), ";
    return practice + name + "tested from " + run.vantage().name() + ", " + TIME.format(run.finished());
  }

  private String reason(Run run, ServiceResult service) {
    return owner(run, service)
        .map(owner -> service.reason() + " Must act: " + texts.title(owner) + ".")
        .orElse(service.reason());
  }

  /** Who must act on the result that made the service what it is. */
  private static Optional<Owner> owner(Run run, ServiceResult service) {
    return run.results().stream()
        .filter(result -> result.service().equals(service.service()))
        .filter(result -> result.purpose() == Purpose.REQUIRED && result.owner() != null)
        .max(Comparator.comparing((Result result) -> result.cause() == service.cause()))
        .map(Result::owner);
  }

  private static List<Verdict> verdicts(Run run, Purpose purpose) {
    return run.results().stream().filter(result -> result.purpose() == purpose).map(Result::verdict).toList();
  }

  private static String counts(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return "none";
    }
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
    return counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", "));
  }
}
