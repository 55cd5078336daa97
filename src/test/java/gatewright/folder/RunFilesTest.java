package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.result.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  private static final Instant STARTED = SampleRuns.STARTED;

  @TempDir Path directory;

  private final RunJson json = new RunJson();

  @Test
  void fieldsStandInTheOrderOfTheContract() {
    JsonNode run = json.tree(SampleRuns.run("workstation", STARTED, SampleRuns.dropped("185.155.104.24")));
    assertThat(names(run)).containsExactly(
        "schema", "program", "planHash", "practice", "site", "catalogue", "vantage", "started", "finished", "services",
        "results");
    assertThat(names(run.at("/results/0"))).containsExactly(
        "check", "service", "flow", "purpose", "initiator", "target", "basis", "resolver", "route", "via", "verdict", "cause",
        "step", "proof", "identity", "attempts", "millis", "steps", "evidence", "notes", "owner", "advice");
    assertThat(names(run.at("/results/0/target"))).containsExactly("host", "port", "transport");
    assertThat(run.path("practice").isNull()).isTrue();
    assertThat(run.at("/results/0/via").isNull()).isTrue();
    assertThat(run.path("started").asText()).isEqualTo("2026-11-24T10:32:07.120Z");
    assertThat(run.path("finished").asText()).isEqualTo("2026-11-24T10:32:37.120Z");
    assertThat(run.at("/results/0/evidence/aliases/0").asText()).isEqualTo("mirror.clearswift.net");
    assertThat(run.at("/results/0/attempts/0/source/port").asInt()).isEqualTo(51514);
  }

  @Test
  void wholeSecondHasMillisecondsToo() {
    JsonNode run = json.tree(SampleRuns.run("workstation", Instant.parse("2026-11-24T10:32:07Z")));
    assertThat(run.path("started").asText()).isEqualTo("2026-11-24T10:32:07.000Z");
  }

  @Test
  void writtenRunIsReadAgain() throws IOException {
    Run run = SampleRuns.run("workstation", STARTED, SampleRuns.dropped("185.155.104.24"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(run, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    assertThat(json.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(run);
  }

  @Test
  void fieldsOfALaterVersionArePassedOver() throws IOException {
    Run run = SampleRuns.run("workstation", STARTED, SampleRuns.dropped("185.155.104.24"));
    ObjectNode tree = (ObjectNode) json.tree(run);
    tree.put("weather", "fine");
    ((ObjectNode) tree.at("/results/0/target")).put("zone", "DMZ");
    assertThat(read(tree)).isEqualTo(run);
    tree.put("schema", "gatewright/run/2");
    assertThatThrownBy(() -> read(tree)).isInstanceOf(IOException.class).hasMessageContaining("gatewright/run/1");
  }

  @Test
  void runsGetNamesOfTheirOwn() throws IOException {
    RunFiles runs = new RunFiles(directory.resolve("runs"));
    assertThat(name(runs.write(SampleRuns.run("workstation", STARTED)))).isEqualTo("2026-11-24T10-32-07Z-workstation.run.json");
    assertThat(name(runs.write(SampleRuns.run("workstation", STARTED)))).isEqualTo("2026-11-24T10-32-07Z-workstation-2.run.json");
    assertThat(name(runs.write(SampleRuns.run("../über all/", STARTED)))).isEqualTo("2026-11-24T10-32-07Z-..-ber-all-.run.json");
    assertThat(name(runs.write(SampleRuns.run("", STARTED)))).isEqualTo("2026-11-24T10-32-07Z-vantage.run.json");
    assertThat(runs.list()).hasSize(4).allSatisfy(file -> assertThat(file.getParent()).isEqualTo(directory.resolve("runs")));
  }

  @Test
  void newestComeFirstAndBrokenOnesAreNamed() throws IOException {
    RunFiles runs = new RunFiles(directory);
    Path first = runs.write(SampleRuns.run("a", STARTED));
    Path third = runs.write(SampleRuns.run("a", STARTED.plusSeconds(120)));
    Path second = runs.write(SampleRuns.run("b", STARTED.plusSeconds(60)));
    Path broken = Files.writeString(directory.resolve("x.run.json"), "{\"schema\": \"gatewright/run/1\"}");
    Path torn = Files.writeString(directory.resolve("y.run.json"), "{\"schema\"");
    Path other = Files.writeString(directory.resolve("z.run.json"), "");
    Files.writeString(directory.resolve("notes.txt"), "not a run");

    RunFiles.Saved saved = runs.newestFirst();

    assertThat(saved.runs()).extracting(RunFiles.SavedRun::file).containsExactly(third, second, first);
    assertThat(saved.broken()).extracting(RunFiles.BrokenRun::file).containsExactly(broken, torn, other);
    assertThat(saved.broken()).allSatisfy(run -> assertThat(run.reason()).isNotBlank());
  }

  @Test
  void noDirectoryMeansNoRuns() throws IOException {
    assertThat(new RunFiles(directory.resolve("none")).newestFirst().runs()).isEmpty();
  }

  private Run read(JsonNode tree) throws IOException {
    return json.read(new ByteArrayInputStream(new ObjectMapper().writeValueAsBytes(tree)));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
