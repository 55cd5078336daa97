package gatewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the wizard. */
@Command(
    name = "wizard",
    description = "Opens the wizard, which asks for the site's choices, tests as you go and writes the documents.",
    footer = {"", "Example: gatewright wizard sites/acme"})
final class WizardCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", description = "The site to open.")
  private Path folder;

  private final Surroundings surroundings;

  WizardCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return open(surroundings, Optional.ofNullable(folder).map(surroundings.directory()::resolve));
  }

  static int open(Surroundings surroundings, Optional<Path> folder) {
    try {
      surroundings.desktop().open(folder);
      return ExitStatus.PASSED.code();
    } catch (Desktop.UnavailableException e) {
      Console console = surroundings.console();
      e.getMessage().lines().forEach(console::say);
      console.say("without a window: gatewright check FOLDER, or gatewright check --practice to try it");
      return ExitStatus.NOT_FINISHED.code();
    }
  }
}
