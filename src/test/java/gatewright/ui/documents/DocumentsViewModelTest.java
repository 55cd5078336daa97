package gatewright.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.site.Site;
import gatewright.ui.Immediately;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.answer.Message;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.model.WizardModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentsViewModelTest {
  @Test
  void twoDocumentsInTwoFormatsAreFourFiles() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    documents.export();

    assertThat(documents.exportProperty().get().files()).hasSize(4);
    assertThat(documents.exportProperty().get().words()).isEqualTo(Message.of("documents.written", 4));
    assertThat(documents.model().statusProperty(StepKind.DOCUMENTS).get().state()).isEqualTo(StepState.COMPLETE);
  }

  @Test
  void nothingChosenIsSaidAndNothingWritten() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    Arrays.stream(DocumentFormat.values()).forEach(format -> documents.format(format).valueProperty().set(false));
    documents.export();

    assertThat(documents.files()).isZero();
    assertThat(documents.exportProperty().get().failed()).isTrue();
    assertThat(documents.exportProperty().get().words()).isEqualTo(Message.of("documents.chooseOne"));
  }

  @Test
  void aDayThatCannotBeReadStopsTheExport() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    documents.neededBy().textProperty().set("1 December");
    documents.export();

    assertThat(documents.exportProperty().get().files()).isEmpty();
    assertThat(documents.neededBy().problemProperty().get()).isEqualTo(Message.of("rule.day"));
  }

  @Test
  void whatIsMissingIsNamedWithThePageThatAsksForIt() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());

    assertThat(documents.missingProperty().get())
        .contains(
            new MissingFact(Message.of("missing.version", "seg2.acme.example"), StepKind.SITE),
            new MissingFact(Message.of("missing.cloudHost", Message.of("antivirus.engine.KASPERSKY")), StepKind.ANTIVIRUS));
  }

  @Test
  void anEmptySiteLacksItsContact() throws IOException {
    assertThat(documents(Site.empty()).missingProperty().get())
        .contains(new MissingFact(Message.of("missing.contact"), StepKind.SITE));
  }

  @Test
  void oneKindAndOneFormatIsOneFile() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    documents.kind(DocumentKind.REPORT).valueProperty().set(false);
    documents.format(DocumentFormat.HTML).valueProperty().set(false);

    assertThat(documents.files()).isEqualTo(1);
  }

  private static DocumentsViewModel documents(Site site) throws IOException {
    return new DocumentsViewModel(
        new WizardModel(OpenSite.read(new SampleSession(site)), Immediately.all()), Locale.ENGLISH);
  }
}
