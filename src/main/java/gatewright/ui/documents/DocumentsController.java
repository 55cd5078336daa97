package gatewright.ui.documents;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.site.Site;
import gatewright.ui.preview.PreviewController;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StepPage;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import gatewright.ui.view.Words;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows what the documents are to be like, what they lack, and how they look; the bar below it writes them. */
public final class DocumentsController {
  private final DocumentsViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  private final Consumer<Path> opener;
  @FXML private StepPage page;
  @FXML private Callout caution;
  @FXML private FlagField requestPdf;
  @FXML private FlagField requestHtml;
  @FXML private FlagField reportPdf;
  @FXML private FlagField reportHtml;
  @FXML private ChoiceField language;
  @FXML private AnswerField ticket;
  @FXML private AnswerField neededBy;
  @FXML private ChoiceField term;
  @FXML private AnswerField until;
  @FXML private AnswerField signsForPartner;
  @FXML private AnswerField signsForCustomer;
  @FXML private Label missingHeading;
  @FXML private Words missingHint;
  @FXML private VBox missing;

  /** For that page; {@code opener} shows a file or folder in the system's way. */
  public DocumentsController(DocumentsViewModel viewModel, PageTools tools, Consumer<Path> opener) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.texts = tools.texts();
    this.opener = opener;
  }

  @FXML
  private void initialize() {
    PaperworkForm form = viewModel.form();
    requestPdf.show(form.form(DocumentKind.REQUEST, DocumentFormat.PDF), tools.wiring());
    requestHtml.show(form.form(DocumentKind.REQUEST, DocumentFormat.HTML), tools.wiring());
    reportPdf.show(form.form(DocumentKind.REPORT, DocumentFormat.PDF), tools.wiring());
    reportHtml.show(form.form(DocumentKind.REPORT, DocumentFormat.HTML), tools.wiring());
    language.show(form.language(), "language", tools.wiring());
    ticket.show(form.ticket(), tools.wiring());
    neededBy.show(form.neededBy(), tools.wiring());
    term.show(form.term(), "documents.term", tools.wiring());
    until.show(form.until(), tools.wiring());
    signsForPartner.show(form.signsForPartner(), tools.wiring());
    signsForCustomer.show(form.signsForCustomer(), tools.wiring());
    tools.wiring().present(until, form.term().valueProperty().map(chosen -> chosen == PaperworkForm.Term.UNTIL));
    tools.wiring().watch(form.neededBy().textProperty(), text -> neededBy.setHint(day(text, "documents.neededBy.hint")));
    tools.wiring().watch(form.until().textProperty(), text -> until.setHint(day(text, "documents.neededBy.hint")));
    tools.wiring().watch(viewModel.model().siteProperty(), this::showSigners);
    tools.wiring().watch(viewModel.cautionProperty(), now -> caution.show("", texts.text(now), ""));
    tools.wiring().watch(viewModel.missingProperty(), this::showMissing);
    page.setLive(tools.loader().load(View.PREVIEW, new PreviewController(viewModel.preview(), tools)));
    page.setBottom(tools.loader().load(View.EXPORT, new ExportController(viewModel, tools, opener)));
  }

  /** The day in words, so that nobody takes the month for the day; how to write one while there is none. */
  private String day(String text, String otherwise) {
    return PaperworkForm.day(text)
        .map(day -> DateTimeFormatter.ofPattern(texts.text("documents.day"), texts.language()).format(day))
        .orElseGet(() -> texts.text(otherwise));
  }

  private void showSigners(Site site) {
    String partner = site.engineer().company();
    String customer = site.customer().name();
    signsForPartner.setLabel(
        partner.isEmpty() ? texts.text("documents.signsForPartner") : texts.text("documents.signsFor", partner));
    signsForCustomer.setLabel(
        customer.isEmpty() ? texts.text("documents.signsForCustomer") : texts.text("documents.signsFor", customer));
  }

  private void showMissing(List<MissingFact> facts) {
    missingHeading.setText(texts.text(facts.isEmpty() ? "missing.none" : "missing.heading", facts.size()));
    missingHint.setVisible(!facts.isEmpty());
    missingHint.setManaged(!facts.isEmpty());
    missing.getChildren().setAll(facts.stream().map(this::fact).toList());
    missing.getChildren().stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
    missing.setVisible(!facts.isEmpty());
    missing.setManaged(!facts.isEmpty());
  }

  private Node fact(MissingFact fact) {
    Words what = new Words(texts.text(fact.what()));
    VBox words = new VBox(what, new Words(texts.text(fact.effect()), "hint"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox icon = new HBox(Icons.icon(Feather.ALERT_TRIANGLE));
    icon.getStyleClass().add("missing-fact");
    boolean here = fact.where() == viewModel.model().currentProperty().get();
    Hyperlink jump = new Hyperlink(here ? texts.text("missing.fillIn") : texts.text("step", fact.where()));
    jump.setMinWidth(Region.USE_PREF_SIZE);
    jump.setAccessibleText(texts.text("missing.jump", what.getText(), jump.getText()));
    jump.setOnAction(event -> viewModel.lead(fact));
    HBox row = new HBox(icon, words, jump);
    row.getStyleClass().add("check-row");
    return row;
  }
}
