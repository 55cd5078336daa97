package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.view.AnswerNodes;
import gatewright.ui.view.StatusLabel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityTest {
  private static final Set<AccessibleRole> DUMB = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyPageCanBeReadAloud(String language) throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual(language), SampleSite.whole(), folder)) {
            window.main().start().open(folder);
            for (StepKind step : StepKind.values()) {
              window.main().models().wizard().currentProperty().set(step);
              if (step == StepKind.TEST) {
                window.main().models().run().start();
              }
              window.settle();
              check(window, language + " " + step);
            }
          }
        });
  }

  private static void check(TestWindow window, String page) {
    List<Node> nodes = window.nodes();
    Set<Node> labelled =
        nodes.stream().filter(Label.class::isInstance).map(node -> ((Label) node).getLabelFor()).collect(Collectors.toSet());
    List<String> dumb = new ArrayList<>();
    for (Node node : AnswerNodes.reachable(window.main().scene().getRoot())) {
      if (DUMB.contains(node.getAccessibleRole()) || !labelled.contains(node) && spoken(node).isBlank()) {
        dumb.add(node + " as " + node.getAccessibleRole());
      }
    }
    assertThat(dumb).as("what the keyboard reaches has a role and words on " + page).isEmpty();
    assertThat(nodes.stream().filter(StatusLabel.class::isInstance).filter(node -> spoken(node).isBlank()))
        .as("how something stands is spoken on " + page)
        .isEmpty();
    assertThat(nodes.stream().filter(AccessibilityTest::isRow).filter(node -> spoken(node).isBlank()))
        .as("rows speak on " + page)
        .isEmpty();
    assertThat(nodes.stream().filter(node -> node.getStyleClass().contains("title")))
        .as("one title on " + page)
        .hasSize(1);
    assertThat(headings(nodes).get(0)).as("the title comes before the sections on " + page).isEqualTo("title");
  }

  /** Titles and headings of sections in the page, in the order in which they are read. */
  private static List<String> headings(List<Node> nodes) {
    List<String> found = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Label label && label.getText() != null && !label.getText().isEmpty()) {
        label.getStyleClass().stream().filter(style -> style.equals("title") || style.equals("section")).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isRow(Node node) {
    return (node instanceof ListCell || node instanceof TableRow) && !((IndexedCell<?>) node).isEmpty();
  }

  /** What a screen reader says of it: a field that has a label speaks its text only. */
  private static String spoken(Node node) {
    Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return node.getAccessibleText() != null ? node.getAccessibleText() : text == null ? "" : text.toString();
  }
}
