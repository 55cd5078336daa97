package gatewright.ui.live;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.plan.PlanHash;
import gatewright.plan.RequestNumbers;
import gatewright.result.Run;
import gatewright.session.Publisher;
import gatewright.site.Site;
import gatewright.ui.model.Exporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes documents by what a source gives: the same ones for the preview and for the folder. */
final class PublishingExporter implements Exporter {
  private final Publisher publisher;
  private final Source source;
  private final Path directory;

  /** {@code directory} is where documents go; it need not exist. */
  PublishingExporter(Publisher publisher, Source source, Path directory) {
    this.publisher = publisher;
    this.source = source;
    this.directory = directory;
  }

  @Override
  public Written export(Site site, Order order) throws IOException {
    Material material = source.material(site, true);
    Map<DocumentKind, Set<DocumentFormat>> wanted =
        order.wanted().entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<Path> files = publisher.publish(material.subject(), material.revision(), wanted, order.language(), directory);
    return new Written(files, basis(material), material.numbers());
  }

  @Override
  public Draft draft(Site site, DocumentKind kind, Locale language) throws IOException {
    Material material = source.material(site, false);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    publisher.draft(material.subject(), material.revision(), kind, language, pdf);
    return new Draft(pdf.toByteArray(), basis(material));
  }

  private static Basis basis(Material material) {
    String planned = PlanHash.of(material.subject().plan());
    Map<String, Used> newest = new LinkedHashMap<>();
    for (Run run : material.subject().runs()) {
      newest.putIfAbsent(
          run.vantage().role() + " " + run.vantage().name(),
          new Used(run.vantage().name(), run.started(), !run.planHash().equals(planned)));
    }
    return new Basis(material.revision(), material.again(), List.copyOf(newest.values()));
  }

  /** Where the material comes from. */
  @FunctionalInterface
  interface Source {
    /**
     * What documents are made from now.
     *
     * @param keep whether the revision that they get is kept: they will be written
     * @throws IOException if something that is saved cannot be read or kept
     */
    Material material(Site site, boolean keep) throws IOException;
  }

  /**
   * What documents are made from.
   *
   * @param again whether a request with this revision was written before
   * @param numbers of the request as they are kept
   */
  record Material(Publisher.Subject subject, int revision, boolean again, RequestNumbers numbers) {}
}
