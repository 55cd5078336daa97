package gatewright.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built program in the laboratory: every scenario, every target. Needs root, ip and nft, and fails without them.
 *
 * <p>{@code -Dlab.only=NAME,NAME} runs only these scenarios; the matrix then stands for nothing else.
 */
@Tag("lab")
class LabTest {
  private static final Path SCENARIOS = Path.of("src/test/lab/scenarios");
  private static final Path LAB = Path.of("src/test/lab/lab").toAbsolutePath();
  private static final int MINUTES = 3;

  @TempDir static Path scratch;

  @BeforeAll
  static void comeUp() throws IOException, InterruptedException {
    assertThat(lab("up")).as("lab up").isEmpty();
  }

  @AfterAll
  static void goDown() throws IOException, InterruptedException {
    lab("down");
  }

  @Test
  void everyServerAnswersItsOwnClient() throws IOException, InterruptedException {
    assertThat(lab("check")).as("lab check").isEmpty();
  }

  @Test
  void everyTargetOfEveryScenarioIsJudgedRight() throws IOException, InterruptedException {
    List<Comparison> rows = new ArrayList<>();
    for (Scenario scenario : scenarios()) {
      Path run = scratch.resolve(scenario.name() + ".json");
      String complaint = lab("run", scenario.name(), run.toString());
      rows.add(complaint.isEmpty() ? Comparison.of(scenario, Outcome.of(run)) : Comparison.none(scenario, complaint));
    }
    Matrix matrix = new Matrix(rows);
    System.out.println(matrix.words());
    assertThat(matrix.falsePasses()).as("false passes").isEmpty();
    assertThat(matrix.share()).as("share of right targets").isGreaterThanOrEqualTo(Matrix.BAR);
  }

  private static List<Scenario> scenarios() throws IOException {
    String only = System.getProperty("lab.only", "");
    List<Scenario> all = Scenario.all(SCENARIOS);
    return only.isEmpty() ? all : all.stream().filter(one -> Arrays.asList(only.split(",")).contains(one.name())).toList();
  }

  /** Empty, or what the script complains about. */
  private static String lab(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAB.toString()));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(scratch, "lab", ".log");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return String.join(" ", arguments) + " took over " + MINUTES + " minutes";
    }
    String words = Files.readString(said).strip();
    return process.exitValue() == 0 ? "" : words.isEmpty() ? "exit status " + process.exitValue() : words;
  }
}
