package gatewright.ui.system;

import gatewright.session.proxy.SystemCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The real programs. */
public final class SystemCommands implements Commands {
  private final SystemCommand command;

  /** Programs that have so long to answer. */
  public SystemCommands(Duration longest) {
    command = new SystemCommand(longest);
  }

  @Override
  public Optional<String> output(List<String> words) {
    return Optional.of(command.output(words)).filter(said -> !said.isEmpty());
  }
}
