package gatewright.ui.facts;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.site.Site;
import gatewright.ui.FxThread;
import gatewright.ui.Immediately;
import gatewright.ui.SampleSession;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.WizardModel;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import gatewright.ui.view.ViewLoader;
import gatewright.ui.view.Wiring;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class FactPanelsTest {
  @Test
  void aPanelThatStaysTheSameIsNotDrawnAnew() throws Exception {
    FxThread.run(
        () -> {
          FactPanels view = new FactPanels();
          Fixture fixture = fixture();
          show(view, fixture, List.of(panel("one", "stays"), panel("two", "changes")));
          List<Node> before = List.copyOf(view.getChildren());

          show(view, fixture, List.of(panel("two", "changed"), panel("one", "stays")));

          assertThat(view.getChildren()).hasSize(2);
          assertThat(view.getChildren().get(1)).isSameAs(before.get(0));
          assertThat(view.getChildren().get(0)).isNotSameAs(before.get(1));
        });
  }

  @Test
  void withNothingToSayItTakesNoRoom() throws Exception {
    FxThread.run(
        () -> {
          FactPanels view = new FactPanels();
          assertThat(view.isManaged()).isFalse();
          show(view, fixture(), List.of(panel("one", "words")));
          assertThat(view.isManaged()).isTrue();
          show(view, fixture(), List.of());
          assertThat(view.isManaged()).isFalse();
        });
  }

  private static void show(FactPanels view, Fixture fixture, List<FactPanel> panels) {
    view.show(panels, fixture.actions(), fixture.tools());
  }

  private static FactPanel panel(String key, String words) {
    return new FactPanel(
        key, Said.plainly(key), null, null, List.of(new Part.Remark("neutral", null, Said.plainly(words))), Set.of());
  }

  private static Fixture fixture() throws Exception {
    SampleSession session = new SampleSession(Site.empty());
    WizardModel model = new WizardModel(OpenSite.read(session), Immediately.all());
    Texts texts = new Texts(Locale.ENGLISH);
    PageTools tools = new PageTools(new ViewLoader(texts, Map.of()), new Wiring(texts), session.explain());
    return new Fixture(new FactActions(model, offer -> { }), tools);
  }

  private record Fixture(FactActions actions, PageTools tools) {}
}
