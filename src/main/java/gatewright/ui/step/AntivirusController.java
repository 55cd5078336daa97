package gatewright.ui.step;

import gatewright.ui.view.PageTools;
import gatewright.ui.view.View;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** Shows the antivirus engines. */
public final class AntivirusController extends FormController<AntivirusViewModel> {
  @FXML private VBox engines;

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
    page().setLive(checks());
  }
}
