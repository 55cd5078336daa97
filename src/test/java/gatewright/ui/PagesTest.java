package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.run.RunItem;
import gatewright.ui.settings.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyPageNamesAllItsControlsAndCutsNothingOff(String language) throws Exception {
    FxThread.run(() -> walk(Look.usual(language)));
  }

  @Test
  void whatPagesLearnIsNamedAndWholeToo() throws Exception {
    FxThread.run(() -> walkTested(Look.usual("en"), SamplePages::passing));
    FxThread.run(() -> walkTested(Look.usual("de"), SamplePages::failing));
    FxThread.run(() -> walkTested(new Look(Theme.DARK, "en", 20, 1280, 720), SamplePages::failing));
  }

  @Test
  void largeTextIsNotCutOffEither() throws Exception {
    FxThread.run(() -> walk(new Look(Theme.DARK, "en", 20, 1280, 720)));
  }

  @Test
  void aNewSiteShowsEveryPageToo() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), Site.empty(), folder)) {
            window.main().start().open(folder);
            for (StepKind step : StepKind.values()) {
              window.main().models().wizard().currentProperty().set(step);
              window.settle();
              check(window, "empty " + step);
            }
          }
        });
  }

  private void walkTested(Look look, Function<Check, Result> answers) throws Exception {
    try (TestWindow window = new TestWindow(look, SampleSite.whole(), folder)) {
      window.session().workbench().planning(SamplePages::checks).answering(answers);
      window.main().start().open(folder);
      WizardModel wizard = window.main().models().wizard();
      for (StepKind step : StepKind.values()) {
        if (step.asks()) {
          wizard.currentProperty().set(step);
          wizard.test(step);
          window.settle();
          check(window, look.language() + " " + step + " tested");
        }
      }
    }
  }

  private void walk(Look look) throws Exception {
    try (TestWindow window = new TestWindow(look, SampleSite.whole(), folder)) {
      check(window, "start");
      window.main().start().open(folder);
      StepModels models = window.main().models();
      for (StepKind step : StepKind.values()) {
        models.wizard().currentProperty().set(step);
        if (step == StepKind.TEST) {
          models.run().start();
        }
        if (step == StepKind.DOCUMENTS) {
          models.documents().export();
        }
        window.settle();
        check(window, look.language() + " " + step);
      }
      models.wizard().currentProperty().set(StepKind.TEST);
      models.run().map().shownProperty().set(true);
      window.settle();
      check(window, look.language() + " map");
      models.run().map().shownProperty().set(false);
      models.run().selectedProperty().set(
          models.run().items().stream().filter(item -> item instanceof RunItem.Line).findFirst().orElseThrow());
      window.settle();
      check(window, look.language() + " details");
      models.run().selectedProperty().set(
          models.run().items().stream()
              .filter(item -> item instanceof RunItem.Line line && models.run().question(line).isPresent())
              .findFirst()
              .orElseThrow());
      window.settle();
      assertThat(window.nodes()).as("the button that confirms").anyMatch(node -> "trust".equals(node.getId()));
      check(window, look.language() + " details with a host key");
    }
  }

  private static void check(TestWindow window, String page) {
    List<Node> nodes = window.nodes();
    assertThat(nameless(nodes)).as("controls without a name on " + page).isEmpty();
    assertThat(cutOff(nodes)).as("texts cut off on " + page).isEmpty();
  }

  private static List<String> nameless(List<Node> nodes) {
    Set<Node> labelled =
        nodes.stream().filter(Label.class::isInstance).map(node -> ((Label) node).getLabelFor()).collect(Collectors.toSet());
    return nodes.stream()
        .filter(PagesTest::asks)
        .filter(node -> !labelled.contains(node))
        .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
        .filter(node -> !(node instanceof Labeled labeled) || labeled.getText() == null || labeled.getText().isBlank())
        .map(Object::toString)
        .toList();
  }

  private static boolean asks(Node node) {
    return node instanceof Control
        && node.isFocusTraversable()
        && (node instanceof TextInputControl
            || node instanceof ButtonBase
            || node instanceof ComboBoxBase
            || node instanceof ListView
            || node instanceof TableView);
  }

  private static List<String> cutOff(List<Node> nodes) {
    List<String> cut = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Labeled labeled && labeled.getText() != null && labeled.lookup(".text") instanceof Text shown) {
        String whole = labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
        if (shown.getParent() == labeled && !shown.getText().isEmpty() && !shown.getText().equals(whole)) {
          cut.add(shown.getText() + " of " + whole);
        }
      }
    }
    return cut;
  }
}
