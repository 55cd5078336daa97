package gatewright.ui.run;

import gatewright.result.Result;
import gatewright.result.Step;
import gatewright.result.Verdict;
import gatewright.ui.view.Durations;
import gatewright.ui.view.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One step of a check as a bar on the time of the whole. */
final class Waterfall extends GridPane {
  Waterfall(Step step, Result result, Texts texts) {
    getStyleClass().add("waterfall");
    Label name = new Label(texts.text("stepName", step.name()));
    Label time = new Label(Durations.words(step.millis(), texts));
    time.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(34);
    ColumnConstraints bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, bars, new ColumnConstraints());
    add(name, 0, 0);
    add(new Bar(step, Math.max(1, result.millis())), 1, 0);
    add(time, 2, 0);
    if (!step.detail().isEmpty()) {
      Label detail = new Label(step.detail());
      detail.getStyleClass().add("hint");
      detail.setWrapText(true);
      detail.setMinHeight(Region.USE_PREF_SIZE);
      add(detail, 0, 1, 3, 1);
    }
    String outcome = texts.text("verdict", step.ok() ? Verdict.PASS : Verdict.FAIL);
    setAccessibleText(texts.text("details.step", name.getText(), time.getText(), outcome));
  }

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
