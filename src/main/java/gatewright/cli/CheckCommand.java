package gatewright.cli;

import gatewright.folder.RequestLedger;
import gatewright.folder.SiteFolder;
import gatewright.probe.ask.Acquaintances;
import gatewright.secret.EnvironmentSecrets;
import gatewright.secret.SecretProblem;
import gatewright.secret.SecretSource;
import gatewright.secret.SecretSources;
import gatewright.secret.SecretsFile;
import gatewright.site.Credential;
import gatewright.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Plans, tests, saves the run and writes the documents. */
@Command(
    name = "check",
    description = {
      "Tests every connection that the site's gateways need, saves the run and writes both documents.",
      "Secrets come from variables GATEWRIGHT_SECRET_<CREDENTIAL-ID> or from --secrets."
    },
    footer = {
      "",
      "Examples: gatewright check sites/acme --only dns,licence-validation",
      "          gatewright check --practice=tls-intercepted --out /tmp/documents"
    })
final class CheckCommand implements Callable<Integer> {
  /** Where practice runs go, in the working directory: never into a site's folder. */
  static final String PRACTICE_FOLDER = "gatewright-practice";

  @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", description = "The site's folder.")
  private Path folder;

  @Mixin private CheckOptions options = new CheckOptions();

  private final CommandContext context;

  CheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws BadInput, IOException, InterruptedException {
    List<String> problems = options.problems(folder, context.directory());
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    Checking checking = new Checking(context, options);
    return options.practice == null ? site(checking) : practice(checking);
  }

  private int practice(Checking checking) throws BadInput, IOException, InterruptedException {
    SiteFolder own = new SiteFolder(context.directory().resolve(PRACTICE_FOLDER));
    Tuning tuning = options.tuning();
    try (Services.Practice practice = context.services().practice(options.practice, tuning)) {
      Ground ground =
          new Ground(
              own,
              practice.site(),
              practice.workbench().catalogue(practice.site()),
              RequestLedger.none(),
              practice.workbench(),
              context.services().vantage(tuning, Site.empty()),
              Optional.of(options.practice.id()));
      return checking.check(ground).code();
    }
  }

  private int site(Checking checking) throws BadInput, IOException, InterruptedException {
    Path root = context.directory().resolve(folder);
    List<String> problems = new ArrayList<>();
    Optional<OpenSite> open = Optional.empty();
    try {
      open = Optional.of(OpenSite.read(root));
    } catch (BadInput e) {
      problems.addAll(e.problems());
    }
    Optional<SecretsFile> file = secretsFile(problems);
    EnvironmentSecrets environment = new EnvironmentSecrets(context.environment());
    open.ifPresent(
        site ->
            environment.problems(site.site().credentials().stream().map(Credential::id).toList()).stream()
                .map(problem -> problem.place() + ": expected " + problem.expected())
                .forEach(problems::add));
    try {
      if (!problems.isEmpty() || open.isEmpty()) {
        throw new BadInput(problems);
      }
      SecretSource secrets = file.isPresent() ? SecretSources.firstOf(file.get(), environment) : environment;
      return checking.check(ground(open.get(), secrets)).code();
    } finally {
      file.ifPresent(SecretsFile::close);
    }
  }

  private Ground ground(OpenSite open, SecretSource secrets) {
    Tuning tuning = options.tuning();
    Services services = context.services();
    return new Ground(
        open.folder(),
        open.site(),
        open.catalogue(),
        open.ledger(),
        services.workbench(
            open.folder().root(), open.site(), tuning, secrets, new Acquaintances(open.known(), options.acceptNew)),
        services.vantage(tuning, open.site()),
        Optional.empty());
  }

  private Optional<SecretsFile> secretsFile(List<String> problems) {
    if (options.secrets == null) {
      return Optional.empty();
    }
    SecretsFile.Reading reading = SecretsFile.read(context.directory().resolve(options.secrets));
    for (SecretProblem problem : reading.problems()) {
      String place = problem.place().isEmpty() ? "" : problem.place() + ": ";
      problems.add(options.secrets + ": " + place + "expected " + problem.expected());
    }
    return reading.secrets();
  }
}
