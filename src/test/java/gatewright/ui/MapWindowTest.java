package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.run.RunItem;
import gatewright.ui.run.RunViewModel;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map in the window: what keys and the mouse do there. */
class MapWindowTest {
  @TempDir private Path folder;

  @Test
  void enterOnALineShowsItsRowsInTheListAndAllComeBack() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open()) {
            toggle(window, "asMap").fire();
            window.settle();
            Node mirrors = spot(window, "Antivirus mirrors, TCP 80");
            press(mirrors, KeyCode.ENTER);
            window.settle();

            RunViewModel run = window.main().models().run();
            assertThat(toggle(window, "asList").isSelected()).isTrue();
            assertThat(rows(run)).hasSize(4).allMatch(row -> row.check().service().equals("sophos-updates"));
            assertThat(window.nodes()).anyMatch(node -> "only".equals(node.getId()));

            run.onlyProperty().set(null);
            window.settle();
            assertThat(rows(run)).hasSizeGreaterThan(4);
            assertThat(window.nodes()).noneMatch(node -> "only".equals(node.getId()));
          }
        });
  }

  @Test
  void arrowKeysGoFromLineToLineAndToTheBoxesBeside() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open()) {
            toggle(window, "asMap").fire();
            window.settle();
            Node mirrors = spot(window, "to Antivirus mirrors");

            press(mirrors, KeyCode.DOWN);
            assertThat(focused(window)).contains("to Licence validation");
            press(window.main().scene().getFocusOwner(), KeyCode.UP);
            assertThat(focused(window)).contains("to Antivirus mirrors");
            press(window.main().scene().getFocusOwner(), KeyCode.RIGHT);
            assertThat(focused(window)).startsWith("Antivirus mirrors");
          }
        });
  }

  @Test
  void plusAndMinusChangeTheSizeAndKeepThePlace() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open()) {
            toggle(window, "asMap").fire();
            window.settle();
            double before = width(window);

            press(spot(window, "to Antivirus mirrors"), KeyCode.PLUS);
            window.settle();
            assertThat(width(window)).isGreaterThan(before * 1.2);
            assertThat(focused(window)).contains("to Antivirus mirrors");

            press(window.main().scene().getFocusOwner(), KeyCode.DIGIT0);
            window.settle();
            assertThat(width(window)).isEqualTo(before);
          }
        });
  }

  @Test
  void theMapIsAsWideAsThePageAndSaysHowEachLineStands() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open()) {
            toggle(window, "asMap").fire();
            window.settle();
            assertThat(texts(window, "map-wire")).isNotEmpty().allMatch(words -> words.endsWith("Not tested yet."));

            window.main().models().run().start();
            window.settle();
            assertThat(texts(window, "map-wire"))
                .anyMatch(words -> words.contains("to Licence validation") && words.endsWith("Fail, TLS intercepted."));
            assertThat(width(window)).isBetween(900.0, 1040.0);
          }
        });
  }

  private TestWindow open() {
    TestWindow window = new TestWindow(Look.usual("en"), SampleSite.whole(), folder);
    window.main().start().open(folder);
    window.main().models().wizard().currentProperty().set(StepKind.TEST);
    window.settle();
    return window;
  }

  private static List<RunItem.Line> rows(RunViewModel run) {
    return run.items().stream().filter(RunItem.Line.class::isInstance).map(RunItem.Line.class::cast).toList();
  }

  private static ToggleButton toggle(TestWindow window, String id) {
    return (ToggleButton) window.nodes().stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }

  private static Node spot(TestWindow window, String words) {
    return window.nodes().stream()
        .filter(node -> node.getStyleClass().contains("map-wire"))
        .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(TestWindow window, String style) {
    return window.nodes().stream()
        .filter(node -> node.getStyleClass().contains(style) && node.getAccessibleText() != null)
        .map(Node::getAccessibleText)
        .toList();
  }

  private static String focused(TestWindow window) {
    return window.main().scene().getFocusOwner().getAccessibleText();
  }

  private static void press(Node node, KeyCode code) {
    node.requestFocus();
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static double width(TestWindow window) {
    List<Bounds> panels =
        window.nodes().stream()
            .filter(node -> node instanceof Rectangle && node.getStyleClass().contains("map-panel"))
            .map(Node::getBoundsInParent)
            .toList();
    return panels.get(panels.size() - 1).getMaxX() - panels.get(0).getMinX();
  }
}
