package gatewright.ui.proxy;

import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.result.ProxySetting.Kind;
import gatewright.site.Proxy;
import gatewright.ui.step.FormController;
import gatewright.ui.step.PageTest.Phase;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Shows the customer's proxy, and what a test of it found. */
public final class ProxyController extends FormController<ProxyViewModel> {
  @FXML private ChoiceField kind;
  @FXML private VBox offer;
  @FXML private VBox found;
  @FXML private VBox scriptPart;
  @FXML private AnswerField scriptAddress;
  @FXML private Button readScript;
  @FXML private Callout scriptSays;
  @FXML private VBox proxy;
  @FXML private AnswerField host;
  @FXML private AnswerField port;
  @FXML private AnswerField user;
  @FXML private AnswerField passphrase;
  @FXML private Words login;
  @FXML private VBox services;
  @FXML private ChoiceField inspectsTls;
  @FXML private VBox suggestion;
  @FXML private Label words;
  @FXML private Button start;
  @FXML private Button cancel;
  @FXML private Callout empty;
  @FXML private VBox matrix;
  @FXML private GridPane paths;
  @FXML private Button every;
  @FXML private Callout inspection;
  @FXML private VBox exemptions;
  @FXML private VBox exemptionRows;
  private InspectionBox inspectionBox;
  private boolean all;

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
    wiring().present(suggestion, asked.inspectionSuggestedProperty());
    scriptAddress.show(asked.script().address(), wiring());
    wiring().watch(asked.script().stateProperty(), this::showScript);
    boolean scripted = asked.found().stream().anyMatch(each -> each.kind() == Kind.SCRIPT || each.kind() == Kind.SEARCH);
    wiring().present(scriptPart, asked.kindOfProxy().valueProperty().map(now -> scripted || now == Proxy.Kind.EXPLICIT));
    new FoundRows(texts(), asked::take, asked.script()::read).show(found, asked.found());
    offer.setVisible(!asked.found().isEmpty());
    offer.setManaged(!asked.found().isEmpty());
    inspectionBox = new InspectionBox(inspection, texts(), this::copy);
    wiring().watch(asked.factsProperty(), this::show);
    wiring().watch(asked.test().wordsProperty(), now -> words.setText(texts().text(now)));
    wiring().watch(asked.test().phaseProperty(), this::showEmpty);
    wiring().present(start, asked.test().phaseProperty().map(phase -> phase == Phase.READY || phase == Phase.TESTED));
    wiring().present(cancel, asked.test().phaseProperty().map(phase -> phase == Phase.RUNNING));
  }

  @FXML
  private void start() {
    viewModel().test().start();
  }

  @FXML
  private void cancel() {
    viewModel().test().cancel();
  }

  @FXML
  private void readScript() {
    viewModel().script().read();
  }

  @FXML
  private void takeInspection() {
    viewModel().takeInspection();
  }

  @FXML
  private void showEvery() {
    all = !all;
    show(viewModel().factsProperty().get());
  }

  private void showScript(ScriptReader.State state) {
    readScript.setDisable(state.phase() == ScriptReader.Phase.READING);
    new ScriptBox(texts(), tools().explain(), viewModel()::take).show(scriptSays, state);
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

  private void showEmpty(Phase phase) {
    boolean nothing = phase == Phase.INCOMPLETE || phase == Phase.NOTHING || phase == Phase.TROUBLE;
    words.setVisible(!nothing);
    empty.setTone(phase == Phase.TROUBLE ? "danger" : "neutral");
    String why = phase == Phase.NOTHING ? texts().text("proxy.empty") : texts().text(viewModel().test().wordsProperty().get());
    empty.show("", nothing ? why : "", "");
  }

  private void show(ProxyFacts facts) {
    List<PathRow> telling = PathRow.telling(facts.paths());
    int hidden = facts.paths().size() - telling.size();
    new PathGrid(texts(), tools().explain(), this::title).show(paths, all ? facts.paths() : telling);
    present(matrix, !facts.paths().isEmpty());
    every.setText(all ? texts().text("proxy.paths.fewer") : texts().text("proxy.paths.every", facts.paths().size(), hidden));
    present(every, hidden > 0);
    facts.inspection().ifPresentOrElse(inspectionBox::show, () -> inspection.show("", "", ""));
    new ExemptionRows(texts()).show(exemptionRows, facts.exemptions(), viewModel().model().catalogue());
    present(exemptions, !facts.exemptions().isEmpty());
    login.setText(facts.login().map(said -> texts().text(said)).orElse(""));
    present(login, facts.login().isPresent());
  }

  private String title(String service) {
    return service.equals(Check.CONTROL)
        ? service
        : viewModel().model().catalogue().service(service).map(Service::title).orElse(service);
  }

  private void copy() {
    viewModel().factsProperty().get().inspection().ifPresent(
        seen -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(tools().explain().ticket(seen.first(), viewModel().model().site(), texts().language()));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static void present(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
