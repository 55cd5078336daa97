package gatewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The wizard, as the command line sees it. */
@FunctionalInterface
public interface Desktop {
  /**
   * Opens the wizard and returns when its window is closed.
   *
   * @param folder the site to open; empty to let the engineer choose
   * @throws UnavailableException if there is no display, or no library to draw with
   * @throws IOException if the wizard's settings cannot be read
   * @throws InterruptedException if the caller was interrupted while the window was open
   */
  void open(Optional<Path> folder) throws UnavailableException, IOException, InterruptedException;

  /** The wizard cannot be shown here; the message says what is missing. */
  final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
