package gatewright.ui.system;

import java.util.List;
import java.util.Optional;

/** Programs of the system, asked for what they print. */
@FunctionalInterface
public interface Commands {
  /**
   * Starts a program and waits for its end, for a short while at most. Called on a worker.
   *
   * @param command the program and its arguments; no shell reads them
   * @return what it printed; empty if there is no such program, if it failed, or if it took too long
   */
  Optional<String> output(List<String> command);
}
