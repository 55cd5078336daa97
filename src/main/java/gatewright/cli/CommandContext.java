package gatewright.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * What a command finds around itself.
 *
 * @param environment variables of the process
 * @param directory the working directory
 */
public record CommandContext(
    Services services, Desktop desktop, Console console, Map<String, String> environment, Path directory, Clock clock) {
  public CommandContext {
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(desktop, "desktop");
    Objects.requireNonNull(console, "console");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(clock, "clock");
  }

  /** Those of this process. */
  public static CommandContext ofProcess(Services services, Desktop desktop) {
    Map<String, String> environment = System.getenv();
    return new CommandContext(services, desktop, Console.system(environment), environment, Path.of(""), Clock.systemUTC());
  }
}
