package gatewright.ui.files;

import gatewright.probe.files.FolderContents;
import gatewright.probe.files.FolderEntry;
import gatewright.probe.files.Inert;
import gatewright.ui.files.FoldersViewModel.Phase;
import gatewright.ui.files.FoldersViewModel.Trouble;
import gatewright.ui.view.Callout;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Shows the folders of a file server, to choose one of them. The keyboard alone is enough. */
public final class FoldersController {
  private final FoldersViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  @FXML private VBox root;
  @FXML private Label path;
  @FXML private Button up;
  @FXML private Button again;
  @FXML private Button cancel;
  @FXML private Node reading;
  @FXML private Callout trouble;
  @FXML private ListView<FolderEntry> list;
  @FXML private Label note;
  @FXML private Button choose;

  /** For that server. */
  public FoldersController(FoldersViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.texts = tools.texts();
  }

  @FXML
  private void initialize() {
    list.setCellFactory(of -> new FolderCell(texts));
    tools.wiring().present(root, viewModel.phaseProperty().map(phase -> phase != Phase.CLOSED));
    tools.wiring().present(reading, viewModel.phaseProperty().map(phase -> phase == Phase.READING));
    tools.wiring().present(cancel, viewModel.phaseProperty().map(phase -> phase == Phase.READING));
    tools.wiring().watch(viewModel.contentsProperty(), this::show);
    tools.wiring().watch(viewModel.troubleProperty(), this::show);
    tools.wiring().watch(viewModel.phaseProperty(), this::show);
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        enter();
      }
    });
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
        close();
        event.consume();
      }
    });
  }

  @FXML
  private void close() {
    viewModel.close();
  }

  @FXML
  private void up() {
    viewModel.up();
  }

  @FXML
  private void again() {
    viewModel.again();
  }

  @FXML
  private void cancel() {
    viewModel.cancel();
  }

  @FXML
  private void choose() {
    viewModel.choose();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, RIGHT -> enter();
      case BACK_SPACE, LEFT -> viewModel.up();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void enter() {
    FolderEntry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      viewModel.enter(chosen);
    }
  }

  private void show(FolderContents now) {
    path.setText(now == null ? "" : Inert.text(now.path()));
    list.getItems().setAll(now == null ? List.of() : now.entries());
    if (now != null && !now.entries().isEmpty()) {
      list.getSelectionModel().selectFirst();
      list.scrollTo(0);
    }
    String words = "";
    if (now != null && now.entries().isEmpty()) {
      words = texts.text("folders.empty");
    } else if (now != null && now.cut()) {
      words = texts.text("folders.cut", now.entries().size());
    }
    note.setText(words);
    note.setVisible(!words.isEmpty());
    note.setManaged(!words.isEmpty());
  }

  private void show(Trouble why) {
    if (why == null) {
      trouble.show("", "", "");
      return;
    }
    String heading = why.cause() == null ? "" : tools.explain().cause(why.cause(), texts.language());
    String hint = why.hint() == null ? "" : "\n" + texts.text(why.hint());
    trouble.show(heading, texts.text(why.words()) + hint, "");
  }

  private void show(Phase phase) {
    up.setDisable(phase == Phase.READING || !viewModel.canGoUp());
    again.setDisable(phase == Phase.READING);
    choose.setDisable(!viewModel.canBeChosen());
    if (phase == Phase.SHOWN) {
      list.requestFocus();
    }
  }
}
