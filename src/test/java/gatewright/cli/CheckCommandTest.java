package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.plan.PlanHash;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Vantage;
import gatewright.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CheckCommandTest {
  @TempDir Path directory;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(directory);
  }

  @Test
  void passingSiteEndsWithZeroAndLeavesRunAndDocuments() throws Exception {
    Path site = shell.site();
    assertThat(shell.run("check", "acme")).isZero();
    assertThat(names(site.resolve("runs"))).containsExactly("2026-11-24T10-32-07Z-workstation.run.json");
    assertThat(names(site.resolve("documents")))
        .containsExactly("report-r1.html", "report-r1.pdf", "request-r1.html", "request-r1.pdf");
    assertThat(shell.out())
        .contains("PASS")
        .contains("Services: 2 PASS, 1 NOT_APPLICABLE")
        .contains(site.resolve("documents").resolve("report-r1.pdf").toString());
    assertThat(shell.err()).contains("dns/dns.example:1/direct@127.0.0.1").doesNotContain("\u001b");
    assertThat(shell.out()).doesNotContain("\u001b");
    assertThat(Journal.find(new SiteFolder(site))).isEmpty();
  }

  @Test
  void failingSiteEndsWithOneAndSaysWhatFailed() throws Exception {
    shell.site();
    shell.engine.causes.put("dns", Cause.NO_ANSWER);
    assertThat(shell.run("check", "acme")).isEqualTo(1);
    assertThat(shell.out()).containsPattern("FAIL +dns +NO_ANSWER");
  }

  @Test
  void jsonIsAllThatStandsOnStandardOutput() throws Exception {
    shell.site();
    assertThat(shell.run("check", "acme", "--json")).isZero();
    JsonNode run = new ObjectMapper().readTree(shell.out());
    assertThat(run.path("schema").asText()).isEqualTo("gatewright/run/1");
    assertThat(run.path("results")).hasSize(2);
    assertThat(shell.err()).contains("Services:").contains("report-r1.html");
  }

  @Test
  void outTakesDocumentsAndACopyOfTheRun() throws Exception {
    Path site = shell.site();
    assertThat(shell.run("check", "acme", "--out", "for/them")).isZero();
    assertThat(names(directory.resolve("for/them")))
        .contains("report-r1.html", "report-r1.pdf", "request-r1.html", "request-r1.pdf")
        .hasSize(5);
    assertThat(names(site.resolve("runs"))).hasSize(1);
    assertThat(site.resolve("documents")).doesNotExist();
  }

  @Test
  void secondCheckOverwritesNoDocumentAndKeepsTheRevision() throws Exception {
    Path site = shell.site();
    shell.run("check", "acme");
    shell.run("check", "acme");
    assertThat(names(site.resolve("documents"))).contains("request-r1.pdf", "request-r1-2.pdf").hasSize(8);
    assertThat(names(site.resolve("runs"))).hasSize(2);
  }

  @Test
  void watchGoesOnUntilWhatFailedPasses() throws Exception {
    Path site = shell.site();
    shell.engine.causes.put("dns", Cause.NO_ANSWER);
    List<Cause> next = new ArrayList<>(List.of(Cause.NO_ANSWER, Cause.REFUSED));
    shell.engine.afterRound = () -> shell.engine.causes.put("dns", next.isEmpty() ? null : next.remove(0));
    assertThat(shell.run("check", "acme", "--watch", "--every", "100ms", "--json")).isZero();
    assertThat(shell.engine.asked).containsExactly("dns", "ntp", "dns", "dns", "dns");
    assertThat(shell.err())
        .contains("watching 1 check every 0.1 s")
        .containsOnlyOnce("(was FAIL NO_ANSWER)")
        .containsPattern("PASS.* dns/dns.example:1/direct@127.0.0.1 +\\(was FAIL REFUSED\\)");
    JsonNode run = new ObjectMapper().readTree(shell.out());
    assertThat(run.path("results")).hasSize(2);
    assertThat(run.path("services").findValuesAsText("verdict")).containsOnly("PASS", "NOT_APPLICABLE");
    assertThat(names(site.resolve("runs"))).hasSize(1);
    assertThat(Journal.find(new SiteFolder(site))).isEmpty();
  }

  @Test
  void watchNeverLogsInAgain() throws Exception {
    shell.site();
    shell.engine.causes.put("dns", Cause.LOGIN_REFUSED);
    assertThat(shell.run("check", "acme", "--watch", "--every", "100ms")).isEqualTo(1);
    assertThat(shell.engine.asked).containsExactly("dns", "ntp");
    assertThat(shell.err()).contains("not made again by itself, as that would log in again: dns/dns.example:1/direct");
  }

  @Test
  void watchHasNothingToDoWhereEverythingPasses() throws Exception {
    shell.site();
    assertThat(shell.run("check", "acme", "--watch")).isZero();
    assertThat(shell.engine.asked).containsExactly("dns", "ntp");
    assertThat(shell.run("check", "acme", "--every", "1s")).isEqualTo(2);
  }

  @Test
  void onlyNarrowsTheRunAndItsStatus() throws Exception {
    shell.site();
    shell.engine.causes.put("dns", Cause.NO_ANSWER);
    assertThat(shell.run("check", "acme", "--only", "ntp", "--json")).isZero();
    assertThat(shell.engine.asked).containsExactly("ntp");
    assertThat(new ObjectMapper().readTree(shell.out()).path("services").findValuesAsText("service")).containsExactly("ntp");
  }

  @Test
  void practiceRunsStayOutOfSitesAndAreMarked() throws Exception {
    assertThat(shell.run("check", "--practice=licence-refused", "--json")).isZero();
    assertThat(new ObjectMapper().readTree(shell.out()).path("practice").asText()).isEqualTo("licence-refused");
    assertThat(names(directory)).containsExactly("gatewright-practice");
    assertThat(names(directory.resolve("gatewright-practice/documents"))).hasSize(4);
    assertThat(shell.engine.asked).last().isEqualTo("closed");
    assertThat(shell.run("check", "--practice")).isZero();
    assertThat(shell.out()).contains("PRACTICE (fault: none)");
  }

  @Test
  void tuningReachesTheEngine() throws Exception {
    shell.site();
    String loopback = InetAddress.getLoopbackAddress().getHostAddress();
    shell.run("check", "acme", "--from", "desk-2", "--timeout", "500ms", "--parallel", "8", "--source", loopback);
    assertThat(shell.engine.tuning)
        .isEqualTo(new Tuning("desk-2", InetAddress.getLoopbackAddress(), Duration.ofMillis(500), 8));
  }

  @Test
  void junitHasACaseForEachResult() throws Exception {
    shell.site();
    shell.engine.causes.put("dns", Cause.NO_ANSWER);
    shell.engine.causes.put("kaspersky-cloud", Cause.NO_DESTINATION);
    shell.engine.causes.put("sophos-updates", Cause.CREDENTIAL_MISSING);
    shell.run("check", "acme", "--junit", "results.xml");
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(directory.resolve("results.xml").toFile());
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("type")).isEqualTo("NO_ANSWER");
    assertThat(failure.getTextContent()).contains("seen & noted");
  }

  @Test
  void cancelledRunEndsWithThreeAndIsGoneOnWith() throws Exception {
    Path site = shell.site();
    shell.engine.causes.put("ntp", Cause.CANCELLED);
    assertThat(shell.run("check", "acme")).isEqualTo(3);
    assertThat(shell.err()).contains("the same command goes on");
    assertThat(site.resolve("runs")).doesNotExist();

    shell.engine.causes.put("ntp", null);
    shell.engine.asked.clear();
    assertThat(shell.run("check", "acme", "--json")).isZero();
    assertThat(shell.engine.asked).containsExactly("ntp");
    assertThat(shell.err()).contains("going on with it");
    assertThat(new ObjectMapper().readTree(shell.out()).path("results")).hasSize(2);
    assertThat(Journal.find(new SiteFolder(site))).isEmpty();
  }

  @Test
  void freshThrowsTheUnfinishedRunAway() throws Exception {
    shell.site();
    shell.engine.causes.put("ntp", Cause.CANCELLED);
    shell.run("check", "acme");
    shell.engine.causes.put("ntp", null);
    shell.engine.asked.clear();
    assertThat(shell.run("check", "acme", "--fresh")).isZero();
    assertThat(shell.engine.asked).containsExactly("dns", "ntp");
  }

  @Test
  void unfinishedRunOfOtherAnswersIsKeptNotMixed() throws Exception {
    Path site = shell.site();
    shell.engine.causes.put("ntp", Cause.CANCELLED);
    shell.run("check", "acme");
    shell.engine.causes.remove("ntp");
    shell.engine.causes.put("rss-feed", null);
    assertThat(shell.run("check", "acme", "--resume")).isEqualTo(2);
    assertThat(shell.err()).contains("the answers have changed since");
    shell.engine.asked.clear();
    assertThat(shell.run("check", "acme")).isZero();
    assertThat(shell.engine.asked).containsExactly("dns", "rss-feed");
    assertThat(names(site.resolve("runs"))).hasSize(2);
  }

  @Test
  void terminalIsAskedWhetherToGoOn() throws Exception {
    Path site = shell.site();
    SiteFolder folder = new SiteFolder(site);
    String hash = PlanHash.of(shell.engine.plan(Site.empty(), RequestNumbers.none()));
    Vantage here = shell.engine.vantage(Tuning.usual(), Site.empty());
    try (Journal journal = Journal.start(folder, new Journal.Header("0", hash, here, Fakes.STARTED, null))) {
      journal.finished(Fakes.result(Fakes.check("dns"), null));
      journal.ended(Fakes.check("dns"));
    }
    shell.terminal = true;
    shell.answers = "n\n";
    assertThat(shell.run("check", "acme")).isZero();
    assertThat(shell.err()).contains("Go on with it? [Y/n]");
    assertThat(shell.engine.asked).containsExactly("dns", "ntp");
    assertThat(names(site.resolve("runs"))).hasSize(2);
  }

  @Test
  void folderThatAnotherProgramHoldsIsLeftAlone() throws Exception {
    Path site = shell.site();
    try (var held = new SiteFolder(site).lock()) {
      assertThat(shell.run("check", "acme")).isEqualTo(3);
      assertThat(shell.err()).contains("Another Gatewright").doesNotContain("\tat ");
      assertThat(held).isNotNull();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void secretsComeFromTheEnvironmentAndFromAFileOfMyOwn() throws Exception {
    shell.site();
    Path file = directory.resolve("secrets.json");
    Files.writeString(file, "{\"backup\": \"from the file\"}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(shell.run("check", "acme", "--secrets", "secrets.json")).isEqualTo(2);
    assertThat(shell.err()).contains("secrets.json: expected").doesNotContain("from the file");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    shell.environment.put("GATEWRIGHT_SECRET_PROXY", "from the environment");
    assertThat(shell.run("check", "acme", "--secrets", "secrets.json")).isZero();
    try (var secret = shell.engine.secrets.secret("proxy").orElseThrow()) {
      assertThat(new String(secret.reveal())).isEqualTo("from the environment");
    }
  }

  @Test
  void emptySecretIsRefusedByName() throws Exception {
    shell.site();
    shell.environment.put("GATEWRIGHT_SECRET_DIRECTORY", "");
    assertThat(shell.run("check", "acme")).isEqualTo(2);
    assertThat(shell.err()).contains("GATEWRIGHT_SECRET_DIRECTORY");
  }

  @Test
  void requestAndReportComeAgainFromSavedRuns() throws Exception {
    Path site = shell.site();
    shell.run("check", "acme", "--out", "first");
    shell.engine.asked.clear();
    assertThat(shell.run("request", "acme", "--format", "html")).isZero();
    assertThat(shell.out().strip()).isEqualTo(site.resolve("documents/request-r1.html").toString());
    assertThat(shell.run("report", "acme", "--format", "html,pdf", "--language", "de")).isZero();
    assertThat(names(site.resolve("documents"))).containsExactly("report-r1.html", "report-r1.pdf", "request-r1.html");
    assertThat(shell.engine.asked).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
