package gatewright.cli;

import java.io.IOException;
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

  private final CommandContext context;

  WizardCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return open(context, Optional.ofNullable(folder).map(context.directory()::resolve));
  }

  static int open(CommandContext context, Optional<Path> folder) throws IOException, InterruptedException {
    try {
      context.desktop().open(folder);
      return ExitStatus.PASSED.code();
    } catch (Desktop.UnavailableException e) {
      Console console = context.console();
      e.getMessage().lines().forEach(console::say);
      console.say("without a window: gatewright check FOLDER, or gatewright check --practice to try it");
      return ExitStatus.NOT_FINISHED.code();
    }
  }
}
