package gatewright;

import gatewright.cli.CommandContext;
import gatewright.cli.Desktop;
import gatewright.cli.LiveServices;
import gatewright.cli.Program;
import gatewright.ui.NoDisplayException;
import gatewright.ui.live.LiveDesktopServices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] arguments) {
    LiveServices services = new LiveServices(Clock.systemUTC());
    System.exit(new Program(CommandContext.ofProcess(services, Main::open)).run(arguments));
  }

  private static void open(Optional<Path> folder) throws Desktop.UnavailableException, InterruptedException {
    LiveDesktopServices services =
        new LiveDesktopServices(Clock.systemUTC(), Path.of("").toAbsolutePath(), Path.of(System.getProperty("user.home")), System.getenv());
    try {
      gatewright.ui.Desktop.open(folder.orElse(null), services);
    } catch (NoDisplayException e) {
      throw new Desktop.UnavailableException(e.getMessage(), e);
    }
  }
}
