package gatewright.ui.run;

import gatewright.ui.view.Selectable;
import gatewright.ui.view.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and what is so, line by line; the same controls are filled again and again. */
public final class FactsGrid extends GridPane {
  private final List<Words> names = new ArrayList<>();
  private final List<Selectable> values = new ArrayList<>();

  /** Empty. */
  public FactsGrid() {
    getStyleClass().add("facts-tight");
    ColumnConstraints left = new ColumnConstraints();
    ColumnConstraints right = new ColumnConstraints();
    right.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(left, right);
  }

  /**
   * A line.
   *
   * @param mono whether it is of the kind that is compared letter by letter
   */
  record Line(String name, String value, boolean mono) {
    Line(String name, String value) {
      this(name, value, false);
    }
  }

  /** Shows these lines and no others. */
  void show(List<Line> lines) {
    while (names.size() < lines.size()) {
      names.add(new Words("", "facts-label"));
      values.add(new Selectable());
      GridPane.setValignment(names.get(names.size() - 1), VPos.TOP);
    }
    getChildren().clear();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Selectable value = values.get(i);
      names.get(i).setText(line.name());
      value.show(line.name(), line.value());
      value.getStyleClass().remove("mono");
      if (line.mono()) {
        value.getStyleClass().add("mono");
      }
      addRow(i, names.get(i), value);
    }
  }
}
