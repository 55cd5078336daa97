package gatewright.ui.run;

import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.view.PageTools;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The table: its columns, what is chosen in it, and its keys. */
final class RunTable {
  /** Widths in widths of the letter size. */
  private static final double WIDE = 88;
  private static final Map<Order, Double> WIDTHS =
      Map.of(Order.STATUS, 11.5, Order.ROUTE, 5.5, Order.PROOF, 11.0, Order.TIME, 6.5, Order.OWNER, 9.5, Order.REQUEST, 7.5);
  private static final double SCROLL_BAR = 16;

  private final TableView<RunItem> table;
  private final RunViewModel viewModel;
  private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
  private String chosen;
  private boolean syncing;

  /** Columns in their order, each with what it sorts by as its user data. */
  RunTable(TableView<RunItem> table, RunViewModel viewModel, PageTools tools, RowWords words) {
    this.table = table;
    this.viewModel = viewModel;
    RunCells cells = new RunCells(viewModel, tools, words, wide);
    for (TableColumn<RunItem, ?> each : table.getColumns()) {
      @SuppressWarnings("unchecked")
      TableColumn<RunItem, RunItem> column = (TableColumn<RunItem, RunItem>) each;
      column.setUserData(Order.valueOf(String.valueOf(each.getUserData())));
      show(column, cells, words);
    }
    table.setRowFactory(of -> new RunRow(words));
    table.setSortPolicy(this::sort);
    table.setItems(viewModel.items());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    tools.wiring().watch(table.getSelectionModel().selectedItemProperty(), this::chosen);
    tools.wiring().watch(viewModel.items(), this::keepChosen);
    tools.wiring().watch(viewModel.selectedProperty(), this::follow);
    tools.wiring().watch(viewModel.orderProperty(), now -> showOrder());
    tools.wiring().watch(viewModel.reversedProperty(), now -> showOrder());
  }

  private static void show(TableColumn<RunItem, RunItem> column, RunCells cells, RowWords words) {
    switch ((Order) column.getUserData()) {
      case STATUS -> cells.status(column);
      case ROUTE -> cells.plain(column, words::route);
      case PROOF -> cells.plain(column, words::proof);
      case TIME -> cells.plain(column, words::time);
      case OWNER -> cells.plain(column, words::owner);
      case REQUEST -> cells.plain(column, line -> line.check().flow() == null ? "" : line.check().flow());
      default -> cells.target(column);
    }
  }

  /**
   * Fits the columns into a width: the more there is, the more of them.
   *
   * @param letter size of a letter
   * @param beside whether the details are shown beside the table; they name who must act
   */
  void fit(double width, double letter, boolean beside) {
    boolean room = width >= WIDE * letter;
    double left = width - SCROLL_BAR;
    for (TableColumn<RunItem, ?> column : table.getColumns()) {
      Order order = (Order) column.getUserData();
      boolean there =
          switch (order) {
            case ROUTE, PROOF, REQUEST -> room;
            case OWNER -> room || !beside;
            default -> true;
          };
      column.setVisible(there);
      if (there && WIDTHS.containsKey(order)) {
        double columnWidth = WIDTHS.get(order) * letter;
        column.setMinWidth(columnWidth);
        column.setPrefWidth(columnWidth);
        left -= columnWidth;
      }
    }
    double rest = Math.max(10 * letter, left);
    table.getColumns().stream().filter(column -> column.getUserData() == Order.SERVICE).forEach(column -> {
      column.setMinWidth(rest);
      column.setPrefWidth(rest);
      column.setMaxWidth(rest);
    });
    if (wide.get() != room) {
      wide.set(room);
      table.refresh();
    }
  }

  /** Puts the keyboard into the table, where the chosen row is. */
  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  private boolean sort(TableView<RunItem> of) {
    if (!syncing) {
      syncing = true;
      List<TableColumn<RunItem, ?>> by = table.getSortOrder();
      viewModel.reversedProperty().set(!by.isEmpty() && by.get(0).getSortType() == SortType.DESCENDING);
      viewModel.orderProperty().set(by.isEmpty() ? Order.PLAN : (Order) by.get(0).getUserData());
      syncing = false;
    }
    return true;
  }

  private void showOrder() {
    if (syncing) {
      return;
    }
    syncing = true;
    table.getSortOrder().clear();
    for (TableColumn<RunItem, ?> column : table.getColumns()) {
      if (column.getUserData() == viewModel.orderProperty().get()) {
        column.setSortType(viewModel.reversedProperty().get() ? SortType.DESCENDING : SortType.ASCENDING);
        table.getSortOrder().add(column);
      }
    }
    syncing = false;
  }

  private void key(KeyEvent event) {
    if (event.getTarget() != table || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    RunItem item = table.getSelectionModel().getSelectedItem();
    KeyCode code = event.getCode();
    boolean used = true;
    if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
      enter(item);
    } else if (code == KeyCode.ESCAPE && viewModel.selectedProperty().get() != null) {
      viewModel.selectedProperty().set(null);
    } else if (code == KeyCode.LEFT) {
      left(item);
    } else if (code == KeyCode.RIGHT) {
      right(item);
    } else {
      used = false;
    }
    if (used) {
      event.consume();
    }
  }

  private void enter(RunItem item) {
    if (item instanceof Group group) {
      viewModel.toggle(group);
    } else if (item instanceof Line) {
      viewModel.selectedProperty().set(item);
    }
  }

  /** Folds a group; from a row within one, goes to its head. */
  private void left(RunItem item) {
    if (item instanceof Group group) {
      viewModel.fold(group, true);
      return;
    }
    int row = table.getSelectionModel().getSelectedIndex();
    while (row > 0 && !(table.getItems().get(row) instanceof Group)) {
      row--;
    }
    if (row >= 0) {
      choose(row);
    }
  }

  private void right(RunItem item) {
    if (item instanceof Group group) {
      viewModel.fold(group, false);
    } else {
      enter(item);
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && within(event.getPickResult().getIntersectedNode())) {
      enter(table.getSelectionModel().getSelectedItem());
    }
  }

  /** Whether a click was on a row, and neither on the head of a column nor on a scroll bar. */
  private static boolean within(Node node) {
    return node != null && (node instanceof RunRow row && !row.isEmpty() || within(node.getParent()));
  }

  private void chosen(RunItem item) {
    if (item == null || viewModel.settling()) {
      return;
    }
    chosen = item.key();
    if (item instanceof Line && viewModel.selectedProperty().get() != null) {
      viewModel.selectedProperty().set(item);
    }
  }

  /** When rows come and go, the chosen one stays chosen. */
  private void keepChosen() {
    RunItem now = table.getSelectionModel().getSelectedItem();
    if (chosen != null && (now == null || !now.key().equals(chosen))) {
      for (int i = 0; i < table.getItems().size(); i++) {
        if (table.getItems().get(i).key().equals(chosen)) {
          table.getSelectionModel().clearAndSelect(i);
          return;
        }
      }
    }
  }

  private void follow(RunItem item) {
    int row = item == null ? -1 : table.getItems().indexOf(item);
    if (row >= 0 && row != table.getSelectionModel().getSelectedIndex()) {
      choose(row);
    }
  }

  private void choose(int row) {
    table.getSelectionModel().clearAndSelect(row);
    table.scrollTo(Math.max(0, row - 2));
  }
}
