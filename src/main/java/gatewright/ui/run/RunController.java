package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.model.Earlier;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunViewModel.Tally;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows all checks in a table, and the details of the chosen one beside it. */
public final class RunController {
  private static final List<Verdict> SHOWN_FIRST =
      List.of(
          Verdict.FAIL,
          Verdict.WARN,
          Verdict.INCONCLUSIVE,
          Verdict.UNCONFIRMED,
          Verdict.NOT_TESTED,
          Verdict.CONFIRMED,
          Verdict.PASS,
          Verdict.NOT_APPLICABLE);

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  /** Widths in widths of the letter size. */
  private static final double BOTH = 74;
  private static final double STATUS = 11;
  private static final double TIME = 6;
  private static final double OWNER = 12;
  private static final double SCROLL_BAR = 16;

  private final RunViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  private Node details;
  @FXML private Button start;
  @FXML private Button again;
  @FXML private Button cancel;
  @FXML private FlowPane counts;
  @FXML private Label words;
  @FXML private HBox bar;
  @FXML private Callout trouble;
  @FXML private HBox brokenOff;
  @FXML private Callout brokenOffWords;
  @FXML private TextField filter;
  @FXML private ToggleButton needsAction;
  @FXML private SplitPane split;
  @FXML private VBox listing;
  @FXML private TableView<RunItem> table;
  @FXML private TableColumn<RunItem, RunItem> status;
  @FXML private TableColumn<RunItem, RunItem> target;
  @FXML private TableColumn<RunItem, RunItem> time;
  @FXML private TableColumn<RunItem, RunItem> owner;

  /** For that page. */
  public RunController(RunViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.texts = tools.texts();
  }

  @FXML
  private void initialize() {
    RunCells cells = new RunCells(tools);
    cells.status(status);
    cells.target(target);
    cells.time(time);
    cells.owner(owner);
    table.setRowFactory(of -> cells.row());
    table.setItems(viewModel.items());
    target.prefWidthProperty().bind(
        table.widthProperty().subtract(status.widthProperty()).subtract(time.widthProperty()).subtract(SCROLL_BAR)
            .subtract(Bindings.when(owner.visibleProperty()).then(owner.widthProperty()).otherwise(0)));
    details = tools.loader().load(View.DETAILS, new DetailsController(viewModel, tools));
    tools.wiring().tie(filter.textProperty(), viewModel.filterProperty());
    tools.wiring().tie(needsAction.selectedProperty(), viewModel.needsActionProperty());
    tools.wiring().watch(viewModel.tallyProperty(), this::show);
    tools.wiring().watch(viewModel.selectedProperty(), this::showDetails);
    tools.wiring().watch(table.getSelectionModel().selectedItemProperty(), this::select);
    tools.wiring().watch(split.widthProperty(), now -> arrange());
    tools.wiring().watch(words.fontProperty(), now -> arrange());
    tools.wiring()
        .watch(
            viewModel.model().tester().troubleProperty(),
            now -> trouble.show(now == null ? "" : texts.text("live.trouble"), texts.text(now), ""));
    tools.wiring().watch(viewModel.model().brokenOffProperty(), this::showBrokenOff);
    table.setOnMouseClicked(event -> toggle());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            toggle();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            table.getSelectionModel().clearSelection();
          }
        });
  }

  @FXML
  private void start() {
    viewModel.start();
  }

  @FXML
  private void again() {
    viewModel.again();
  }

  @FXML
  private void cancel() {
    viewModel.cancel();
  }

  @FXML
  private void rest() {
    viewModel.model().testRest();
  }

  private void showBrokenOff(Earlier.BrokenOff broken) {
    part(brokenOff, broken != null);
    String at = broken == null ? "" : MOMENT.format(broken.at());
    brokenOffWords.show("", broken == null ? "" : texts.text("test.brokenOff", at, broken.results()), "");
  }

  private void toggle() {
    if (table.getSelectionModel().getSelectedItem() instanceof Group group) {
      viewModel.toggle(group);
      table.getSelectionModel().clearSelection();
    }
  }

  private void select(RunItem item) {
    if (!(item instanceof Group) && !Objects.equals(item, viewModel.selectedProperty().get())) {
      viewModel.selectedProperty().set(item);
    }
  }

  private void showDetails(RunItem item) {
    arrange();
    if (item == null) {
      table.getSelectionModel().clearSelection();
    } else if (table.getItems().contains(item)) {
      table.getSelectionModel().select(item);
    }
  }

  /** Table alone, both side by side, or, where there is no room for both, the details alone. */
  private void arrange() {
    boolean there = viewModel.selectedProperty().get() instanceof RunItem.Line;
    double letter = words.getFont().getSize();
    boolean narrow = split.getWidth() > 0 && split.getWidth() < BOTH * letter;
    List<Node> next = !there ? List.of(listing) : narrow ? List.of(details) : List.of(listing, details);
    if (!split.getItems().equals(next)) {
      split.getItems().setAll(next);
      split.setDividerPositions(0.6);
    }
    // The details name who must act, so the table can do without that column beside them.
    owner.setVisible(next.size() == 1);
    status.setMinWidth(STATUS * letter);
    time.setMinWidth(TIME * letter);
    owner.setMinWidth(OWNER * letter);
    status.setPrefWidth(STATUS * letter);
    time.setPrefWidth(TIME * letter);
    owner.setPrefWidth(OWNER * letter);
  }

  private void show(Tally tally) {
    boolean some = tally.total() > 0;
    part(start, some && !tally.running());
    part(cancel, tally.running());
    int unsettled = tally.of(Verdict.FAIL) + tally.of(Verdict.INCONCLUSIVE) + tally.of(Verdict.NOT_TESTED);
    part(again, !tally.running() && tally.done() > 0 && unsettled > 0);
    words.setText(texts.text(tally.words()));
    counts.getChildren().setAll(
        SHOWN_FIRST.stream().filter(verdict -> tally.of(verdict) > 0).map(verdict -> chip(verdict, tally.of(verdict))).toList());
    counts.setManaged(!counts.getChildren().isEmpty());
    showBar(tally);
  }

  private Node chip(Verdict verdict, int number) {
    StatusLabel chip = new StatusLabel();
    chip.show(Icons.of(verdict), Icons.style(verdict), texts.text("test.count", number, texts.text("verdict", verdict)));
    return chip;
  }

  /** A stretch for each verdict, as long as its share of the checks that are done. */
  private void showBar(Tally tally) {
    bar.setAccessibleText(texts.text(tally.words()));
    bar.getChildren().clear();
    double share = tally.total() == 0 ? 0 : (double) tally.done() / tally.total();
    int results = SHOWN_FIRST.stream().filter(verdict -> verdict != Verdict.NOT_APPLICABLE).mapToInt(tally::of).sum();
    for (Verdict verdict : SHOWN_FIRST) {
      if (verdict != Verdict.NOT_APPLICABLE && tally.of(verdict) > 0 && results > 0) {
        Region stretch = new Region();
        stretch.getStyleClass().addAll("stretch", Icons.style(verdict));
        stretch.prefWidthProperty().bind(bar.widthProperty().multiply(share * tally.of(verdict) / results));
        bar.getChildren().add(stretch);
      }
    }
  }

  private static void part(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
