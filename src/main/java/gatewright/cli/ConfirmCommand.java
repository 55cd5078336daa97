package gatewright.cli;

import gatewright.folder.FolderLock;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.session.Confirming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes down what a receiver's operator saw. */
@Command(
    name = "confirm",
    description = {
      "Takes down whether a receiver's operator saw the test message that a check sent.",
      "It counts for that message alone; a newer test needs a new word. Tests nothing."
    },
    footer = {"", "Example: gatewright confirm sites/acme syslog --seen --by \"M. Novak\""})
final class ConfirmCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "The site's folder.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "CHECK", description = "The check, its service, or the token of the message.")
  private String check;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Said said;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
  private String by;

  private final CommandContext context;

  ConfirmCommand(CommandContext context) {
    this.context = context;
  }

  /** One of the two. */
  static final class Said {
    @Option(names = "--seen", required = true, description = "The operator found the message.")
    private boolean seen;

    @Option(names = "--not-seen", required = true, description = "The operator looked for it and did not find it.")
    private boolean notSeen;
  }

  @Override
  public Integer call() throws BadInput, IOException {
    List<String> problems = new ArrayList<>();
    if (by.isBlank()) {
      problems.add("--by: expected the name of whoever says so");
    }
    OpenSite open = OpenSite.read(context.directory().resolve(folder));
    List<Run> runs = SavedRuns.asTested(open.folder(), context.console());
    List<Confirming.Sent> sent = Confirming.sent(runs);
    List<Confirming.Sent> meant = sent.stream().filter(each -> each.called(check)).toList();
    if (meant.size() != 1) {
      problems.add(unclear(meant.isEmpty() ? sent : meant, meant.isEmpty()));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    FolderLock lock = open.folder().lock();
    try (lock) {
      Confirming confirming = new Confirming(open.folder().confirmations(), context.clock());
      Result now = confirming.confirm(meant.get(0), said.seen, by, open.catalogue());
      context.console().out().println(now.check() + ": " + now.verdict() + (now.cause() == null ? "" : " " + now.cause()));
      context.console().out().println(now.notes().get(0));
      context.console().say("the documents show it when they are written again: gatewright report, gatewright request");
    }
    return ExitStatus.PASSED.code();
  }

  private String unclear(List<Confirming.Sent> candidates, boolean unknown) {
    if (candidates.isEmpty()) {
      return check + ": there is nothing to confirm: no saved run has sent a message that still waits for an operator's word";
    }
    List<String> named =
        candidates.stream()
            .map(each -> each.result().check() + " (token " + each.token() + ", from " + each.run().vantage().name() + ")")
            .toList();
    return check + (unknown ? ": expected one of " : ": names more than one; expected one of ") + String.join(", ", named);
  }
}
