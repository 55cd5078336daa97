package gatewright.ui.step;

import gatewright.ui.view.Callout;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.View;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** Shows the antivirus engines. */
public final class AntivirusController extends FormController<AntivirusViewModel> {
  @FXML private VBox engines;
  @FXML private Callout needless;

  /** For that page. */
  public AntivirusController(AntivirusViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    engines
        .getChildren()
        .setAll(
            viewModel().engines().stream()
                .map(row -> tools().loader().load(View.ROW_ENGINE, new EngineRowController(row, wiring())))
                .toList());
    wiring().present(needless, viewModel().model().siteProperty().map(site -> site.antivirus().isEmpty()));
    page().setLive(checks());
  }
}
