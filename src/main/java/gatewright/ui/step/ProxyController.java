package gatewright.ui.step;

import gatewright.site.Proxy;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.PageTools;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Shows the customer's proxy. */
public final class ProxyController extends FormController<ProxyViewModel> {
  @FXML private ChoiceField kind;
  @FXML private VBox offer;
  @FXML private Button found;
  @FXML private VBox proxy;
  @FXML private AnswerField host;
  @FXML private AnswerField port;
  @FXML private AnswerField user;
  @FXML private AnswerField passphrase;
  @FXML private VBox services;
  @FXML private ChoiceField inspectsTls;

  /** For that page. */
  public ProxyController(ProxyViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    ProxyViewModel asked = viewModel();
    kind.show(asked.kindOfProxy(), "proxyKind", wiring());
    host.show(asked.host(), wiring());
    port.show(asked.port(), wiring());
    user.show(asked.login().user(), wiring());
    passphrase.show(asked.login().passphrase(), wiring());
    inspectsTls.show(asked.inspectsTls(), "inspection", wiring());
    wiring().watch(asked.services(), this::showServices);
    wiring().present(proxy, asked.kindOfProxy().valueProperty().map(Proxy.Kind.EXPLICIT::equals));
    offer.setVisible(asked.found().isPresent());
    offer.setManaged(asked.found().isPresent());
    asked.found().ifPresent(address -> found.setText(texts().text("proxy.useFound", address)));
    page().setLive(checks());
  }

  @FXML
  private void useFound() {
    viewModel().takeFound();
  }

  private void showServices() {
    services.getChildren().setAll(viewModel().services().stream().map(this::box).toList());
  }

  private FlagField box(ProxyViewModel.ServiceSwitch service) {
    FlagField box = new FlagField();
    box.setLabel(service.title());
    box.show(service.on(), wiring());
    return box;
  }
}
