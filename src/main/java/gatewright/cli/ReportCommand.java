package gatewright.cli;

import gatewright.document.DocumentKind;
import picocli.CommandLine.Command;

/** Writes the commissioning report. */
@Command(
    name = "report",
    description = "Writes the commissioning report again, from the site's answers and the runs that were saved. Tests nothing.",
    footer = {"", "Example: gatewright report sites/acme --language de"})
final class ReportCommand extends DocumentCommand {
  ReportCommand(CommandContext context) {
    super(context, DocumentKind.REPORT);
  }
}
