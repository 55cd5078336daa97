package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learnt beside the answers, in the window itself. */
class LearntWindowTest {
  @TempDir private Path folder;

  @Test
  void aTypedNameOutlivesAnotherTestAndIsTaken() throws Exception {
    on(
        StepKind.ALERTS,
        window -> {
          WizardModel wizard = window.main().models().wizard();
          wizard.test(StepKind.ALERTS);
          window.settle();
          TextField name = operator(window);
          name.setText("J. Doe");

          wizard.test(StepKind.DNS);
          window.settle();
          assertThat(operator(window)).isSameAs(name);
          button(window, "seen").fire();
          window.settle();

          assertThat(wizard.book().service("syslog").orElseThrow().verdict()).isEqualTo(Verdict.CONFIRMED);
          assertThat(texts(window)).contains("J. Doe saw the message.");
          assertThat(window.nodes()).noneMatch(node -> "seen".equals(node.getId()));
        });
  }

  @Test
  void whoAnswersByKeyboardGoesOnWithTheNextQuestion() throws Exception {
    on(
        StepKind.ALERTS,
        window -> {
          window.session().workbench().answering(LearntWindowTest::bothSent);
          window.main().models().wizard().test(StepKind.ALERTS);
          window.settle();
          operator(window).setText("J. Doe");
          Button seen = button(window, "seen");
          seen.requestFocus();

          seen.fire();
          window.settle();

          assertThat(window.main().scene().getFocusOwner())
              .isInstanceOfSatisfying(TextField.class, token -> assertThat(token.getText()).isEqualTo("GW-SNMP"));
        });
  }

  private static Result bothSent(Check check) {
    return check.service().equals("snmp-alerts")
        ? SampleFindings.of(check, Verdict.UNCONFIRMED, null, Proof.NOTHING, Map.of("token", "GW-SNMP"))
        : SampleWorkbench.result(check);
  }

  @Test
  void withoutANameTheFieldIsAskedFor() throws Exception {
    on(
        StepKind.ALERTS,
        window -> {
          window.main().models().wizard().test(StepKind.ALERTS);
          window.settle();

          button(window, "notSeen").fire();
          window.settle();

          assertThat(operator(window).isFocused()).isTrue();
          assertThat(texts(window)).contains("Enter who says so.");
        });
  }

  @Test
  void aServersStandIsBesideItsField() throws Exception {
    on(
        StepKind.DNS,
        window -> {
          window.main().models().wizard().test(StepKind.DNS);
          window.settle();

          assertThat(lines(window)).extracting(line -> texts(line).toString())
              .satisfiesExactly(
                  first -> assertThat(first).contains("Pass").contains("No. 1 of this workstation"),
                  second -> assertThat(second).contains("Fail"),
                  third -> assertThat(third).contains("Fail").contains("Large public DNS server (Google)"));
        });
  }

  @Test
  void anOfferedBaseDnFillsItsField() throws Exception {
    on(
        StepKind.DIRECTORIES,
        window -> {
          window.main().models().wizard().test(StepKind.DIRECTORIES);
          window.settle();

          labelled(window, "Use DC=branch,DC=corp,DC=example").fire();
          window.settle();

          assertThat(window.nodes())
              .anyMatch(node -> node instanceof TextField field && field.getText().equals("DC=branch,DC=corp,DC=example"));
        });
  }

  private void on(StepKind step, OnPage test) throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), SampleSite.whole(), folder)) {
            window.session().workbench().planning(SamplePages::checks).answering(SamplePages::passing);
            window.main().start().open(folder);
            window.main().models().wizard().currentProperty().set(step);
            window.settle();
            test.in(window);
          }
        });
  }

  private static TextField operator(TestWindow window) {
    return find(window, node -> node instanceof Label label && label.getText().startsWith("Name of the"))
        instanceof Label label ? (TextField) label.getLabelFor() : null;
  }

  private static Button button(TestWindow window, String id) {
    return (Button) find(window, node -> id.equals(node.getId()));
  }

  private static Button labelled(TestWindow window, String text) {
    return (Button) find(window, node -> node instanceof Button button && text.equals(button.getText()));
  }

  private static Node find(TestWindow window, Predicate<Node> which) {
    return window.nodes().stream().filter(which).findFirst().orElseThrow();
  }

  private static List<Node> lines(TestWindow window) {
    return window.nodes().stream().filter(node -> node.getStyleClass().contains("list-line")).toList();
  }

  private static List<String> texts(TestWindow window) {
    return window.nodes().stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList();
  }

  private static List<String> texts(Node line) {
    return line.lookupAll(".label").stream().filter(Node::isVisible).map(node -> ((Labeled) node).getText()).toList();
  }

  /** A test of a page that is shown. */
  @FunctionalInterface
  private interface OnPage {
    void in(TestWindow window) throws Exception;
  }
}
