package gatewright.ui.documents;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.ui.documents.DocumentsViewModel.Export;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows which documents are written, what is missing in them, and where they are. */
public final class DocumentsController {
  private final DocumentsViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  private final Consumer<Path> opener;
  @FXML private FlagField request;
  @FXML private FlagField report;
  @FXML private FlagField html;
  @FXML private FlagField pdf;
  @FXML private ChoiceField language;
  @FXML private AnswerField ticket;
  @FXML private AnswerField neededBy;
  @FXML private AnswerField signsForPartner;
  @FXML private AnswerField signsForCustomer;
  @FXML private Button export;
  @FXML private Callout outcome;
  @FXML private VBox files;
  @FXML private Button openFolder;
  @FXML private Label missingHeading;
  @FXML private Label missingHint;
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
    request.show(viewModel.kind(DocumentKind.REQUEST), tools.wiring());
    report.show(viewModel.kind(DocumentKind.REPORT), tools.wiring());
    html.show(viewModel.format(DocumentFormat.HTML), tools.wiring());
    pdf.show(viewModel.format(DocumentFormat.PDF), tools.wiring());
    language.show(viewModel.language(), "language", tools.wiring());
    ticket.show(viewModel.ticket(), tools.wiring());
    neededBy.show(viewModel.neededBy(), tools.wiring());
    signsForPartner.show(viewModel.signsForPartner(), tools.wiring());
    signsForCustomer.show(viewModel.signsForCustomer(), tools.wiring());
    for (DocumentKind kind : DocumentKind.values()) {
      tools.wiring().watch(viewModel.kind(kind).valueProperty(), on -> showFiles());
    }
    for (DocumentFormat format : DocumentFormat.values()) {
      tools.wiring().watch(viewModel.format(format).valueProperty(), on -> showFiles());
    }
    tools.wiring().watch(viewModel.missingProperty(), this::showMissing);
    tools.wiring().watch(viewModel.exportProperty(), this::showExport);
  }

  @FXML
  private void export() {
    viewModel.export();
  }

  @FXML
  private void openFolder() {
    List<Path> written = viewModel.exportProperty().get().files();
    if (!written.isEmpty()) {
      opener.accept(written.get(0).toAbsolutePath().getParent());
    }
  }

  private void showFiles() {
    export.setText(texts.text("documents.export", viewModel.files()));
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
    Label what = new Label(texts.text(fact.what()), Icons.icon(Feather.ALERT_TRIANGLE));
    what.getStyleClass().addAll("missing-fact");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    Hyperlink jump = new Hyperlink(texts.text("step", fact.where()));
    jump.setMinWidth(Region.USE_PREF_SIZE);
    jump.setAccessibleText(texts.text("missing.jump", what.getText(), jump.getText()));
    jump.setOnAction(event -> viewModel.model().currentProperty().set(fact.where()));
    HBox row = new HBox(what, jump);
    row.getStyleClass().add("check-row");
    return row;
  }

  private void showExport(Export now) {
    outcome.setTone(now.failed() ? "danger" : now.files().isEmpty() ? "accent" : "success");
    outcome.show("", texts.text(now.words()), now.files().isEmpty() ? "" : folder(now.files()));
    export.setDisable(now.busy());
    files.getChildren().setAll(now.files().stream().map(this::file).toList());
    files.setVisible(!now.files().isEmpty());
    files.setManaged(!now.files().isEmpty());
    openFolder.setVisible(!now.files().isEmpty());
    openFolder.setManaged(!now.files().isEmpty());
  }

  private Node file(Path file) {
    Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()), Icons.icon(Feather.FILE_TEXT));
    link.setAccessibleText(texts.text("documents.open", link.getText()));
    link.setOnAction(event -> opener.accept(file));
    return link;
  }

  private static String folder(List<Path> files) {
    return String.valueOf(files.get(0).toAbsolutePath().getParent());
  }
}
