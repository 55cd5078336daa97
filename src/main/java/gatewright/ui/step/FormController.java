package gatewright.ui.step;

import gatewright.ui.view.PageTools;
import gatewright.ui.view.StepPage;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import gatewright.ui.view.Wiring;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/**
 * What the controllers of pages that ask have in common.
 *
 * @param <V> the page's view model
 */
public abstract class FormController<V extends StepViewModel> {
  private final V viewModel;
  private final PageTools tools;
  @FXML private StepPage page;

  /** For that page. */
  protected FormController(V viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.tools = tools;
  }

  /** What the page shows. */
  protected final V viewModel() {
    return viewModel;
  }

  /** What it is shown with. */
  protected final PageTools tools() {
    return tools;
  }

  /** What ties both together. */
  protected final Wiring wiring() {
    return tools.wiring();
  }

  /** The words. */
  protected final Texts texts() {
    return tools.texts();
  }

  /** The frame of the page. */
  protected final StepPage page() {
    return page;
  }

  /** What is learnt of the page, and its other checks, to be shown beside its answers. */
  protected final Parent checks() {
    return tools.loader().load(View.CHECKS, new ChecksController(viewModel, tools));
  }
}
