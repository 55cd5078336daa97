package gatewright.ui.proxy;

import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.Explain;
import gatewright.ui.view.Durations;
import gatewright.ui.view.Icons;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Both ways to each host side by side. The direct one is grey: it never counts. */
final class PathGrid {
  private static final double[] WIDTHS = {40, 27, 33};

  private final Texts texts;
  private final Explain explain;
  private final UnaryOperator<String> titles;

  /** {@code titles} gives the title of a service by its id. */
  PathGrid(Texts texts, Explain explain, UnaryOperator<String> titles) {
    this.texts = texts;
    this.explain = explain;
    this.titles = titles;
  }

  /** Fills a grid anew. */
  void show(GridPane grid, List<PathRow> rows) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (double width : WIDTHS) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(width);
      grid.getColumnConstraints().add(column);
    }
    List<Node> heads =
        Stream.of("proxy.paths.host", "proxy.paths.direct", "proxy.paths.proxy")
            .map(key -> (Node) new Words(texts.text(key), "paths-head"))
            .toList();
    row(grid, 0, heads);
    for (PathRow row : rows) {
      int place = grid.getRowCount();
      row(grid, place, List.of(host(row), direct(row), proxy(row)));
    }
  }

  private static void row(GridPane grid, int place, List<Node> cells) {
    for (int column = 0; column < cells.size(); column++) {
      VBox cell = new VBox(cells.get(column));
      cell.getStyleClass().add("paths-cell");
      if (place == 0) {
        cell.getStyleClass().add("first");
      }
      grid.add(cell, column, place);
    }
  }

  private Node host(PathRow row) {
    String port = row.target().transport().name() + " " + row.target().port();
    String what = row.control() ? texts.text("proxy.paths.control") : titles.apply(row.service());
    return lines(new Words(row.target().host(), "row-title"), new Words(texts.text("proxy.paths.what", what, port), "hint"));
  }

  private Node direct(PathRow row) {
    if (row.direct().isEmpty()) {
      return new Words(texts.text("proxy.paths.untried"), "hint");
    }
    PathCell cell = row.direct().get();
    StatusLabel label = label(cell);
    Result result = cell.result();
    if (result != null) {
      String words = result.cause() == null ? texts.text("verdict", result.verdict()) : cause(result);
      label.show(Icons.of(result.verdict()), "neutral", words);
    }
    label.getStyleClass().add("control");
    return result == null || result.cause() != null ? label : lines(label, new Words(detail(cell), "hint"));
  }

  private Node proxy(PathRow row) {
    PathCell cell = row.proxy();
    StatusLabel label = label(cell);
    Result result = cell.result();
    if (result == null) {
      return label;
    }
    label.show(result.verdict(), texts);
    String more = result.cause() == null ? detail(cell) : texts.text("proxy.paths.cause", cause(result), detail(cell));
    VBox lines = lines(label, new Words(more, "hint"));
    row.conclusion().ifPresent(kind -> lines.getChildren().add(new Words(texts.text("path", kind), "hint", "conclusion")));
    return lines;
  }

  private StatusLabel label(PathCell cell) {
    StatusLabel label = new StatusLabel();
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(Label.USE_PREF_SIZE);
    if (cell.progress() == Progress.TESTING) {
      label.showTesting(texts);
    } else {
      label.showUntested(texts, cell.progress() == Progress.WAITING);
    }
    return label;
  }

  private String cause(Result result) {
    return explain.cause(result.cause(), texts.language());
  }

  private String detail(PathCell cell) {
    Optional<String> time =
        Optional.of(cell.result())
            .filter(result -> result.verdict() != Verdict.NOT_TESTED)
            .map(result -> Durations.words(result.millis(), texts));
    return Stream.of(cell.status(), time).flatMap(Optional::stream).collect(Collectors.joining(", "));
  }

  private static VBox lines(Node... parts) {
    VBox lines = new VBox(parts);
    lines.getStyleClass().add("paths-lines");
    return lines;
  }
}
