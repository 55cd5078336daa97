package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.live.LiveDesktopServices;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.StepKind;
import gatewright.ui.view.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTest {
  @TempDir private Path folder;

  @Test
  void aSiteIsFoundAndOpenedByKeysAlone() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), SampleSite.whole(), folder)) {
            TextField search = (TextField) window.find("search");
            search.requestFocus();
            search.fireEvent(key(KeyCode.DOWN));
            Node first = focused(window);
            assertThat(first.getAccessibleText()).startsWith("Open Acme Ltd – Reading data centre, CHG0012345 · 2 gateways · acme.");

            first.fireEvent(key(KeyCode.DOWN));
            focused(window).fireEvent(key(KeyCode.DELETE));
            window.settle();
            assertThat(window.settings().settings().recent()).noneMatch(site -> site.customer().equals("Borealis Foods"));
            assertThat(focused(window).getAccessibleText()).contains("Northgate");

            focused(window).fireEvent(key(KeyCode.ENTER));
            assertThat(window.main().models()).isNotNull();
          }
        });
  }

  @Test
  void goingOnTestsTheRestAndAfreshTestsAll() throws Exception {
    FxThread.run(
        () -> {
          List<Integer> numbers = List.of(resumed("goOn"), resumed("beginAfresh"));
          assertThat(numbers.get(0)).isEqualTo(1);
          assertThat(numbers.get(1)).isGreaterThan(5);
        });
  }

  private int resumed(String button) {
    try (TestWindow window = new TestWindow(Look.usual("en"), SampleSite.whole(), folder)) {
      List<Check> checks =
          window.session().workbench().plan(SampleSite.whole(), RequestNumbers.none()).checks();
      List<Result> all = checks.stream().map(SampleWorkbench::result).toList();
      window.session().with(
          new Earlier(
              List.of(SampleWorkbench.run(all)),
              Optional.of(new Earlier.BrokenOff(SampleWorkbench.AT, all.size(), Set.of(checks.get(0).id())))));
      ((Button) window.find(button)).fire();
      window.settle();

      assertThat(window.main().models().wizard().currentProperty().get()).isEqualTo(StepKind.TEST);
      return window.session().workbench().jobs().get(0).checks().size();
    }
  }

  @Test
  void whatIsDroppedOnAWizardIsAnsweredAboveThePage() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), SampleSite.whole(), folder)) {
            window.main().start().open(folder);
            window.main().start().drop(List.of(folder.resolve("site.json")));
            window.settle();
            Button close = closing(window).orElseThrow();

            close.fire();
            window.settle();
            assertThat(closing(window)).isEmpty();
            assertThat(window.main().models()).isNotNull();
          }
        });
  }

  @Test
  void theTitleSaysCustomerAndSite() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), Site.empty(), folder)) {
            assertThat(window.main().titleProperty().get()).isEqualTo("Gatewright");

            window.main().start().open(folder);
            window.main().models().site().customer().give("Acme Ltd");
            assertThat(window.main().titleProperty().get()).isEqualTo("Acme Ltd – Gatewright");

            window.main().showStart();
            assertThat(window.main().titleProperty().get()).isEqualTo("Gatewright");
          }
        });
  }

  @Test
  void everyFaultOfThePracticeSiteHasWords() {
    Texts german = new Texts(Locale.GERMAN);

    assertThat(new LiveDesktopServices(Clock.systemUTC(), folder, folder, Map.of()).faults())
        .hasSizeGreaterThan(20)
        .allMatch(fault -> german.has("fault." + fault) && german.has("fault." + fault + ".hint"));
  }

  private static Optional<Button> closing(TestWindow window) {
    return window.nodes().stream()
        .filter(node -> node instanceof Button && "Put this notice away".equals(node.getAccessibleText()))
        .map(Button.class::cast)
        .findFirst();
  }

  private static Node focused(TestWindow window) {
    return window.main().scene().getFocusOwner();
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
