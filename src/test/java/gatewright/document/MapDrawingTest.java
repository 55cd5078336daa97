package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.site.Directory;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The map in the report, in both formats. */
class MapDrawingTest {
  private static final Set<String> ELEMENTS = Set.of("title", "desc", "rect", "path", "circle", "text");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class", "xmlns", "viewBox", "role", "aria-labelledby", "font-family", "font-size", "font-weight", "fill", "id", "x", "y",
          "width", "height", "rx", "cx", "cy", "r", "d", "stroke", "stroke-width", "stroke-dasharray", "text-anchor");

  private final Documents documents = new Documents();

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theMapShowsEveryGatewayServerAndServiceAndSaysThemInWords(String language) throws Exception {
    Element map = map(documents.html(Samples.input(Locale.forLanguageTag(language)), DocumentKind.REPORT));

    assertThat(map.getTextContent())
        .contains("seg1.acme.example", "seg2.acme.example", "proxy.acme.example:8080", "backup.acme.example", "Corporate AD")
        .contains(language.equals("en") ? "Licence validation" : "Lizenzprüfung");
    assertThat(map.getElementsByTagName("desc").item(0).getTextContent())
        .contains(
            language.equals("en")
                ? "seg1.acme.example and seg2.acme.example to Time, UDP 123, one connection: Fail, No answer."
                : "seg1.acme.example und seg2.acme.example zu Uhrzeit, UDP 123, eine Verbindung: ");
  }

  @Test
  void hostileNamesStayTextAndTheDrawingRunsAndFetchesNothing() throws Exception {
    String hostile = "\"/><script>alert(1)</script><image href=x onload=y>'\u202e&";
    DocumentInput input =
        new DocumentInput(
            Samples.catalogue(), site(hostile), Samples.plan(), List.of(SampleRuns.workstationRun(null)), 1, Samples.AT,
            Locale.ENGLISH, "1.0.0");
    Element map = map(documents.html(input, DocumentKind.REPORT));
    Set<String> elements = new TreeSet<>();
    Set<String> attributes = new TreeSet<>();
    NodeList all = map.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      elements.add(((Element) all.item(i)).getTagName());
      names((Element) all.item(i), attributes);
    }
    names(map, attributes);

    assertThat(ELEMENTS).containsAll(elements);
    assertThat(ATTRIBUTES).containsAll(attributes);
    assertThat(map.getTextContent()).contains("<script>").doesNotContain("\u202e");
    assertThat(pdfText(input)).contains("Who talks to whom");
  }

  @Test
  void onPaperTheMapIsAFigureWithAlternativeTextAndItsWordsAreText() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Samples.input(Locale.ENGLISH)))) {
      List<PDStructureElement> figures = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), figures);

      assertThat(figures).hasSize(1);
      assertThat(figures.get(0).getAlternateDescription()).contains("to Backup, TCP 22", "Fail, No answer");
    }
    assertThat(pdfText(Samples.input(Locale.ENGLISH))).contains("Antivirus mirrors", "planned, not installed yet", "Firewall");
  }

  @Test
  void aMapOfManyConnectionsStillFitsAPage() throws Exception {
    Element map = map(documents.html(SampleMany.input(300), DocumentKind.REPORT));
    String[] box = map.getAttribute("viewBox").split(" ");

    assertThat(Integer.parseInt(box[3])).isLessThan(Integer.parseInt(box[2]));
    assertThat(map.getTextContent()).contains("Added connections", "300 hosts");
  }

  /** A site whose gateways and directory have such a name. */
  private static Site site(String name) {
    Site site = Samples.site("Acme Ltd");
    List<Gateway> gateways =
        site.gateways().stream()
            .map(gateway -> new Gateway(gateway.id(), name, List.of(name), "DMZ", name, gateway.state(), name))
            .toList();
    List<Directory> directories =
        site.directories().stream()
            .map(each -> new Directory(name, each.host(), each.kind(), each.ports(), each.baseDn(), each.bindDn(), each.credential()))
            .toList();
    return new Site(
        site.customer(), site.engineer(), gateways, site.access(), site.dns(), site.controls(), site.proxy(), site.antivirus(),
        site.time(), site.services(), site.backup(), site.syslog(), site.snmp(), directories, site.pmm(), site.peers(),
        site.lexical(), site.custom(), site.trust(), site.catalogue(), site.credentials());
  }

  private static void names(Element element, Set<String> names) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      names.add(element.getAttributes().item(i).getNodeName());
    }
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> figures) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          figures.add(element);
        }
        collect(element, figures);
      }
    }
  }

  private byte[] pdf(DocumentInput input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.pdf(input, DocumentKind.REPORT, out);
    return out.toByteArray();
  }

  private String pdfText(DocumentInput input) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(input))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Element map(String page) throws Exception {
    NodeList maps =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)))
            .getElementsByTagName("svg");
    assertThat(maps.getLength()).isEqualTo(1);
    return (Element) maps.item(0);
  }
}
