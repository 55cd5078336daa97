package gatewright.ui;

import gatewright.result.Result;
import gatewright.ui.model.History;
import gatewright.ui.model.WizardModel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** What stands below the steps: the workstation's clock, and what can be taken back. */
final class RailFoot {
  private static final String OFFSET = "offsetMillis";

  private final WizardModel model;
  private final Wiring wiring;
  private final Texts texts;

  RailFoot(WizardModel model, Wiring wiring) {
    this.model = model;
    this.wiring = wiring;
    this.texts = wiring.texts();
  }

  /** Ties these controls to the wizard. */
  void show(Label clock, Button undo, Button redo) {
    clock.setTooltip(new Tooltip(texts.text("rail.clock.help")));
    wiring.watch(model.book().revisionProperty(), now -> showClock(clock));
    wiring.watch(
        model.history().undoProperty(), now -> showChange(undo, now, now == null ? "rail.undo.none" : "rail.undo"));
    wiring.watch(
        model.history().redoProperty(), now -> showChange(redo, now, now == null ? "rail.redo.none" : "rail.redo"));
  }

  private void showChange(Button button, History.Change change, String key) {
    String words =
        change == null
            ? texts.text(key)
            : texts.text(key, texts.text("step", change.page()), texts.text(change.answer()));
    button.setDisable(change == null);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
  }

  private void showClock(Label clock) {
    Optional<Double> seconds = offset();
    clock.setText(seconds.map(value -> texts.text("rail.clock", value)).orElse(""));
    clock.setVisible(seconds.isPresent());
    clock.setManaged(seconds.isPresent());
  }

  /** How far the newest time server's time is from here, in seconds. */
  private Optional<Double> offset() {
    return model.book().entries().stream()
        .flatMap(entry -> entry.results().stream())
        .filter(result -> result.evidence().values().get(OFFSET) instanceof Number)
        .max(Comparator.comparing(RailFoot::at))
        .map(result -> ((Number) result.evidence().values().get(OFFSET)).doubleValue() / 1000);
  }

  private static Instant at(Result result) {
    return result.attempts().isEmpty() ? Instant.EPOCH : result.attempts().get(result.attempts().size() - 1).at();
  }
}
