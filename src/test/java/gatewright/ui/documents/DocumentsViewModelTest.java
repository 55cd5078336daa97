package gatewright.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.site.Paperwork;
import gatewright.site.Site;
import gatewright.ui.Immediately;
import gatewright.ui.SampleExporter;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.answer.Message;
import gatewright.ui.documents.DocumentsViewModel.State;
import gatewright.ui.model.Exporter;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.Spot;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.model.WizardModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentsViewModelTest {
  private SampleSession session;

  @Test
  void twoDocumentsInTwoFormatsAreFourFiles() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    assertThat(documents.filesProperty().get()).isEqualTo(4);
    documents.export();

    assertThat(documents.exportProperty().get().state()).isEqualTo(State.WRITTEN);
    assertThat(documents.exportProperty().get().files()).hasSize(4);
    assertThat(documents.exportProperty().get().words()).isEqualTo(Message.of("documents.written", 4, 1));
  }

  @Test
  void eachDocumentHasItsOwnForms() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    documents.form().form(DocumentKind.REPORT, DocumentFormat.HTML).valueProperty().set(false);
    documents.export();

    assertThat(documents.filesProperty().get()).isEqualTo(3);
    assertThat(documents.exportProperty().get().files()).noneMatch(file -> file.endsWith("report-r1.html"));
    assertThat(documents.model().site().paperwork().report()).containsExactly(Paperwork.Form.PDF);
  }

  @Test
  void nothingChosenIsSaidAndNothingWritten() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    for (DocumentKind kind : DocumentKind.values()) {
      for (DocumentFormat format : DocumentFormat.values()) {
        documents.form().form(kind, format).valueProperty().set(false);
      }
    }
    documents.export();

    assertThat(documents.filesProperty().get()).isZero();
    assertThat(documents.exportProperty().get().state()).isEqualTo(State.FAILED);
    assertThat(documents.exportProperty().get().words()).isEqualTo(Message.of("documents.chooseOne"));
  }

  @Test
  void aDayThatCannotBeReadStopsTheExport() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    documents.form().neededBy().textProperty().set("1 December");
    documents.export();

    assertThat(documents.exportProperty().get().files()).isEmpty();
    assertThat(documents.exportProperty().get().words())
        .isEqualTo(Message.of("documents.wrong", Message.of("documents.neededBy")));
    assertThat(documents.form().neededBy().problemProperty().get()).isEqualTo(Message.of("rule.day"));
  }

  @Test
  void rulesCannotEndBeforeTheyAreNeeded() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    documents.form().neededBy().give("2026-12-01");
    documents.form().term().valueProperty().set(PaperworkForm.Term.UNTIL);
    documents.form().until().give("2026-11-30");
    assertThat(documents.form().until().problemProperty().get()).isEqualTo(Message.of("rule.untilBeforeNeeded", "2026-12-01"));

    documents.form().until().give("2027-11-30");
    assertThat(documents.model().site().paperwork().until()).isEqualTo("2027-11-30");
    documents.form().term().valueProperty().set(PaperworkForm.Term.PERMANENT);
    assertThat(documents.model().site().paperwork().until()).isNull();
  }

  @Test
  void whatTheFormHoldsIsThereWhenTheSiteIsOpenedAgain() throws IOException {
    PaperworkForm first = documents(SampleSite.whole()).form();
    first.language().valueProperty().set(Locale.GERMAN);
    first.neededBy().give("2026-12-01");
    first.signsForPartner().give("P. Partner");
    first.signsForCustomer().give("C. Customer");
    first.form(DocumentKind.REQUEST, DocumentFormat.PDF).valueProperty().set(false);

    PaperworkForm again = documents(session.saves().get(session.saves().size() - 1)).form();
    assertThat(again.language().value()).isEqualTo(Locale.GERMAN);
    assertThat(again.neededBy().value()).isEqualTo("2026-12-01");
    assertThat(again.signsForPartner().value()).isEqualTo("P. Partner");
    assertThat(again.signsForCustomer().value()).isEqualTo("C. Customer");
    assertThat(again.form(DocumentKind.REQUEST, DocumentFormat.PDF).value()).isFalse();
    assertThat(again.form(DocumentKind.REQUEST, DocumentFormat.HTML).value()).isTrue();
  }

  @Test
  void whoeverTestsSignsUntilSomebodyElseIsNamed() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    assertThat(documents.form().signsForPartner().value()).isEqualTo("Field engineer");
    documents.export();

    assertThat(documents.model().site().paperwork().signsForPartner()).isEqualTo("Field engineer");
  }

  @Test
  void answersThatComeBackAreShownAgainAndWhatIsBeingTypedStays() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    Site before = documents.model().site();
    documents.form().neededBy().give("2026-12-01");
    documents.form().signsForCustomer().textProperty().set("half a na");
    documents.model().update(site -> SiteDraft.of(site).gateways(List.of()).site());
    assertThat(documents.form().signsForCustomer().textProperty().get()).isEqualTo("half a na");

    documents.model().update(site -> before);
    assertThat(documents.form().neededBy().textProperty().get()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedWithTheFieldThatAsksForItAndWhatFollows() throws IOException {
    assertThat(documents(SampleSite.whole()).missingProperty().get())
        .contains(
            new MissingFact(
                Message.of("missing.signerFor", "Acme Ltd"),
                Message.of("missing.effect.line"),
                Spot.of(StepKind.DOCUMENTS, "documents.signsForCustomer")),
            new MissingFact(
                Message.of("missing.version", "seg2.acme.example"),
                Message.of("missing.effect.planned"),
                new Spot(StepKind.SITE, "gateway.version", 1)),
            new MissingFact(
                Message.of("missing.cloudHost", Message.of("antivirus.engine.KASPERSKY")),
                Message.of("missing.effect.cloudHost"),
                Spot.of(StepKind.ANTIVIRUS, "antivirus.cloudHosts")));
  }

  @Test
  void anEmptySiteLacksItsContact() throws IOException {
    assertThat(documents(Site.empty()).missingProperty().get())
        .extracting(MissingFact::what)
        .contains(Message.of("missing.contact"), Message.of("missing.signer"));
  }

  @Test
  void theRailCountsTheFactsOnceThePageWasSeen() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    assertThat(documents.model().statusProperty(StepKind.DOCUMENTS).get().state()).isEqualTo(StepState.UNTOUCHED);

    documents.model().currentProperty().set(StepKind.DOCUMENTS);
    int facts = documents.missingProperty().get().size();
    assertThat(documents.model().statusProperty(StepKind.DOCUMENTS).get().word()).isEqualTo(Message.of("status.facts", facts));

    documents.form().signsForCustomer().give("C. Customer");
    assertThat(documents.model().statusProperty(StepKind.DOCUMENTS).get().word())
        .isEqualTo(Message.of("status.facts", facts - 1));
  }

  @Test
  void aJumpShowsThePageAndThenAsksForTheField() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    List<Spot> sought = new ArrayList<>();
    documents.model().guide().soughtProperty().addListener(
        (of, before, now) -> {
          if (now != null) {
            assertThat(documents.model().currentProperty().get()).isEqualTo(now.step());
            sought.add(now);
          }
        });
    MissingFact version =
        documents.missingProperty().get().stream().filter(fact -> fact.where() == StepKind.SITE).findFirst().orElseThrow();
    documents.lead(version);
    documents.lead(version);

    assertThat(sought).containsExactly(version.spot(), version.spot());
  }

  @Test
  void aRunThatGoesOnIsSaidAndSoIsOneThatTheAnswersHaveLeftBehind() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    SampleExporter exporter = session.exporter();
    documents.model().currentProperty().set(StepKind.DOCUMENTS);
    assertThat(documents.cautionProperty().get()).isNull();

    exporter.rest(new Exporter.Basis(1, false, List.of(new Exporter.Used("gw1", SampleWorkbench.AT, true))));
    documents.form().ticket().give("CHG2");
    assertThat(documents.cautionProperty().get()).isEqualTo(Message.of("documents.outdated", "gw1"));

    session.workbench().byHand();
    documents.model().test(StepKind.TEST);
    assertThat(documents.cautionProperty().get()).isEqualTo(Message.of("documents.running"));

    exporter.rest(new Exporter.Basis(1, false, List.of()));
    session.workbench().jobs().get(0).end();
    assertThat(documents.cautionProperty().get()).isEqualTo(Message.of("documents.untested"));
  }

  @Test
  void aRunThatGoesOnDoesNotMakeThePreviewAnewForEachResult() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    documents.model().currentProperty().set(StepKind.DOCUMENTS);
    session.workbench().byHand();
    documents.model().test(StepKind.TEST);
    SampleWorkbench.SampleJob job = session.workbench().jobs().get(0);
    int before = session.exporter().drafts().size();
    job.checks().forEach(job::finish);
    assertThat(session.exporter().drafts()).hasSize(before);

    job.end();
    assertThat(session.exporter().drafts().size()).isGreaterThan(before);
  }

  @Test
  void aFullDiskIsSaidWithWhatToDo() throws IOException {
    DocumentsViewModel documents = documents(SampleSite.whole());
    session.exporter().fail(new IOException("No space left on device"));
    documents.export();
    assertThat(documents.exportProperty().get().state()).isEqualTo(State.FAILED);
    assertThat(documents.exportProperty().get().words()).isEqualTo(Message.of("documents.trouble.full"));

    session.exporter().fail(null);
    documents.export();
    assertThat(documents.exportProperty().get().state()).isEqualTo(State.WRITTEN);
  }

  private DocumentsViewModel documents(Site site) throws IOException {
    session = new SampleSession(site);
    return new DocumentsViewModel(new WizardModel(OpenSite.read(session), Immediately.all()), Locale.ENGLISH);
  }
}
