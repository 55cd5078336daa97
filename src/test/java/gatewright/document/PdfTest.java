package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfTest {
  private final Documents documents = new Documents();

  @Test
  void requestSaysWhatTheNetworkTeamNeeds() throws IOException {
    String text = text(pdf(Samples.input(Locale.ENGLISH), DocumentKind.REQUEST));

    assertThat(text)
        .contains("Firewall request", "CHG0012345", "Rules still missing: 9 of 10", "time.clearswift.net", "FR-003.1", "UDP 123")
        .contains("documented Nov 2018", "185.155.104.24", "203.0.113.10", "zone DMZ", "network@acme.example")
        .contains(
            "verified from gateway gw1 10.20.0.2", "passes from workstation 10.0.0.5 only", "blocked from workstation 10.0.0.5")
        .contains(
            "names no destination; obtain it; do not open any:443 for this line", "Exemptions from TLS inspection",
            "Proxy allow list");
  }

  @Test
  void reportSaysWhatTheCustomerKeeps() throws IOException {
    String text = text(pdf(Samples.input(Locale.GERMAN), DocumentKind.REPORT));

    assertThat(text)
        .contains("Inbetriebnahmebericht", "Nicht bereit: 3 von 15 Diensten schlagen fehl.", "Seite", "Abnahme")
        .contains(
            "10.0.0.5:51514 → 162.159.200.1:123", "2026-11-24 10:51:47.300 UTC", "CN=Acme Web Security CA", "TLS aufgebrochen");
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void everyPageIsNumberedAndAPracticePageSaysSo(DocumentKind kind) throws IOException {
    List<String> pages = pages(pdf(Samples.input(List.of(SampleRuns.workstationRun("none")), Locale.ENGLISH), kind), true);

    assertThat(pages).hasSizeGreaterThan(1);
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1)).contains(
          "PRACTICE – nothing in this document is real").contains("Page " + page + " of " + pages.size());
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void fontsAreEmbeddedAndTheFileCallsItselfAccessibleAndArchivable(DocumentKind kind) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Samples.input(Locale.ENGLISH), kind))) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
      String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfaid:part", "pdfuaid:part");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).startsWith("1");
    }
  }

  @Test
  void noCharacterOfOursIsMissingFromTheFonts() throws IOException {
    for (DocumentKind kind : DocumentKind.values()) {
      for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        String text = text(pdf(Samples.input(language), kind));

        // What a font lacks is drawn as a number sign, which neither document uses.
        assertThat(text).doesNotContain("#").contains("✗", "✓");
      }
    }
  }

  private byte[] pdf(DocumentInput input, DocumentKind kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.pdf(input, kind, out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    return String.join(" ", pages(pdf, false)).replaceAll("\\s+", " ");
  }

  private static List<String> pages(byte[] pdf, boolean byPosition) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(byPosition);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).replaceAll("\\s+", " "));
      }
    }
    return pages;
  }
}
