package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.Main;
import gatewright.folder.Journal;
import gatewright.folder.RunJson;
import gatewright.folder.SiteFolder;
import gatewright.result.Result;
import gatewright.result.Run;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, killed in the middle of a run: the next start goes on, and no result is lost. */
class KilledRunTest {
  private static final String[] COMMAND = {
    "check", "--practice=av-mirrors-dropped", "--only", "ntp,licence-validation,sophos-updates", "--timeout", "1s"
  };

  @TempDir Path directory;

  @Test
  void resultsOfAKilledRunArePartOfTheNextOne() throws Exception {
    killAfterFirstResults();
    List<Result> before = Journal.find(new SiteFolder(directory.resolve(CheckCommand.PRACTICE_FOLDER))).orElseThrow().results();
    assertThat(before).isNotEmpty();

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(run(out, err)).isEqualTo(ExitStatus.NOT_PASSED.code());
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("it has " + before.size() + " results; going on with it");
    Run run = new RunJson().read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(run.results()).extracting(Result::check).containsAll(before.stream().map(Result::check).toList());
    assertThat(run.results()).extracting(Result::check).doesNotHaveDuplicates();
    assertThat(Journal.find(new SiteFolder(directory.resolve(CheckCommand.PRACTICE_FOLDER)))).isEmpty();
  }

  private void killAfterFirstResults() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName())
            .directory(directory.toFile());
    builder.command().addAll(List.of(COMMAND));
    Process process = builder.redirectErrorStream(true).start();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      // Each line is one result, and is printed after it is on disk.
      for (int results = 0; results < 3; results++) {
        assertThat(said.readLine()).containsPattern("PASS|FAIL|WARN|INCONCLUSIVE");
      }
      process.destroyForcibly().waitFor();
    }
  }

  private int run(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new BufferedReader(new StringReader("")),
            false,
            false,
            false,
            false,
            true);
    Clock clock = Clock.systemUTC();
    Desktop desktop =
        folder -> {
          throw new IllegalStateException("nobody asked for a window");
        };
    String[] json = Arrays.copyOf(COMMAND, COMMAND.length + 1);
    json[COMMAND.length] = "--json";
    return new Program(new CommandContext(new LiveServices(clock), desktop, console, Map.of(), directory, clock)).run(json);
  }
}
