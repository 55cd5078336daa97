package gatewright.session.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks one of the system's own programs; nowhere else in Gatewright is one started. It has a limit in time and in words; one that
 * is not there, or hangs, says nothing.
 */
public final class SystemCommand {
  private static final int MOST = 64 * 1024;
  private static final long LOOK_MILLIS = 10;

  private final Duration limit;

  /** One that waits that long at most. */
  public SystemCommand(Duration limit) {
    this.limit = limit;
  }

  /**
   * What it prints. Bytes are taken as Latin-1: what matters is ASCII, and what else is there depends on the system's language.
   *
   * @return empty if it cannot be run, ends with an error, does not end in time or says too much
   */
  public String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        process.getOutputStream().close();
        return read(process);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      // There is no such program on this system, which is how most systems are.
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private String read(Process process) throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    InputStream in = process.getInputStream();
    while (System.nanoTime() < end && said.size() <= MOST) {
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        said.write(in.readNBytes(MOST + 1 - said.size()));
        return process.exitValue() == 0 && said.size() <= MOST ? said.toString(StandardCharsets.ISO_8859_1) : "";
      }
      // Whoever says much waits until it is taken.
      said.write(in.readNBytes(Math.min(in.available(), MOST + 1 - said.size())));
    }
    return "";
  }
}
