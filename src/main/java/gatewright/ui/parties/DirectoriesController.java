package gatewright.ui.parties;

import gatewright.site.Pmm;
import gatewright.ui.step.FormController;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.ListField;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.RowsField;
import gatewright.ui.view.View;
import javafx.fxml.FXML;

/** Shows directory servers and the personal message manager. */
public final class DirectoriesController extends FormController<DirectoriesViewModel> {
  @FXML private RowsField directories;
  @FXML private ChoiceField pmm;
  @FXML private ListField domainControllers;
  @FXML private Callout needless;

  /** For that page. */
  public DirectoriesController(DirectoriesViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    DirectoriesViewModel asked = viewModel();
    directories.show(
        asked.directories(),
        (row, wires) ->
            tools().loader().load(View.ROW_DIRECTORY, new DirectoryRowController(row, asked.directories(), wires)),
        wiring());
    pmm.show(asked.pmm(), "pmmMode", wiring());
    domainControllers.show(asked.domainControllers(), wiring());
    wiring().present(domainControllers, asked.pmm().valueProperty().map(Pmm.Mode.FULL::equals));
    wiring().present(needless, asked.pmm().valueProperty().map(mode -> mode != Pmm.Mode.FULL));
    page().setLive(checks());
  }
}
