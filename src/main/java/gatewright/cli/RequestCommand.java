package gatewright.cli;

import gatewright.document.DocumentKind;
import picocli.CommandLine.Command;

/** Writes the firewall request. */
@Command(
    name = "request",
    description = "Writes the firewall request again, from the site's answers and the runs that were saved. Tests nothing.",
    footer = {"", "Example: gatewright request sites/acme --format pdf"})
final class RequestCommand extends DocumentCommand {
  RequestCommand(CommandContext context) {
    super(context, DocumentKind.REQUEST);
  }
}
