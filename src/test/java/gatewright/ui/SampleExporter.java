package gatewright.ui;

import gatewright.document.DocumentKind;
import gatewright.document.Documents;
import gatewright.document.Samples;
import gatewright.plan.RequestNumbers;
import gatewright.site.Site;
import gatewright.ui.model.Exporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the pages of the documents' sample, whatever the site, and pretends to write. */
public final class SampleExporter implements Exporter {
  private final Documents documents = new Documents();
  private final List<DocumentKind> drafts = new ArrayList<>();
  private final Map<String, byte[]> papers = new HashMap<>();
  private IOException broken;
  private Basis basis =
      new Basis(
          1, false, List.of(new Used("workstation", SampleWorkbench.AT, false), new Used("gw1", SampleWorkbench.AT, false)));

  /** Lets everything fail from now on; null lets it work again. */
  public void fail(IOException reason) {
    broken = reason;
  }

  /** What documents rest on from now on. */
  public void rest(Basis on) {
    basis = on;
  }

  /** Which documents were drawn up, in order. */
  public List<DocumentKind> drafts() {
    return drafts;
  }

  @Override
  public Written export(Site site, Order order) throws IOException {
    if (broken != null) {
      throw broken;
    }
    List<Path> files = new ArrayList<>();
    order.wanted().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(
        entry -> entry.getValue().stream().sorted().forEach(
            format -> files.add(Path.of("acme", "documents", (entry.getKey() + "-r1." + format).toLowerCase(Locale.ROOT)))));
    return new Written(files, basis, RequestNumbers.none());
  }

  @Override
  public Draft draft(Site site, DocumentKind kind, Locale language) throws IOException {
    if (broken != null) {
      throw broken;
    }
    drafts.add(kind);
    String key = kind + " " + language;
    if (!papers.containsKey(key)) {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      documents.pdf(Samples.input(language), kind, pdf);
      papers.put(key, pdf.toByteArray());
    }
    return new Draft(papers.get(key), basis);
  }
}
