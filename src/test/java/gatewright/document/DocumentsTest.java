package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DocumentsTest {
  /** With this set, the golden files are written instead of compared. */
  private static final String UPDATE = "gatewright.golden.update";

  private final Documents documents = new Documents();

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void pageIsLetterForLetterTheGoldenOne(DocumentKind kind) throws IOException {
    Path golden = Path.of("src", "test", "resources", "golden", kind.name().toLowerCase(Locale.ROOT) + ".html");
    String page = documents.html(Samples.input(Locale.ENGLISH), kind);
    if (Boolean.getBoolean(UPDATE)) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, page);
    }

    assertThat(page.lines()).containsExactlyElementsOf(Files.readAllLines(golden, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void pagesAreWellFormedInBothLanguagesAndFetchNothing(DocumentKind kind) throws Exception {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      String page = documents.html(Samples.input(language), kind);

      assertThat(parsed(page).getDocumentElement().getAttribute("lang")).isEqualTo(language.getLanguage());
      assertThat(page).doesNotContainPattern("(?i)\\b(src|href)=").doesNotContain("url(").doesNotContain("@import");
    }
  }

  @Test
  void allFourFilesAreWrittenUnderTheirRevision(@TempDir Path folder) throws IOException {
    Path target = folder.resolve("documents");
    List<Path> files =
        documents.write(Samples.input(Locale.ENGLISH), Samples.everything(), target);

    assertThat(files).extracting(file -> file.getFileName().toString())
        .containsExactly("report-r1.html", "report-r1.pdf", "request-r1.html", "request-r1.pdf");
    assertThat(list(target)).containsExactlyInAnyOrderElementsOf(files);
    assertThat(Files.readString(files.get(2))).startsWith("<!DOCTYPE html>").contains("FR-011");
    assertThat(Files.readAllBytes(files.get(3))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void existingDocumentIsNeverOverwrittenAndNothingElseIsWritten(@TempDir Path folder) throws IOException {
    Path kept = Files.writeString(folder.resolve("request-r1.html"), "kept");

    assertThatThrownBy(
            () -> documents.write(Samples.input(Locale.ENGLISH), Samples.everything(),
                folder))
        .isInstanceOf(DocumentExistsException.class)
        .hasMessageContaining("request-r1.html");
    assertThat(list(folder)).containsExactly(kept);
    assertThat(kept).hasContent("kept");
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void nothingTestedYetIsADocumentToo(DocumentKind kind) throws Exception {
    String page = documents.html(Samples.input(List.of(), Locale.ENGLISH), kind);

    parsed(page);
    assertThat(page).contains("nothing tested yet").doesNotContain("verified from gateway");
    assertThat(page).contains(kind == DocumentKind.REPORT ? "Nothing has been tested yet." : "not tested yet");
  }

  @Test
  void whatPeopleSettledStandsInTheDocuments() throws IOException {
    ObjectNode tree = gatewright.site.Samples.example();
    tree.withObject("/paperwork")
        .put("neededBy", "2026-12-01")
        .put("until", "2027-01-31")
        .put("signsForPartner", "P. Partner")
        .put("signsForCustomer", "C. Customer");
    Site site = new SiteReader().read(tree).site().orElseThrow();
    DocumentInput input =
        new DocumentInput(
            Samples.catalogue(), site, Samples.plan(), List.of(), 1, Samples.AT, Locale.ENGLISH, "1.0.0");

    assertThat(documents.html(input, DocumentKind.REQUEST))
        .contains("1 Dec 2026", "Until 31 Jan 2027", "P. Partner", "C. Customer")
        .doesNotContain("Permanent; to be reviewed");
    assertThat(documents.html(input, DocumentKind.REPORT)).contains("P. Partner", "C. Customer");
    assertThat(documents.html(Samples.input(Locale.ENGLISH), DocumentKind.REQUEST)).contains("Permanent; to be reviewed");
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void practiceIsSaidOnThePage(DocumentKind kind) {
    DocumentInput practice = Samples.input(List.of(SampleRuns.workstationRun("none")), Locale.ENGLISH);

    assertThat(documents.html(practice, kind)).contains("PRACTICE");
    assertThat(documents.html(Samples.input(Locale.ENGLISH), kind)).doesNotContain("PRACTICE");
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void hostileAnswersStayText(DocumentKind kind) throws Exception {
    String hostile = "<script>alert(1)</script>\"&'\u202e\u2066\u0000\u0007\ud800 --> ]]> </style>";
    DocumentInput input =
        new DocumentInput(
            Samples.catalogue(), Samples.site(hostile), Samples.plan(), List.of(SampleRuns.workstationRun(null)), 1, Samples.AT,
                Locale.ENGLISH, "1.0.0");
    String page = documents.html(input, kind);

    assertThat(parsed(page).getElementsByTagName("script").getLength()).isZero();
    assertThat(page).contains("&lt;script>alert(1)&lt;/script>").doesNotContain("<script");
    assertThat(page.codePoints()).allMatch(Printable::allowed);
  }

  @Test
  void twoThousandRowsAreAllThere() throws Exception {
    DocumentInput input = SampleMany.input(2_000);
    String request = documents.html(input, DocumentKind.REQUEST);
    String report = documents.html(input, DocumentKind.REPORT);

    parsed(request);
    parsed(report);
    assertThat(request).contains("host-0001.example").contains("host-2000.example").contains("FR-2000.1");
    assertThat(report).contains("host-0001.example:443 TCP").contains("host-2000.example:443 TCP");
  }

  private static org.w3c.dom.Document parsed(String page) throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.toList());
    }
  }
}
