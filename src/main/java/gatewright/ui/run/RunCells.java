package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.run.RunItem.Ask;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What each column of the table shows of a row. */
final class RunCells {
  /** Width of a title in widths of the letter size, where a row is one line. */
  private static final double TITLE = 15;

  private final RunViewModel viewModel;
  private final Wiring wiring;
  private final Texts texts;
  private final RowWords words;
  private final ObservableBooleanValue wide;

  /** Cells that show a row in one line while {@code wide}, and in two otherwise. */
  RunCells(RunViewModel viewModel, PageTools tools, RowWords words, ObservableBooleanValue wide) {
    this.viewModel = viewModel;
    this.wiring = tools.wiring();
    this.texts = tools.texts();
    this.words = words;
    this.wide = wide;
  }

  void status(TableColumn<RunItem, RunItem> column) {
    use(column, StatusCell::new);
  }

  void target(TableColumn<RunItem, RunItem> column) {
    use(column, TargetCell::new);
  }

  /** A column of plain words about lines. */
  void plain(TableColumn<RunItem, RunItem> column, Function<Line, String> text) {
    use(column, () -> new PlainCell(text));
  }

  private static void use(TableColumn<RunItem, RunItem> column, Supplier<RunCell> cells) {
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(of -> cells.get());
  }

  /** The status of a row; and what takes up a whole row: the head of a group, and the question whether something arrived. */
  private final class StatusCell extends RunCell {
    private final StatusLabel status = new StatusLabel();
    private final FontIcon arrow = Icons.icon(Feather.CHEVRON_DOWN);
    private final Label heading = words("group-heading");
    private final Label counts = words("hint");
    private final HBox head = new HBox(8, arrow, heading, counts);
    private AskBox ask;

    StatusCell() {
      head.setAlignment(Pos.CENTER_LEFT);
      heading.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(counts, Priority.ALWAYS);
    }

    @Override
    Region content(RunItem item) {
      if (item instanceof Group group) {
        arrow.setIconCode(group.closed() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        heading.setText(words.heading(group));
        counts.setText(words.counts(group));
        return head;
      }
      if (item instanceof Ask question) {
        if (ask == null) {
          ask = new AskBox(viewModel, wiring);
        }
        ask.show(question.about());
        return ask;
      }
      show(item);
      return status;
    }

    private void show(RunItem item) {
      if (item instanceof Needless) {
        status.show(Verdict.NOT_APPLICABLE, texts);
      } else if (item instanceof Line line && line.result() != null) {
        status.show(line.verdict(), texts);
      } else if (item instanceof Line line && line.testing()) {
        status.showTesting(texts);
      } else {
        status.showUntested(texts, item instanceof Line line && line.progress() == Progress.WAITING);
      }
    }

    @Override
    double room() {
      double edges = snappedLeftInset() + snappedRightInset();
      return RunRow.spans(getItem()) && getTableRow() != null ? getTableRow().getWidth() - edges : super.room();
    }
  }

  /** The service and where it leads: beside each other, or one above the other. */
  private final class TargetCell extends RunCell {
    private final Label title = words("row-title");
    private final Label place = words("hint");
    private final Label turned = words("row-turned");
    private final VBox rest = new VBox(place, turned);
    private final HBox oneLine = new HBox(8);
    private final VBox twoLines = new VBox();

    TargetCell() {
      oneLine.setAlignment(Pos.CENTER_LEFT);
      twoLines.setAlignment(Pos.CENTER_LEFT);
      rest.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(rest, Priority.ALWAYS);
      turned.managedProperty().bind(turned.visibleProperty());
      title.minWidthProperty().bind(
          Bindings.createDoubleBinding(() -> wide.get() ? TITLE * title.getFont().getSize() : 0, title.fontProperty(), wide));
      title.prefWidthProperty().bind(
          Bindings.when(wide).then(title.minWidthProperty()).otherwise(USE_COMPUTED_SIZE));
    }

    @Override
    Region content(RunItem item) {
      if (RunRow.spans(item)) {
        return null;
      }
      title.setText(words.title(item));
      place.setText(words.place(item));
      turned.setText(item instanceof Line line ? words.turned(line) : "");
      turned.setVisible(!turned.getText().isEmpty());
      HBox one = oneLine;
      if (wide.get() && !one.getChildren().contains(title)) {
        twoLines.getChildren().clear();
        one.getChildren().setAll(title, rest);
      } else if (!wide.get() && !twoLines.getChildren().contains(title)) {
        one.getChildren().clear();
        twoLines.getChildren().setAll(title, rest);
      }
      return wide.get() ? one : twoLines;
    }
  }

  private final class PlainCell extends RunCell {
    private final Label label = words("row-plain");
    private final Function<Line, String> text;

    PlainCell(Function<Line, String> text) {
      this.text = text;
    }

    @Override
    Region content(RunItem item) {
      label.setText(item instanceof Line line ? text.apply(line) : "");
      return label;
    }
  }
}
