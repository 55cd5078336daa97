package gatewright.ui.dns;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The numbers under strip plots. */
public final class StripAxis extends Region {
  private final StripPlot.Scale scale;
  private final List<Label> numbers;

  /** The axis of that scale. */
  public StripAxis(StripPlot.Scale scale) {
    this.scale = scale;
    this.numbers = scale.ticks().stream().map(StripAxis::number).toList();
    getChildren().addAll(numbers);
    setMinHeight(USE_PREF_SIZE);
  }

  @Override
  protected double computePrefHeight(double width) {
    return numbers.get(0).prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < numbers.size(); i++) {
      Label number = numbers.get(i);
      double width = number.prefWidth(-1);
      number.resizeRelocate(
          StripPlot.Scale.x(scale.ticks().get(i), scale, getWidth()) - width / 2, 0, width, number.prefHeight(-1));
    }
  }

  private static Label number(double tick) {
    Label label = new Label(tick == Math.rint(tick) ? Long.toString((long) tick) : Double.toString(tick));
    label.getStyleClass().add("hint");
    return label;
  }
}
