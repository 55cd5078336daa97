package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class InterruptionTest {
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, ending another process gives it no time")
  void interruptedWorkIsTidiedBeforeTheProgramEndsWithItsStatus() throws Exception {
    Process process = start("waits");
    try (BufferedReader out = reader(process)) {
      assertThat(out.readLine()).isEqualTo("working");
      process.toHandle().destroy();
      assertThat(out.readLine()).isEqualTo("tidied");
      assertThat(process.waitFor()).isEqualTo(ExitStatus.NOT_FINISHED.code());
    }
  }

  @Test
  void finishedWorkLeavesNothingBehind() throws Exception {
    Process process = start("ends");
    try (BufferedReader out = reader(process)) {
      assertThat(out.readLine()).isEqualTo("working");
      assertThat(out.readLine()).isEqualTo("tidied");
      assertThat(process.waitFor()).isZero();
    }
  }

  private static Process start(String how) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Worker.class.getName(), how)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Works until it is interrupted, or not at all. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws InterruptedException {
      CountDownLatch stopped = new CountDownLatch(arguments[0].equals("waits") ? 1 : 0);
      Interruption interruption = new Interruption(stopped::countDown, ExitStatus.NOT_FINISHED);
      try (interruption) {
        System.out.println("working");
        stopped.await();
        System.out.println("tidied");
      }
    }
  }
}
