package gatewright.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: without a verb it opens the wizard. */
@Command(
    name = "gatewright",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Finds out which connections of an email gateway work, proves it, and asks for the rest.",
      "Without a command it opens the wizard."
    },
    footer = {
      "",
      "Exit status: 0 every required check passed; 1 something failed or stayed inconclusive or untested;",
      "2 bad usage or input, nothing was changed; 3 could not finish."
    })
final class GatewrightCommand implements Callable<Integer> {
  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace if something goes wrong.")
  boolean debug;

  private final CommandContext context;

  GatewrightCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return WizardCommand.open(context, Optional.empty());
  }
}
