package gatewright.ui;

import gatewright.ui.model.StepKind;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.View;
import gatewright.ui.view.Wiring;
import java.util.function.Consumer;
import javafx.scene.Parent;

/**
 * Loads the pages of one wizard, one at a time. What tied the page before to its models ends with it, so that no hidden page
 * hears of results, and nothing of it is kept. What is typed stays in the view models.
 */
final class Pages {
  private final PageTools whole;
  private final Consumer<PageTools> using;
  private Wiring current;

  /**
   * @param whole the tools of the wizard around the pages
   * @param using hears of the tools that controllers get until the next page is loaded
   */
  Pages(PageTools whole, Consumer<PageTools> using) {
    this.whole = whole;
    this.using = using;
  }

  /** The page of that step, made anew; the one before is over. */
  Parent load(StepKind step) {
    if (current != null) {
      current.close();
    }
    current = whole.wiring().part();
    PageTools mine = new PageTools(whole.loader(), current, whole.explain());
    using.accept(mine);
    return mine.loader().load(View.valueOf(step.name())).root();
  }
}
