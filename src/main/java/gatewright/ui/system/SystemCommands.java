package gatewright.ui.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The real programs. Nowhere else in Gatewright is one started. */
public final class SystemCommands implements Commands {
  private static final int MOST = 8_192;

  private final Duration longest;

  /** Programs that have so long to answer. */
  public SystemCommands(Duration longest) {
    this.longest = longest;
  }

  @Override
  public Optional<String> output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        process.getOutputStream().close();
        boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended || process.exitValue() != 0) {
          return Optional.empty();
        }
        // It has ended, so that reading waits for nothing.
        return Optional.of(new String(process.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8));
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
