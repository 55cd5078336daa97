package gatewright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line. */
public final class Program {
  private final CommandContext context;

  /** Commands work with these context and no others. */
  public Program(CommandContext context) {
    this.context = context;
  }

  /**
   * Does what the arguments say.
   *
   * @return the exit status
   */
  public int run(String... arguments) {
    Console console = context.console();
    CommandLine line = new CommandLine(new GatewrightCommand(context));
    line.addSubcommand(new WizardCommand(context));
    line.addSubcommand(new CheckCommand(context));
    line.addSubcommand(new PlanCommand(context));
    line.addSubcommand(new RequestCommand(context));
    line.addSubcommand(new ReportCommand(context));
    line.addSubcommand(new ConfirmCommand(context));
    line.addSubcommand(new TrustCommand(context));
    line.addSubcommand(new PracticeCommand(context));
    line.addSubcommand(new CatalogueCommand(context));
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() && console.outTerminal() ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(26);
    line.setParameterExceptionHandler((problem, wrong) -> misused(problem));
    line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, debug(line)));
    int status = line.execute(arguments);
    console.out().flush();
    console.err().flush();
    return status;
  }

  private int misused(CommandLine.ParameterException problem) {
    String verb = problem.getCommandLine().getCommandSpec().qualifiedName();
    problem.getMessage().lines().forEach(context.console()::say);
    context.console().say("see: " + verb + " --help");
    return ExitStatus.BAD_INPUT.code();
  }

  private int failed(Exception problem, boolean debug) {
    Console console = context.console();
    if (debug) {
      problem.printStackTrace(console.err());
    }
    if (problem instanceof BadInput) {
      List<String> problems = ((BadInput) problem).problems();
      problems.forEach(console.err()::println);
      console.say((problems.size() == 1 ? "one problem" : problems.size() + " problems") + "; nothing was changed");
      return ExitStatus.BAD_INPUT.code();
    }
    String message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    if (problem instanceof IOException) {
      console.say("could not finish: " + kind(problem) + message);
    } else {
      console.say("went wrong in a way that nobody thought of: " + problem.getClass().getSimpleName() + ": " + message);
      console.say("please report it with what the same command says with --debug");
    }
    return ExitStatus.NOT_FINISHED.code();
  }

  /** The JDK's file exceptions say only the file; what is wrong with it stands in their names. */
  private static String kind(Exception problem) {
    if (problem instanceof AccessDeniedException) {
      return "no permission: ";
    }
    if (problem instanceof NoSuchFileException) {
      return "no such file: ";
    }
    if (problem instanceof FileAlreadyExistsException) {
      return "is there already: ";
    }
    return problem instanceof NotDirectoryException ? "not a folder: " : "";
  }

  private static boolean debug(CommandLine line) {
    GatewrightCommand top = line.getCommand();
    return top.debug;
  }
}
