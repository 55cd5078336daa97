package gatewright.ui.parties;

import gatewright.site.Gateway;
import gatewright.ui.files.FilesController;
import gatewright.ui.step.FormController;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.ListField;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.RowsField;
import gatewright.ui.view.View;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** Shows lexical data, peers, custom connections and overlays. */
public final class ExtrasController extends FormController<ExtrasViewModel> {
  @FXML private ChoiceField lexical;
  @FXML private VBox server;
  @FXML private AnswerField host;
  @FXML private AnswerField port;
  @FXML private AnswerField path;
  @FXML private AnswerField user;
  @FXML private AnswerField passphrase;
  @FXML private RowsField peers;
  @FXML private Callout noPeers;
  @FXML private RowsField custom;
  @FXML private FlagField shipped;
  @FXML private ListField overlays;

  /** For that page. */
  public ExtrasController(ExtrasViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    ExtrasViewModel asked = viewModel();
    lexical.show(asked.lexical(), "protocol", wiring());
    host.show(asked.host(), wiring());
    port.show(asked.port(), wiring());
    path.show(asked.path(), wiring());
    user.show(asked.login().user(), wiring());
    passphrase.show(asked.login().passphrase(), wiring());
    peers.show(
        asked.peers(),
        (row, wires) ->
            tools().loader().load(View.ROW_PEER, new PeerRowController(row, asked.peers(), this::gateway, wires)),
        wiring());
    custom.show(
        asked.custom(),
        (row, wires) -> tools().loader().load(View.ROW_CUSTOM, new CustomRowController(row, asked.custom(), wires)),
        wiring());
    shipped.show(asked.shippedExtras(), wiring());
    overlays.show(asked.overlays(), wiring());
    ObservableValue<Boolean> several = asked.model().siteProperty().map(site -> site.gateways().size() > 1);
    wiring().present(server, asked.lexical().valueProperty().map(Optional::isPresent));
    wiring().present(peers, several);
    wiring().present(noPeers, several.map(enough -> !enough));
    page().setLive(new VBox(checks(), lexicalData()));
  }

  private Parent lexicalData() {
    FilesController controller =
        new FilesController(viewModel().files(), FilesController.Place.BESIDE_OTHERS, tools());
    Parent files = tools().loader().load(View.FILES, controller);
    wiring().present(files, viewModel().files().tripsProperty().map(trips -> !trips.isEmpty()));
    return files;
  }

  private String gateway(String id) {
    String name = viewModel().model().site().gateway(id).map(Gateway::name).orElse("");
    return name.isEmpty() ? id : name;
  }
}
