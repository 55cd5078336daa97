package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  @TempDir Path directory;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wizard", "check", "plan", "request", "report", "trust", "practice", "catalogue"})
  void everyVerbHasHelpWithAnExample(String verb) {
    assertThat(shell.run(verb, "--help")).isZero();
    assertThat(shell.out()).contains("Usage: gatewright " + verb).containsPattern("Examples?: gatewright " + verb);
    assertThat(shell.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(shell.run("--help")).isZero();
    assertThat(shell.out()).contains("  " + verb);
  }

  @Test
  void versionNamesWhatRuns() {
    assertThat(shell.run("--version")).isZero();
    assertThat(shell.out())
        .contains("Gatewright 0.")
        .containsPattern("Java \\d+")
        .containsPattern("JavaFX \\d+")
        .doesNotContain("$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "check",
        "check a b",
        "check a --practice",
        "check --practice=nonsense",
        "check --practice --timeout soon",
        "check --practice --timeout 0s",
        "check --practice --source name.example",
        "check --practice --source 192.0.2.1",
        "check --practice --parallel 0",
        "check --practice --parallel many",
        "check --practice --resume --fresh",
        "check --practice --only nonsense",
        "check --practice --from a/b",
        "check --practice --language fr",
        "check --practice --junit nowhere/file.xml",
        "check --practice --secrets file",
        "plan",
        "plan nowhere",
        "request nowhere",
        "report nowhere --format doc",
        "check --practice --accept-new",
        "trust nowhere check",
        "trust nowhere check SHA256:x",
        "practice --fault nonsense",
        "catalogue nonsense"
      })
  void badUsageIsExplainedAndChangesNothing(String line) throws Exception {
    assertThat(shell.run(line.split(" "))).isEqualTo(ExitStatus.BAD_INPUT.code());
    assertThat(shell.err()).containsPattern("(see: gatewright|problems?; nothing was changed)").doesNotContain("\tat ");
    assertThat(shell.out()).isEmpty();
    try (var left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void badSiteNamesEveryProblemWithFileAndPlace() throws Exception {
    Path site = shell.site().resolve("site.json");
    String text =
        Files.readString(site).replace("\"10.20.0.53\"", "\"999.1.1.1\"").replace("\"port\": 8080", "\"port\": 0");
    Files.writeString(site, text);
    assertThat(shell.run("check", "acme")).isEqualTo(2);
    assertThat(shell.err())
        .contains(site + ": /dns/servers/0: 999.1.1.1: expected ")
        .contains(site + ": /proxy/port: 0: expected ");
    assertThat(shell.err()).contains("2 problems; nothing was changed").doesNotContain("\tat ");
    assertThat(site).hasContent(text);
    assertThat(shell.engine.asked).isEmpty();
  }

  @Test
  void fileOfCertificatesThatCannotBeUsedIsNamedBeforeAnythingIsTested() throws Exception {
    Path folder = shell.site();
    Path site = folder.resolve("site.json");
    Files.writeString(
        site, Files.readString(site).replace("\"trust\": {\"file\": null}", "\"trust\": {\"file\": \"ca.pem\"}"));
    Files.writeString(folder.resolve("ca.pem"), "no certificate");
    assertThat(shell.run("check", "acme")).isEqualTo(2);
    assertThat(shell.err()).contains(folder.resolve("ca.pem") + ": expected certificates");
    assertThat(shell.engine.asked).isEmpty();
  }

  @Test
  void unexpectedErrorIsOneLineUnlessDebugIsOn() {
    shell.desktop =
        folder -> {
          throw new IllegalStateException("the sky fell");
        };
    assertThat(shell.run("wizard")).isEqualTo(3);
    assertThat(shell.err()).contains("the sky fell").contains("--debug").doesNotContain("\tat ");
    assertThat(shell.run("--debug", "wizard")).isEqualTo(3);
    assertThat(shell.err()).contains("\tat ");
    assertThat(shell.run("wizard", "--debug")).isEqualTo(3);
    assertThat(shell.err()).contains("\tat ");
  }

  @Test
  void noVerbOpensTheWizardAndSoDoesItsVerbWithAFolder() {
    List<Optional<Path>> opened = new ArrayList<>();
    shell.desktop = opened::add;
    assertThat(shell.run()).isZero();
    assertThat(shell.run("wizard", "acme")).isZero();
    assertThat(opened).containsExactly(Optional.empty(), Optional.of(directory.resolve("acme")));
  }

  @Test
  void missingDisplayPointsToTheCheck() {
    assertThat(shell.run("wizard")).isEqualTo(3);
    assertThat(shell.err()).contains("no display").contains("gatewright check");
  }

  @Test
  void catalogueShowsRowsAndOneOfThem() {
    assertThat(shell.run("catalogue")).isZero();
    assertThat(shell.out()).contains("licence-validation").contains("TCP 443").contains("Overlays");
    assertThat(shell.run("catalogue", "ntp")).isZero();
    assertThat(shell.out()).contains("UDP 123");
  }

  @Test
  void planShowsChecksAndWritesNothing() throws Exception {
    Path site = shell.site();
    assertThat(shell.run("plan", "acme")).isZero();
    assertThat(shell.out()).contains("dns/dns.example:1/direct").contains("The gateway is not backed up.");
    try (var files = Files.list(site)) {
      assertThat(files).containsExactly(site.resolve("site.json"));
    }
  }
}
