package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import gatewright.ui.view.Durations;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.TargetWords;
import gatewright.ui.view.Texts;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How the rows of the table look: what each column shows of a row. */
final class RunCells {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass CONTROL = PseudoClass.getPseudoClass("control");
  private final PageTools tools;
  private final Texts texts;

  RunCells(PageTools tools) {
    this.tools = tools;
    this.texts = tools.texts();
  }

  /** A row that says by its style whether it is a group's head or a control, and speaks what its cells show. */
  TableRow<RunItem> row() {
    return new TableRow<>() {
      @Override
      protected void updateItem(RunItem item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(GROUP, item instanceof Group);
        pseudoClassStateChanged(CONTROL, item instanceof Line line && !line.counts());
        setAccessibleText(empty || item == null ? null : spoken(item));
      }
    };
  }

  private String spoken(RunItem item) {
    if (item instanceof Line line) {
      String verdict = line.verdict() == null ? "" : texts.text("verdict", line.verdict());
      return String.join(", ", line.title(), line.check().target().hostPort(), verdict);
    }
    return item instanceof Needless needless
        ? String.join(", ", needless.title(), texts.text("verdict", Verdict.NOT_APPLICABLE))
        : texts.text("area." + ((Group) item).area());
  }

  void status(TableColumn<RunItem, RunItem> column) {
    use(column, (cell, item) -> {
      StatusLabel status = new StatusLabel();
      if (item instanceof Line line) {
        status(status, line);
        cell.setGraphic(status);
      } else if (item instanceof Needless) {
        status.show(Verdict.NOT_APPLICABLE, texts);
        cell.setGraphic(status);
      } else if (item instanceof Group group) {
        Label arrow = new Label(null, Icons.icon(group.closed() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        arrow.setAccessibleText(texts.text(group.closed() ? "test.group.open" : "test.group.close"));
        cell.setGraphic(arrow);
      }
    });
  }

  void target(TableColumn<RunItem, RunItem> column) {
    use(column, (cell, item) -> {
      cell.setGraphic(target(item));
      if (item instanceof Line line) {
        cell.setTooltip(new Tooltip(where(line)));
      }
    });
  }

  void time(TableColumn<RunItem, RunItem> column) {
    use(column, (cell, item) ->
        cell.setText(item instanceof Line line && line.result() != null ? Durations.words(line.result().millis(), texts) : ""));
  }

  void owner(TableColumn<RunItem, RunItem> column) {
    use(column, (cell, item) -> cell.setText(owner(item)));
  }

  private Node target(RunItem item) {
    if (item instanceof Group group) {
      Label heading = new Label(texts.text("area." + group.area()));
      heading.getStyleClass().add("group-heading");
      Label counts = new Label(counts(group));
      counts.getStyleClass().add("hint");
      HBox head = new HBox(8, heading, counts);
      head.setAlignment(Pos.CENTER_LEFT);
      return head;
    }
    VBox lines = new VBox();
    lines.setAlignment(Pos.CENTER_LEFT);
    if (item instanceof Line line) {
      add(lines, line.title(), "row-title");
      add(lines, where(line), "hint");
      if (line.cause() != null) {
        add(lines, tools.explain().cause(line.cause(), texts.language()), "row-cause");
      }
    } else if (item instanceof Needless needless) {
      add(lines, needless.title(), "row-title");
      add(lines, needless.reason(), "hint");
    }
    return lines;
  }

  private void status(StatusLabel status, Line line) {
    if (line.result() != null) {
      status.show(line.verdict(), texts);
    } else if (line.progress() == Progress.TESTING) {
      status.showTesting(texts);
    } else {
      status.showUntested(texts, line.progress() == Progress.WAITING);
    }
  }

  private static void add(VBox lines, String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    lines.getChildren().add(label);
  }

  private String where(Line line) {
    return TargetWords.of(line.check(), line.result(), texts);
  }

  private String owner(RunItem item) {
    return item instanceof Line line && line.counts() && line.result() != null && line.result().owner() != null
        ? tools.explain().owner(line.result().owner(), texts.language())
        : "";
  }

  private String counts(Group group) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> group.counts().getOrDefault(verdict, 0) > 0)
        .map(verdict -> texts.text("test.count", group.counts().get(verdict), texts.text("verdict", verdict)))
        .collect(Collectors.joining(" · "));
  }

  private void use(TableColumn<RunItem, RunItem> column, BiConsumer<TableCell<RunItem, RunItem>, RunItem> fill) {
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(of -> new TableCell<>() {
      @Override
      protected void updateItem(RunItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (!empty && item != null) {
          fill.accept(this, item);
        }
      }
    });
  }
}
