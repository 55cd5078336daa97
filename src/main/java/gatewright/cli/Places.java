package gatewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Whether options about where things go, and in which language, can be followed; asked before anything is changed. */
final class Places {
  private static final Set<String> LANGUAGES = Set.of("en", "de");

  private Places() {}

  /** A folder that is there, or can be made. */
  static Optional<String> folderProblem(String option, Path folder, Path directory) {
    if (folder == null) {
      return Optional.empty();
    }
    Path there = directory.resolve(folder).toAbsolutePath();
    while (there != null && Files.notExists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there)) {
      return Optional.of(option + ": " + folder + ": expected a folder; " + there + " is none");
    }
    return Files.isWritable(there)
        ? Optional.empty()
        : Optional.of(option + ": " + folder + ": expected a folder that can be written to");
  }

  /** A file that can be written in a folder that is there. */
  static Optional<String> fileProblem(String option, Path file, Path directory) {
    if (file == null) {
      return Optional.empty();
    }
    Path whole = directory.resolve(file).toAbsolutePath();
    if (Files.isDirectory(whole)) {
      return Optional.of(option + ": " + file + ": expected a file; it is a folder");
    }
    Path parent = whole.getParent();
    return Files.isDirectory(parent)
        ? Optional.empty()
        : Optional.of(option + ": " + file + ": expected a file in a folder that is there");
  }

  /** A language that documents are written in. */
  static Optional<String> languageProblem(String language) {
    return LANGUAGES.contains(language) ? Optional.empty() : Optional.of("--language: " + language + ": expected en or de");
  }
}
