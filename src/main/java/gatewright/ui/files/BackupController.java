package gatewright.ui.files;

import gatewright.catalogue.Protocol;
import gatewright.ui.step.FormController;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.View;
import gatewright.ui.view.Words;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Shows where the gateway puts its backups. */
public final class BackupController extends FormController<BackupViewModel> {
  @FXML private ChoiceField protocol;
  @FXML private Callout clear;
  @FXML private Callout needless;
  @FXML private VBox server;
  @FXML private AnswerField host;
  @FXML private AnswerField port;
  @FXML private AnswerField directory;
  @FXML private Button browse;
  @FXML private VBox folders;
  @FXML private AnswerField user;
  @FXML private AnswerField passphrase;
  @FXML private ChoiceField dataMode;
  @FXML private Words noDataMode;

  /** For that page. */
  public BackupController(BackupViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    BackupViewModel asked = viewModel();
    protocol.show(asked.protocol(), "protocol", wiring());
    host.show(asked.host(), wiring());
    port.show(asked.port(), wiring());
    directory.show(asked.directory(), wiring());
    user.show(asked.login().user(), wiring());
    passphrase.show(asked.login().passphrase(), wiring());
    dataMode.show(asked.dataMode(), "dataMode", wiring());
    wiring().present(server, asked.protocol().valueProperty().map(Optional::isPresent));
    wiring().present(needless, asked.protocol().valueProperty().map(Optional::isEmpty));
    wiring().present(clear, asked.protocol().valueProperty().map(chosen -> chosen.filter(Protocol.FTP::equals).isPresent()));
    wiring()
        .present(
            noDataMode, asked.protocol().valueProperty().map(chosen -> chosen.filter(Protocol.SFTP::equals).isPresent()));
    wiring()
        .present(
            dataMode,
            asked.protocol().valueProperty().map(chosen -> chosen.filter(each -> each != Protocol.SFTP).isPresent()));
    VBox browser = (VBox) tools().loader().load(View.FOLDERS, new FoldersController(asked.folders(), tools()));
    folders.getChildren().setAll(browser);
    wiring().present(folders, asked.folders().phaseProperty().map(phase -> phase != FoldersViewModel.Phase.CLOSED));
    wiring().watch(asked.folders().phaseProperty(), this::browsed);
    page().setLive(tools().loader().load(View.FILES, new FilesController(asked.files(), FilesController.Place.ALONE, tools())));
  }

  @FXML
  private void browse() {
    viewModel().folders().open();
  }

  /** Whoever closes the panel goes on where he opened it. */
  private void browsed(FoldersViewModel.Phase phase) {
    boolean inside = phase == FoldersViewModel.Phase.CLOSED && focused(folders);
    if (inside) {
      browse.requestFocus();
    }
  }

  private static boolean focused(VBox box) {
    Node owner = box.getScene() == null ? null : box.getScene().getFocusOwner();
    while (owner != null && owner != box) {
      owner = owner.getParent();
    }
    return owner != null;
  }
}
