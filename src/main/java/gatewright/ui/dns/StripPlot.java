package gatewright.ui.dns;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * Every answer of a sample as a dot on a scale of milliseconds; a bar marks the median, a ring the worst, a cross each question
 * without an answer. Several plots one above the other share a scale.
 */
public final class StripPlot extends Region {
  private static final double RADIUS = 3;
  private static final double RING = 6;
  private static final double MARGIN = 8;
  private static final int MOST_CROSSES = 6;
  private static final int LANES = 5;

  private final List<Circle> dots = new ArrayList<>();
  private final List<Line> grid = new ArrayList<>();
  private final List<Line> crosses = new ArrayList<>();
  private final Rectangle medianBar = new Rectangle(2, 0);
  private final Circle worstRing = new Circle(RING);
  private final List<Double> samples;
  private final double median;
  private final double worst;
  private final Scale scale;

  /** A plot of one server's sample; the words are what a screen reader says. */
  public StripPlot(ServerFacts server, Scale scale, String words) {
    this.samples = server.samples();
    this.median = server.median();
    this.worst = server.worst();
    this.scale = scale;
    getStyleClass().add("strip-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(words);
    setMinHeight(40);
    setPrefHeight(40);
    setMinWidth(120);
    scale.ticks().forEach(tick -> grid.add(styled(new Line(), "strip-grid")));
    samples.forEach(sample -> dots.add(styled(new Circle(RADIUS), "strip-dot")));
    for (int i = 0; i < 2 * Math.min(MOST_CROSSES, server.lost()); i++) {
      crosses.add(styled(new Line(), "strip-cross"));
    }
    medianBar.getStyleClass().add("strip-median");
    worstRing.getStyleClass().add("strip-worst");
    medianBar.setVisible(!Double.isNaN(median));
    worstRing.setVisible(!Double.isNaN(worst));
    getChildren().addAll(grid);
    getChildren().addAll(dots);
    getChildren().addAll(medianBar, worstRing);
    getChildren().addAll(crosses);
    getChildren().forEach(shape -> shape.setManaged(false));
  }

  @Override
  protected void layoutChildren() {
    double middle = getHeight() / 2;
    for (int i = 0; i < grid.size(); i++) {
      double x = x(scale.ticks().get(i));
      place(grid.get(i), x, 2, x, getHeight() - 2);
    }
    for (int i = 0; i < dots.size(); i++) {
      dots.get(i).setCenterX(x(samples.get(i)));
      dots.get(i).setCenterY(middle + lane(i) * RADIUS * 1.6);
    }
    medianBar.setX(x(median) - 1);
    medianBar.setY(middle - 14);
    medianBar.setHeight(28);
    worstRing.setCenterX(x(worst));
    worstRing.setCenterY(middle + lane(samples.indexOf(worst)) * RADIUS * 1.6);
    for (int i = 0; i < crosses.size() / 2; i++) {
      double x = getWidth() - MARGIN - i * 12;
      place(crosses.get(2 * i), x - 4, middle - 4, x + 4, middle + 4);
      place(crosses.get(2 * i + 1), x - 4, middle + 4, x + 4, middle - 4);
    }
  }

  private double x(double millis) {
    return Double.isNaN(millis) ? 0 : Scale.x(millis, scale, getWidth());
  }

  /** Neighbours in time lie in different lanes, so that equal answers do not hide each other. */
  private static int lane(int index) {
    return index < 0 ? 0 : index * 2 % LANES - LANES / 2;
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  private static <N extends Node> N styled(N node, String style) {
    node.getStyleClass().add(style);
    return node;
  }

  /**
   * A scale of milliseconds.
   *
   * @param most its end
   * @param step between ticks
   */
  public record Scale(double most, double step) {
    /** A scale that all the values fit on, with round steps. */
    public static Scale of(List<Double> values) {
      double most = Math.max(1, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
      double rough = most / 5;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
      return new Scale(Math.ceil(most / step) * step, step);
    }

    /** Where its ticks are. */
    public List<Double> ticks() {
      List<Double> ticks = new ArrayList<>();
      for (int i = 0; i * step <= most + step / 2; i++) {
        ticks.add(i * step);
      }
      return ticks;
    }

    static double x(double millis, Scale scale, double width) {
      return MARGIN + millis / scale.most() * (width - 2 * MARGIN - MOST_CROSSES * 6);
    }
  }
}
