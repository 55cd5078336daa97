package gatewright.cli;

import gatewright.advice.Texts;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Overlay;
import gatewright.catalogue.OverlayReader;
import gatewright.catalogue.Remark;
import gatewright.catalogue.Service;
import gatewright.catalogue.Source;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what the program knows of the product. */
@Command(
    name = "catalogue",
    description = "Shows the edition that this program knows: its services, what they need and where that is written.",
    footer = {"", "Example: gatewright catalogue licence-validation"})
final class CatalogueCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "SERVICE", description = "Show all that is known of this one.")
  private String service;

  private final CommandContext context;
  private final Texts texts = new Texts(Locale.ENGLISH);

  CatalogueCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws BadInput {
    Catalogue catalogue = new CatalogueReader().shipped();
    PrintStream out = context.console().out();
    if (service == null) {
      all(catalogue, out);
    } else {
      Service found =
          catalogue.service(service)
              .orElseThrow(() -> new BadInput("no such service: " + service + "; there are: " + ids(catalogue)));
      one(catalogue, found, out);
    }
    return ExitStatus.PASSED.code();
  }

  private static String ids(Catalogue catalogue) {
    return catalogue.services().stream().map(Service::id).collect(Collectors.joining(", "));
  }

  private void all(Catalogue catalogue, PrintStream out) {
    out.println(catalogue.product() + ", edition " + catalogue.edition());
    out.println("Source: " + source(catalogue.source()));
    out.println();
    Table table = new Table();
    for (Service row : catalogue.services()) {
      table.row(row.id(), texts.title(row.direction()), ports(row), row.title());
    }
    table.lines().forEach(out::println);
    out.println();
    OverlayReader overlays = new OverlayReader();
    out.println("Overlays that a site can switch on (site.json, catalogue.overlays):");
    for (String id : overlays.shipped()) {
      Overlay overlay = overlays.shipped(id);
      out.println("  " + id + ": " + overlay.title());
    }
  }

  private void one(Catalogue catalogue, Service row, PrintStream out) {
    Table table = new Table();
    table.row("service", row.id());
    table.row("title", row.title());
    table.row("area", texts.title(row.area()));
    table.row("source", source(row.source()));
    table.row("direction", texts.title(row.direction()) + " (" + texts.title(row.directionBasis()) + ")");
    table.row("ports", ports(row));
    row.destination().hosts().forEach(host -> table.row("host", host));
    row.destination().patterns().forEach(pattern -> table.row("host", pattern));
    catalogue.documented(row).ifPresent(
        group -> table.row("addresses", String.join(", ", group.addresses()) + " (documented " + group.date() + ")"));
    if (row.destination().rangesUrl() != null) {
      table.row("ranges", row.destination().rangesUrl());
    }
    table.row("why", row.justification());
    table.row("without it", row.breaks());
    if (row.insecure() != null) {
      table.row("weak", row.insecure().why() + " " + row.insecure().mitigation());
    }
    for (Remark remark : row.remarks()) {
      table.row("remark", texts.title(remark.kind()) + ": " + remark.text() + " (" + texts.title(remark.basis()) + ")");
    }
    table.row("who acts", texts.title(row.owner()));
    table.lines().forEach(out::println);
  }

  private static String ports(Service row) {
    List<String> ports = new ArrayList<>();
    for (Endpoint endpoint : row.endpoints()) {
      ports.add(endpoint.transport() + " " + endpoint.ports());
    }
    return ports.stream().distinct().collect(Collectors.joining(", "));
  }

  private static String source(Source source) {
    String version = source.version() == null || source.version().isEmpty() ? "" : " " + source.version();
    String date = source.date() == null || source.date().isEmpty() ? "" : ", " + source.date();
    String rows = source.rows().isEmpty() ? "" : ", row " + String.join(", ", source.rows());
    return source.document() + version + date + rows;
  }
}
