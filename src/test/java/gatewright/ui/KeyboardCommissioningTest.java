package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.model.StepKind;
import gatewright.ui.run.RunItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commissionings from the start page to the end, with no hand on a mouse, against the practice site's real servers. */
class KeyboardCommissioningTest {
  @TempDir private Path folder;

  @Test
  void aSiteIsCommissionedFromTheStartPageToFourFiles() throws Exception {
    try (LiveWindow window = new LiveWindow(folder)) {
      practise(window, "No fault");
      for (StepKind step : StepKind.values()) {
        assertThat(current(window)).isEqualTo(step);
        if (step == StepKind.TEST) {
          break;
        }
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
      }
      testEverything(window);
      assertThat(verdicts(window)).isNotEmpty().containsOnly(Verdict.PASS, Verdict.UNCONFIRMED);

      window.tabTo("next");
      window.press(KeyCode.ENTER);
      assertThat(current(window)).isEqualTo(StepKind.DOCUMENTS);
      window.tabTo("export");
      window.press(KeyCode.SPACE);
      window.await(() -> window.main().models().documents().exportProperty(), export -> export != null && export.files().size() == 4);

      try (Stream<Path> written = Files.list(folder.resolve("gatewright-practice").resolve("documents"))) {
        List<Path> files = written.toList();
        assertThat(files).extracting(file -> file.getFileName().toString())
            .containsExactlyInAnyOrder("report-r1.html", "report-r1.pdf", "request-r1.html", "request-r1.pdf");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
      }
    }
  }

  @Test
  void aFaultIsFoundMendedAndTestedAgain() throws Exception {
    try (LiveWindow window = new LiveWindow(folder)) {
      practise(window, "Licence server refused");
      FxThread.run(() -> window.main().models().wizard().currentProperty().set(StepKind.TEST));
      testEverything(window);
      assertThat(failed(window)).extracting(Result::service).containsOnly("licence-validation");
      assertThat(failed(window)).extracting(Result::cause).containsOnly(Cause.REFUSED);

      window.tabTo("mend");
      window.press(KeyCode.SPACE);
      window.await(() -> window.main().models().wizard().faultProperty(), "none"::equals);
      window.tabTo("again");
      window.press(KeyCode.SPACE);
      awaitEnd(window);

      assertThat(failed(window)).isEmpty();
      assertThat(verdicts(window)).containsOnly(Verdict.PASS, Verdict.UNCONFIRMED);
    }
  }

  private static void practise(LiveWindow window, String fault) throws Exception {
    window.tabTo("the faults", RadioButton.class::isInstance);
    for (int i = 0; i < 40 && !fault.equals(chosen(window)); i++) {
      window.press(KeyCode.DOWN);
    }
    assertThat(chosen(window)).isEqualTo(fault);
    window.tabTo("practise");
    window.press(KeyCode.SPACE);
    window.awaitOpen();
  }

  private static String chosen(LiveWindow window) throws Exception {
    return FxThread.call(
        () -> window.main().scene().getFocusOwner() instanceof RadioButton choice && choice.isSelected() ? choice.getText() : "");
  }

  private static void testEverything(LiveWindow window) throws Exception {
    window.tabTo("start");
    window.press(KeyCode.SPACE);
    awaitEnd(window);
  }

  private static void awaitEnd(LiveWindow window) throws Exception {
    window.await(
        () -> window.main().models().run().tallyProperty(),
        tally -> !window.main().models().wizard().isTesting() && tally.total() > 0 && tally.done() == tally.total());
  }

  private static StepKind current(LiveWindow window) throws Exception {
    return FxThread.call(() -> window.main().models().wizard().currentProperty().get());
  }

  private static List<Verdict> verdicts(LiveWindow window) throws Exception {
    return results(window).stream().map(Result::verdict).toList();
  }

  private static List<Result> failed(LiveWindow window) throws Exception {
    return results(window).stream().filter(result -> result.verdict() == Verdict.FAIL).toList();
  }

  private static List<Result> results(LiveWindow window) throws Exception {
    return FxThread.call(
        () ->
            window.main().models().run().items().stream()
                .filter(item -> item instanceof RunItem.Line line && line.result() != null && line.counts())
                .map(item -> ((RunItem.Line) item).result())
                .toList());
  }
}
