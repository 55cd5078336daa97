package gatewright.cli;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.folder.FolderLock;
import gatewright.plan.Plan;
import gatewright.probe.ask.Acquaintances;
import gatewright.secret.SecretSource;
import gatewright.session.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one kind of document again from the runs that were saved. */
abstract class DocumentCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "The site's folder.")
  private Path folder;

  @Option(names = "--out", paramLabel = "DIR", description = "Write there instead of into FOLDER/documents.")
  private Path out;

  @Option(names = "--language", paramLabel = "LANGUAGE", description = "en or de (en).")
  private String language = "en";

  @Option(names = "--format", split = ",", paramLabel = "FORMAT", description = "html, pdf or both: html,pdf (both).")
  private Set<DocumentFormat> formats = EnumSet.allOf(DocumentFormat.class);

  private final CommandContext context;
  private final DocumentKind kind;

  DocumentCommand(CommandContext context, DocumentKind kind) {
    this.context = context;
    this.kind = kind;
  }

  @Override
  public Integer call() throws BadInput, IOException {
    List<String> problems = new ArrayList<>();
    Places.languageProblem(language).ifPresent(problems::add);
    Places.folderProblem("--out", out, context.directory()).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    OpenSite open = OpenSite.read(context.directory().resolve(folder));
    Plan plan =
        context.services()
            .workbench(open.folder().root(), open.site(), Tuning.usual(), SecretSource.none(), Acquaintances.none())
            .plan(open.site(), open.ledger().numbers());
    Publisher publisher = new Publisher(context.clock(), ProgramVersion.own());
    Path where = out == null ? open.folder().documents().directory() : context.directory().resolve(out);
    FolderLock lock = open.folder().lock();
    try (lock) {
      int revision = publisher.number(open.folder().numbers(), open.ledger(), plan).revision();
      Publisher.Subject subject =
          new Publisher.Subject(
              open.catalogue(),
              open.site(),
              plan,
              SavedRuns.of(open.folder(), open.catalogue(), plan, context.console()));
      publisher
          .publish(subject, revision, Map.of(kind, formats), Locale.forLanguageTag(language), where)
          .forEach(file -> context.console().out().println(file.toAbsolutePath().normalize()));
    }
    return ExitStatus.PASSED.code();
  }
}
