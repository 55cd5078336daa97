package gatewright.ui.documents;

import gatewright.ui.documents.DocumentsViewModel.Export;
import gatewright.ui.documents.DocumentsViewModel.State;
import gatewright.ui.model.Exporter;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** The bar below the documents: what they rest on, the button that writes them, and where they are then. */
public final class ExportController {
  private final DocumentsViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  private final Consumer<Path> opener;
  private final DateTimeFormatter time;
  @FXML private Words basis;
  @FXML private Node busy;
  @FXML private Button export;
  @FXML private Node told;
  @FXML private Callout outcome;
  @FXML private FlowPane files;
  @FXML private Node written;

  /** For that page; {@code opener} shows a file or folder in the system's way. */
  ExportController(DocumentsViewModel viewModel, PageTools tools, Consumer<Path> opener) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.texts = tools.texts();
    this.opener = opener;
    this.time = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", texts.language()).withZone(ZoneOffset.UTC);
  }

  @FXML
  private void initialize() {
    tools.wiring().watch(viewModel.filesProperty(), number -> export.setText(texts.text("documents.export", number)));
    tools.wiring().watch(viewModel.preview().basisProperty(), this::showBasis);
    tools.wiring().watch(viewModel.exportProperty(), this::showExport);
  }

  @FXML
  private void export() {
    viewModel.export();
  }

  @FXML
  private void dismiss() {
    viewModel.dismiss();
    export.requestFocus();
  }

  @FXML
  private void openFolder() {
    folder().ifPresent(opener);
  }

  @FXML
  private void copyPath() {
    folder().ifPresent(
        path -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(path.toString());
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private Optional<Path> folder() {
    return viewModel.exportProperty().get().files().stream().findFirst().map(file -> file.toAbsolutePath().getParent());
  }

  private void showBasis(Exporter.Basis now) {
    if (now == null) {
      basis.setText("");
      return;
    }
    String runs =
        now.runs().stream()
            .map(run -> texts.text("documents.run", run.vantage(), time.format(run.started())))
            .collect(Collectors.joining(", "));
    String revision = texts.text(now.again() ? "documents.basis.again" : "documents.basis.revision", now.revision());
    basis.setText(runs.isEmpty() ? revision : texts.text("documents.basis", revision, runs));
  }

  private void showExport(Export now) {
    boolean done = now.state() == State.WRITTEN;
    outcome.setTone(now.state() == State.FAILED ? "danger" : done ? "success" : "accent");
    outcome.show("", texts.text(now.words()), folder().map(Path::toString).orElse(""));
    present(told, now.state() != State.NONE);
    export.setDisable(now.state() == State.BUSY);
    present(busy, now.state() == State.BUSY);
    files.getChildren().setAll(now.files().stream().map(this::file).toList());
    present(written, done);
  }

  private Node file(Path file) {
    Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()), Icons.icon(Feather.FILE_TEXT));
    link.setAccessibleText(texts.text("documents.open", link.getText()));
    link.setOnAction(event -> opener.accept(file));
    return link;
  }

  private static void present(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
