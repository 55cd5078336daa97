package gatewright.cli;

import gatewright.site.Problem;
import java.nio.file.Path;
import java.util.List;

/** Input that a command cannot work with. Holds every problem; nothing was changed. */
final class BadInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** Problems as lines for people, one at least. */
  BadInput(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  BadInput(String problem) {
    this(List.of(problem));
  }

  /** Problems of one file: {@code file: pointer: value: expected}, without the parts that are empty. */
  static BadInput in(Path file, List<Problem> problems) {
    return new BadInput(problems.stream().map(problem -> line(file, problem)).toList());
  }

  private static String line(Path file, Problem problem) {
    StringBuilder line = new StringBuilder().append(file).append(": ");
    if (!problem.pointer().isEmpty()) {
      line.append(problem.pointer()).append(": ");
    }
    if (!problem.value().isEmpty()) {
      line.append(problem.value()).append(": ");
    }
    if (problem.kind() == Problem.Kind.MISSING) {
      line.append("missing: ");
    }
    return line.append("expected ").append(problem.expected()).toString();
  }

  List<String> problems() {
    return problems;
  }
}
