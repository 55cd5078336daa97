package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.folder.RunFiles;
import gatewright.folder.SiteFolder;
import gatewright.plan.Check;
import gatewright.plan.PlanHash;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Verdict;
import gatewright.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmCommandTest {
  private static final String CHECK = "syslog/syslog.example:1/direct";
  private static final String RESULT = CHECK + "@127.0.0.1";

  @TempDir Path directory;

  private Shell shell;
  private Path site;

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(directory);
    site = shell.site();
    shell.engine.causes.put("syslog", null);
    shell.engine.tuning = Tuning.usual();
  }

  /** Saves a run whose log message carried that token. */
  private void ran(String token, Verdict verdict, Cause cause, Duration later) throws IOException {
    List<Result> results = new ArrayList<>();
    for (String service : List.of("dns", "ntp", "syslog")) {
      Check check = Fakes.check(service);
      Result like = Fakes.result(check, null);
      results.add(service.equals("syslog") ? sent(like, token, verdict, cause) : like);
    }
    Site empty = Site.empty();
    Run run =
        new Run(
            Run.SCHEMA, "0", PlanHash.of(shell.engine.plan(empty, RequestNumbers.none())), null, new Run.SiteName("Acme"),
            new Run.Edition("SEG", "4"), shell.engine.vantage(Tuning.usual(), empty), Fakes.STARTED.plus(later),
            Fakes.STARTED.plus(later).plusSeconds(5),
            ServiceVerdicts.of(shell.engine.catalogue(empty), shell.engine.plan(empty, RequestNumbers.none()), results), results);
    new RunFiles(site.resolve("runs")).write(run);
  }

  private static Result sent(Result like, String token, Verdict verdict, Cause cause) {
    return new Result(
        like.check(), like.service(), like.flow(), like.purpose(), like.initiator(), like.target(), like.basis(), like.resolver(),
        like.route(), like.via(), verdict, cause, like.step(), like.proof(), like.identity(), like.attempts(), like.millis(),
        like.steps(), new Evidence(Map.of("token", token)), like.notes(), null, List.of());
  }

  private String report() throws IOException {
    assertThat(shell.run("report", "acme", "--format", "html")).isZero();
    return Files.readString(Path.of(shell.out().strip()), StandardCharsets.UTF_8);
  }

  @Test
  void messageThatWasSeenIsConfirmedByName() throws IOException {
    ran("ACDEFGHJ", Verdict.UNCONFIRMED, null, Duration.ZERO);
    assertThat(shell.run("confirm", "acme", "syslog", "--seen", "--by", "M. Novak")).isZero();
    assertThat(shell.out()).contains(RESULT).contains("CONFIRMED").contains("M. Novak").contains("ACDEFGHJ");
    assertThat(report()).contains("M. Novak saw the message with the token ACDEFGHJ");
    String file = Files.readString(site.resolve("confirmations.json"));
    assertThat(file).contains("\"seen\" : true").contains(RESULT).contains(Fakes.STARTED.toString());
  }

  @Test
  void messageThatWasMissedFails() throws IOException {
    ran("ACDEFGHJ", Verdict.UNCONFIRMED, null, Duration.ZERO);
    assertThat(shell.run("confirm", "acme", RESULT, "--not-seen", "--by", "M. Novak")).isZero();
    assertThat(shell.out()).contains("FAIL NOT_RECEIVED");
    assertThat(report()).contains("did not find it");
  }

  @Test
  void newerMessageNeedsANewWord() throws IOException {
    ran("ACDEFGHJ", Verdict.UNCONFIRMED, null, Duration.ZERO);
    assertThat(shell.run("confirm", "acme", CHECK, "--seen", "--by", "M. Novak")).isZero();
    ran("QRTWXYAC", Verdict.UNCONFIRMED, null, Duration.ofHours(1));
    assertThat(report()).doesNotContain("saw the message");
    assertThat(shell.run("confirm", "acme", "ACDEFGHJ", "--seen", "--by", "M. Novak")).isEqualTo(2);
    assertThat(shell.err()).contains("QRTWXYAC");
  }

  @Test
  void warningStaysOneThoughTheMessageWasSeen() throws IOException {
    ran("ACDEFGHJ", Verdict.WARN, Cause.TLS_UNTRUSTED, Duration.ZERO);
    assertThat(shell.run("confirm", "acme", "syslog", "--seen", "--by", "M. Novak")).isZero();
    assertThat(shell.out()).contains("WARN TLS_UNTRUSTED");
  }

  @Test
  void whatIsUnknownIsRefusedWithWhatCouldBeMeant() throws IOException {
    ran("ACDEFGHJ", Verdict.UNCONFIRMED, null, Duration.ZERO);
    assertThat(shell.run("confirm", "acme", "ntp", "--seen", "--by", " ")).isEqualTo(2);
    assertThat(shell.err()).contains("--by").contains("ntp: expected one of " + RESULT).contains("ACDEFGHJ");
    assertThat(site.resolve("confirmations.json")).doesNotExist();
  }

  @Test
  void withoutAnyMessageThereIsNothingToConfirm() throws IOException {
    ran("ACDEFGHJ", Verdict.FAIL, Cause.RESET, Duration.ZERO);
    assertThat(shell.run("confirm", "acme", "syslog", "--seen", "--by", "M. Novak")).isEqualTo(2);
    assertThat(shell.err()).contains("nothing to confirm");
  }

  @Test
  void oneOfBothMustBeSaid() {
    assertThat(shell.run("confirm", "acme", "syslog", "--by", "M. Novak")).isEqualTo(2);
    assertThat(shell.run("confirm", "acme", "syslog", "--seen", "--not-seen", "--by", "M. Novak")).isEqualTo(2);
    assertThat(shell.run("confirm", "acme", "syslog", "--seen")).isEqualTo(2);
  }

  @Test
  void brokenFileIsNamedAndKept() throws IOException {
    ran("ACDEFGHJ", Verdict.UNCONFIRMED, null, Duration.ZERO);
    Path file = new SiteFolder(site).confirmations().file();
    Files.writeString(file, "{\"schema\": \"gatewright/confirmations/1\", \"confirmations\": {}}");
    assertThat(shell.run("confirm", "acme", "syslog", "--seen", "--by", "M. Novak")).isEqualTo(2);
    assertThat(shell.err()).contains("confirmations.json").contains("/confirmations");
    assertThat(Files.readString(file)).contains("{}");
  }
}
