package gatewright.ui.view;

import gatewright.result.Verdict;
import gatewright.ui.model.StepState;
import java.util.List;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** How something stands: icon and word, never colour alone. */
public final class StatusLabel extends Label {
  /** Says nothing yet. */
  public StatusLabel() {
    getStyleClass().add("status");
    setMinWidth(USE_PREF_SIZE);
  }

  /** Shows a verdict. */
  public void show(Verdict verdict, Texts texts) {
    show(Icons.of(verdict), Icons.style(verdict), texts.text("verdict", verdict));
  }

  /** Shows the state of a step, with these words. */
  public void show(StepState state, String words) {
    show(Icons.of(state), Icons.style(state), words);
  }

  /** Shows that a test is going on. */
  public void showTesting(Texts texts) {
    show(Icons.of(StepState.TESTING), Icons.style(StepState.TESTING), texts.text("verdict.testing"));
  }

  /** Shows that a check waits, or that nobody tested it. */
  public void showUntested(Texts texts, boolean waiting) {
    show(Feather.CIRCLE, "neutral", texts.text(waiting ? "verdict.waiting" : "verdict.untested"));
  }

  /** Shows that what was found may be about other answers. */
  public void showOutOfDate(Texts texts) {
    show(Feather.CLOCK, "neutral", texts.text("verdict.outOfDate"));
  }

  /** Shows any icon with words. */
  public void show(Feather icon, String style, String words) {
    getStyleClass().removeAll(List.of("success", "attention", "danger", "accent", "neutral"));
    getStyleClass().add(style);
    setGraphic(Icons.icon(icon));
    setText(words);
  }
}
