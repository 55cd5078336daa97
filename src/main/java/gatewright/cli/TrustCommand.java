package gatewright.cli;

import gatewright.folder.FolderLock;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Question;
import gatewright.probe.ask.Acquaintances;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ShownIdentity;
import gatewright.secret.SecretSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Confirms the host key or certificate that a server showed in the newest run. */
@Command(
    name = "trust",
    description = {
      "Confirms the host key or certificate that one of the customer's servers showed in the newest run of a check. Compare it",
      "with what the server's operator says; the next check logs in there."
    },
    footer = {
      "",
      "Example: gatewright trust sites/acme backup/backup.acme.example:22/direct \\",
      "           SHA256:uNiVztksCsDhcc0u9e8BrWLrG3R0WyR1vUeIBmQwXjM"
    })
final class TrustCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "The site's folder.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "CHECK", description = "The check, as plan and check name it.")
  private String check;

  @Parameters(
      index = "2",
      paramLabel = "FINGERPRINT",
      description = "Of a host key as ssh-keygen -lf prints it; of a certificate its SHA-256.")
  private String fingerprint;

  @Option(names = "--by", paramLabel = "NAME", description = "Who compared it.")
  private String by = "";

  private final CommandContext context;

  TrustCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws BadInput, IOException {
    OpenSite open = OpenSite.read(context.directory().resolve(folder));
    String id = check.contains("@") ? check.substring(0, check.indexOf('@')) : check;
    refuseStrangers(open, id);
    List<ShownIdentity> shown = newest(open, id);
    Optional<ShownIdentity> confirmed = shown.stream().filter(each -> each.is(fingerprint)).findFirst();
    if (confirmed.isEmpty()) {
      String seen = shown.stream().map(ShownIdentity::toString).distinct().collect(Collectors.joining(", "));
      throw new BadInput(
          "FINGERPRINT: " + fingerprint + ": expected what the newest run saw: "
              + (seen.isEmpty() ? "nothing; no run of that check met a key or certificate" : seen));
    }
    FolderLock lock = open.folder().lock();
    try (lock) {
      open.folder().knownHosts().add(List.of(confirmed.get().confirmed(context.clock().instant(), by)));
    }
    context.console().out().println(
        "confirmed " + confirmed.get() + " of " + confirmed.get().endpoint() + " in " + open.folder().knownHosts().file());
    return ExitStatus.PASSED.code();
  }

  /** A vendor's server is known by its authority; confirming one by hand would only hide who stands between. */
  private void refuseStrangers(OpenSite open, String id) throws BadInput {
    Plan plan =
        context.services()
            .workbench(open.folder().root(), open.site(), Tuning.usual(), SecretSource.none(), Acquaintances.none())
            .plan(open.site(), open.ledger().numbers());
    Optional<Check> found = plan.checks().stream().filter(each -> each.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      throw new BadInput("CHECK: " + check + ": expected one that \"gatewright plan " + folder + "\" names");
    }
    Question question = found.get().question();
    if (question instanceof Question.TlsIdentity || question instanceof Question.ControlHost) {
      throw new BadInput("CHECK: " + check + ": expected one of the customer's own servers");
    }
  }

  private List<ShownIdentity> newest(OpenSite open, String id) throws IOException {
    for (Run run : SavedRuns.asTested(open.folder(), context.console())) {
      List<Result> results = run.results().stream().filter(result -> result.checkId().equals(id)).toList();
      if (!results.isEmpty()) {
        return results.stream().flatMap(result -> ShownIdentity.in(result).stream()).toList();
      }
    }
    return List.of();
  }
}
