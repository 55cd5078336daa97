package gatewright.ui.run;

import gatewright.result.Result;
import gatewright.result.Step;
import gatewright.result.Verdict;
import gatewright.ui.view.Durations;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The steps of a check below each other, each where it lay in the time of the whole. */
public final class StepsChart extends GridPane {
  /** Nothing yet. */
  public StepsChart() {
    getStyleClass().add("waterfall");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    ColumnConstraints times = new ColumnConstraints();
    times.setHalignment(HPos.RIGHT);
    times.setMinWidth(Region.USE_PREF_SIZE);
    getColumnConstraints().addAll(names, bars, times);
  }

  /** How long all of it took, in milliseconds: to the end of the last step at least. */
  static long whole(Result result) {
    long last = result.steps().stream().mapToLong(step -> step.start() + step.millis()).max().orElse(0);
    return Math.max(1, Math.max(last, result.millis()));
  }

  /** Shows the steps of a result. */
  void show(Result result, Texts texts) {
    getChildren().clear();
    long whole = whole(result);
    int row = 0;
    for (Step step : result.steps()) {
      Label name = new Label(texts.text("stepName", step.name()));
      Bar bar = new Bar(step, whole);
      Label time = new Label(Durations.words(step.millis(), texts));
      String outcome = texts.text("verdict", step.ok() ? Verdict.PASS : Verdict.FAIL);
      bar.setAccessibleRole(AccessibleRole.TEXT);
      bar.setAccessibleText(
          texts.text("details.step", name.getText(), Durations.words(step.start(), texts), time.getText(), outcome));
      GridPane.setValignment(bar, VPos.CENTER);
      addRow(row++, name, bar, time);
      if (!step.detail().isEmpty()) {
        add(new Words(step.detail(), "hint", "step-detail"), 0, row++, 3, 1);
      }
    }
  }

  /** A stretch of the whole time. */
  private static final class Bar extends Region {
    private final Region stretch = new Region();
    private final double start;
    private final double length;

    Bar(Step step, long whole) {
      getStyleClass().add("waterfall-bar");
      stretch.getStyleClass().addAll("stretch", step.ok() ? "accent" : "danger");
      start = Math.min(1, (double) step.start() / whole);
      length = Math.min(1 - start, (double) step.millis() / whole);
      getChildren().add(stretch);
    }

    @Override
    protected void layoutChildren() {
      double x = Math.min(start * getWidth(), getWidth() - 2);
      stretch.resizeRelocate(x, 0, Math.max(2, length * getWidth()), getHeight());
    }
  }
}
