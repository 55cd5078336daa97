package gatewright.ui;

import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.StepViewModel;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A page whose checks got made-up results, without a window. */
public record TestedPage<V extends StepViewModel>(SampleSession session, WizardModel model, V page) {
  /** A page of that site, not tested yet. */
  public static <V extends StepViewModel> TestedPage<V> open(Site site, List<Check> checks, Function<WizardModel, V> page)
      throws IOException {
    SampleSession session = new SampleSession(site);
    session.workbench().planning(any -> checks);
    WizardModel model = new WizardModel(OpenSite.read(session), Immediately.all());
    return new TestedPage<>(session, model, page.apply(model));
  }

  /** Tests the page; results come from there. */
  public TestedPage<V> test(Function<Check, Result> answers) {
    session.workbench().answering(answers);
    model.test(page.kind());
    return this;
  }

  /** The panel of that key. */
  public FactPanel panel(String key) {
    return page.panels().stream().filter(panel -> panel.key().equals(key)).findFirst().orElseThrow();
  }

  /** All parts of a kind, of all panels. */
  public <P extends Part> List<P> parts(Class<P> kind) {
    return all().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Stream<Part> all() {
    return page.panels().stream().flatMap(panel -> panel.parts().stream());
  }
}
