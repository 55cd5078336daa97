package gatewright.ui.step;

import gatewright.ui.view.AnswerField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.ListField;
import gatewright.ui.view.PageTools;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** Shows what the gateway needs of its vendor, and the time. */
public final class VendorController extends FormController<VendorViewModel> {
  @FXML private ListField timeServers;
  @FXML private VBox services;
  @FXML private FlagField rulesByAddress;
  @FXML private AnswerField controlHost;
  @FXML private AnswerField portal;
  @FXML private AnswerField deadAddress;

  /** For that page. */
  public VendorController(VendorViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    VendorViewModel asked = viewModel();
    timeServers.show(asked.timeServers(), wiring());
    services.getChildren().setAll(asked.services().stream().map(this::box).toList());
    rulesByAddress.show(asked.rulesByAddress(), wiring());
    controlHost.show(asked.controlHost(), wiring());
    portal.show(asked.portal(), wiring());
    deadAddress.show(asked.deadAddress(), wiring());
    page().setLive(checks());
  }

  private FlagField box(String service) {
    FlagField box = new FlagField();
    box.setLabel(texts().text("service." + service));
    box.setHint(texts().text("service." + service + ".hint"));
    box.show(viewModel().used().get(service), wiring());
    return box;
  }
}
