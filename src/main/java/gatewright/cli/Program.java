package gatewright.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line. */
public final class Program {
  private final Surroundings surroundings;

  /** Commands work with these surroundings and no others. */
  public Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Does what the arguments say.
   *
   * @return the exit status
   */
  public int run(String... arguments) {
    Console console = surroundings.console();
    CommandLine line = new CommandLine(new GatewrightCommand(surroundings));
    line.addSubcommand(new WizardCommand(surroundings));
    line.addSubcommand(new CheckCommand(surroundings));
    line.addSubcommand(new PlanCommand(surroundings));
    line.addSubcommand(new RequestCommand(surroundings));
    line.addSubcommand(new ReportCommand(surroundings));
    line.addSubcommand(new PracticeCommand(surroundings));
    line.addSubcommand(new CatalogueCommand(surroundings));
    line.setOut(new java.io.PrintWriter(console.out(), true));
    line.setErr(new java.io.PrintWriter(console.err(), true));
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
    problem.getMessage().lines().forEach(surroundings.console()::say);
    surroundings.console().say("see: " + verb + " --help");
    return ExitStatus.BAD_INPUT.code();
  }

  private int failed(Exception problem, boolean debug) {
    Console console = surroundings.console();
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
    if (problem instanceof java.nio.file.AccessDeniedException) {
      return "no permission: ";
    }
    if (problem instanceof java.nio.file.NoSuchFileException) {
      return "no such file: ";
    }
    if (problem instanceof java.nio.file.FileAlreadyExistsException) {
      return "is there already: ";
    }
    return problem instanceof java.nio.file.NotDirectoryException ? "not a folder: " : "";
  }

  private static boolean debug(CommandLine line) {
    GatewrightCommand top = line.getCommand();
    return top.debug;
  }
}
