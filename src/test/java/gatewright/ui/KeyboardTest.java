package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.view.AnswerNodes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyboardTest {
  @TempDir private Path folder;

  @Test
  void keysLeadThroughTheStepsAndToEachOfThem() throws Exception {
    in(SampleSite.whole(), window -> {
      press(window, KeyCode.PAGE_DOWN, true, false);
      assertThat(current(window)).isEqualTo(StepKind.DNS);
      press(window, KeyCode.PAGE_UP, true, false);
      assertThat(current(window)).isEqualTo(StepKind.SITE);
      press(window, KeyCode.DIGIT6, true, false);
      assertThat(current(window)).isEqualTo(StepKind.BACKUP);
      press(window, KeyCode.DIGIT0, true, false);
      assertThat(current(window)).isEqualTo(StepKind.TEST);
      press(window, KeyCode.D, true, false);
      assertThat(current(window)).isEqualTo(StepKind.DOCUMENTS);
      press(window, KeyCode.F, true, false);
      assertThat(current(window)).isEqualTo(StepKind.TEST);
      assertThat(focus(window).getId()).isEqualTo("filter");
    });
  }

  @Test
  void everyPageBeginsAtAFieldAndNeverAtAPane() throws Exception {
    in(SampleSite.whole(), window -> {
      for (StepKind step : StepKind.values()) {
        assertThat(focus(window)).as(step.name()).isNotNull().isNotInstanceOf(ScrollPane.class).isNotInstanceOf(ListView.class);
        if (step.asks()) {
          assertThat(AnswerNodes.answer(focus(window))).as(step.name()).isPresent();
        }
        press(window, KeyCode.PAGE_DOWN, true, false);
      }
    });
  }

  @Test
  void aPageThatLacksAnswersBeginsAtTheFirstOfThem() throws Exception {
    in(Site.empty(), window -> {
      assertThat(AnswerNodes.answer(focus(window)).orElseThrow()).isSameAs(window.main().models().site().customer());
      window.main().models().site().customer().give("Acme Ltd");
      press(window, KeyCode.PAGE_DOWN, true, false);
      press(window, KeyCode.PAGE_UP, true, false);
      assertThat(AnswerNodes.answer(focus(window)).orElseThrow()).isSameAs(window.main().models().site().engineer());
    });
  }

  @Test
  void theBarLeadsToWhatIsMissing() throws Exception {
    in(Site.empty(), window -> {
      window.main().models().site().customer().give("Acme Ltd");
      press(window, KeyCode.PAGE_DOWN, true, false);
      press(window, KeyCode.PAGE_UP, true, false);
      ((Button) find(window, "next")).requestFocus();
      assertThat(((Label) find(window, "reason")).getText()).contains("Your name");
      ((Button) find(window, "lead")).fire();
      assertThat(AnswerNodes.answer(focus(window)).orElseThrow()).isSameAs(window.main().models().site().engineer());
    });
  }

  @Test
  void oneKeyGoesRoundThePartsOfTheWindow() throws Exception {
    in(SampleSite.whole(), window -> {
      press(window, KeyCode.DIGIT6, true, false);
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        press(window, KeyCode.F6, false, false);
        parts.add(part(window));
      }
      assertThat(parts).containsExactly("live", "bottom-bar", "rail-list", "form");
      press(window, KeyCode.F6, false, true);
      assertThat(part(window)).isEqualTo("rail-list");
    });
  }

  @Test
  void takingBackWorksAcrossPagesAndLeadsToTheField() throws Exception {
    in(SampleSite.whole(), window -> {
      press(window, KeyCode.DIGIT6, true, false);
      window.main().models().backup().host().give("files.acme.example");
      press(window, KeyCode.DIGIT2, true, false);
      assertThat(find(window, "undo").getAccessibleText()).isEqualTo("Undo: Backup – Host");

      press(window, KeyCode.Z, true, false);
      assertThat(current(window)).isEqualTo(StepKind.BACKUP);
      assertThat(focus(window)).isInstanceOf(TextField.class);
      assertThat(((TextField) focus(window)).getText()).isEqualTo("backup.acme.example");
      assertThat(find(window, "undo").isDisabled()).isTrue();
      press(window, KeyCode.Z, true, true);
      assertThat(((TextField) focus(window)).getText()).isEqualTo("files.acme.example");
      press(window, KeyCode.Z, true, false);
      press(window, KeyCode.Y, true, false);
      assertThat(window.main().models().wizard().site().backup().host()).isEqualTo("files.acme.example");
    });
  }

  @Test
  void aFieldTakesBackItsOwnTypingFirst() throws Exception {
    in(SampleSite.whole(), window -> {
      press(window, KeyCode.DIGIT6, true, false);
      window.main().models().backup().directory().give("/a");
      Node field = AnswerNodes.first(root(window), each -> each == window.main().models().backup().host()).orElseThrow();
      field.requestFocus();
      ((TextField) field).appendText("x");
      press(window, KeyCode.Z, true, false);

      assertThat(((TextField) field).getText()).isEqualTo("backup.acme.example");
      assertThat(window.main().models().wizard().site().backup().directory()).isEqualTo("/a");
      press(window, KeyCode.Z, true, false);
      assertThat(window.main().models().wizard().site()).isEqualTo(SampleSite.whole());
    });
  }

  @Test
  void enterLeavesNoPageBySurpriseAndPressesWhatHasTheFocus() throws Exception {
    in(SampleSite.whole(), window -> {
      for (StepKind step : StepKind.values()) {
        window.main().models().wizard().currentProperty().set(step);
        window.settle();
        for (Node node : AnswerNodes.reachable(find(window, "host"))) {
          if (node instanceof TextField) {
            node.requestFocus();
            press(window, KeyCode.ENTER, false, false);
            assertThat(current(window)).as("Enter on " + step).isEqualTo(step);
          }
        }
      }
      window.main().models().wizard().currentProperty().set(StepKind.BACKUP);
      find(window, "next").requestFocus();
      press(window, KeyCode.ENTER, false, false);
      assertThat(current(window)).isEqualTo(StepKind.ALERTS);
    });
  }

  @Test
  void theKeysAreExplainedAndEscapeGoesBackToTheField() throws Exception {
    in(SampleSite.whole(), window -> {
      press(window, KeyCode.DIGIT6, true, false);
      Node before = focus(window);
      press(window, KeyCode.F1, false, false);
      window.settle();
      assertThat(window.nodes()).anyMatch(node -> node instanceof Label label && label.getText().equals("Ctrl+Page Down"));
      assertThat(focus(window).getId()).isEqualTo("close");

      press(window, KeyCode.ESCAPE, false, false);
      assertThat(focus(window)).isSameAs(before);
      assertThat(window.nodes()).noneMatch(node -> "close".equals(node.getId()));
    });
  }

  @Test
  void escapeStopsThePagesTestAndNotARunOverEverything() throws Exception {
    in(SampleSite.whole(), window -> {
      window.session().workbench().byHand();
      press(window, KeyCode.DIGIT6, true, false);
      press(window, KeyCode.F5, false, false);
      press(window, KeyCode.ESCAPE, false, false);
      List<SampleWorkbench.SampleJob> jobs = window.session().workbench().jobs();
      SampleWorkbench.SampleJob page = jobs.get(jobs.size() - 1);
      assertThat(page.cancelled()).isTrue();
      page.end();

      press(window, KeyCode.DIGIT0, true, false);
      press(window, KeyCode.F5, false, false);
      press(window, KeyCode.ESCAPE, false, false);
      press(window, KeyCode.DIGIT6, true, false);
      press(window, KeyCode.F5, false, false);
      press(window, KeyCode.ESCAPE, false, false);
      SampleWorkbench.SampleJob all = jobs.get(jobs.size() - 1);
      assertThat(all.checks()).hasSizeGreaterThan(5);
      assertThat(all.cancelled()).isFalse();
    });
  }

  private void in(Site site, Walk walk) throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), site, folder)) {
            window.main().start().open(folder);
            window.settle();
            walk.through(window);
          }
        });
  }

  private static void press(TestWindow window, KeyCode code, boolean control, boolean shift) {
    Node target = focus(window) == null ? root(window) : focus(window);
    Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    if (target.getScene() != null) {
      Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, false, false));
    }
  }

  private static Node root(TestWindow window) {
    return window.main().scene().getRoot();
  }

  private static Node focus(TestWindow window) {
    return window.main().scene().getFocusOwner();
  }

  private static String part(TestWindow window) {
    for (Node node = focus(window); node != null; node = node.getParent()) {
      for (String style : List.of("live", "form", "rail-list", "bottom-bar")) {
        if (node.getStyleClass().contains(style)) {
          return style;
        }
      }
    }
    return "";
  }

  private static StepKind current(TestWindow window) {
    return window.main().models().wizard().currentProperty().get();
  }

  private static Node find(TestWindow window, String id) {
    return window.nodes().stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }

  /** A way through the window. */
  @FunctionalInterface
  private interface Walk {
    void through(TestWindow window) throws Exception;
  }
}
