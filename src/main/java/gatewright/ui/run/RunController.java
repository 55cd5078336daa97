package gatewright.ui.run;

import atlantafx.base.controls.CustomTextField;
import gatewright.ui.model.Earlier;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Durations;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Shows all checks in a table, and the details of the chosen one beside it. */
public final class RunController {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  /** Width in widths of the letter size under which table and details do not fit beside each other. */
  private static final double BOTH = 68;

  /** Width of the details, and the largest share of the page that they take. */
  private static final double DETAILS = 31;
  private static final double SHARE = 0.4;

  /** Width of the filter beside the details. */
  private static final double FILTER = 7.5;

  private final RunViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> say()));
  private Node details;
  private RunTable rows;
  private RunBar counted;
  @FXML private BorderPane root;
  @FXML private ToggleButton asList;
  @FXML private ToggleButton asMap;
  @FXML private HBox only;
  @FXML private Label onlyWords;
  @FXML private Button start;
  @FXML private Button again;
  @FXML private Button pause;
  @FXML private Button goOn;
  @FXML private Button cancel;
  @FXML private FlowPane counts;
  @FXML private Label words;
  @FXML private HBox bar;
  @FXML private Callout trouble;
  @FXML private HBox brokenOff;
  @FXML private Callout brokenOffWords;
  @FXML private HBox leftOut;
  @FXML private Callout leftOutWords;
  @FXML private Callout watching;
  @FXML private CustomTextField filter;
  @FXML private Button clear;
  @FXML private HBox shows;
  @FXML private MenuButton arrangement;
  @FXML private ToggleButton keep;
  @FXML private SplitPane split;
  @FXML private VBox listing;
  @FXML private TableView<RunItem> table;

  /** For that page. */
  public RunController(RunViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.texts = tools.texts();
  }

  @FXML
  private void initialize() {
    RowWords said = new RowWords(tools);
    viewModel.speak(said::spoken);
    rows = new RunTable(table, viewModel, tools, said);
    counted = new RunBar(counts, bar, texts);
    new RunChoices(viewModel, tools).show(shows, arrangement);
    details = tools.loader().load(View.DETAILS, new DetailsController(viewModel, tools));
    seconds.setCycleCount(Animation.INDEFINITE);
    tools.wiring().atEnd(seconds::stop);
    tools.wiring().tie(filter.textProperty(), viewModel.filterProperty());
    tools.wiring().watch(filter.textProperty(), text -> part(clear, !text.isEmpty()));
    tools.wiring().watch(bar.widthProperty(), width -> counted.fit());
    new MapSwitch(viewModel.map(), tools, root).tie(asList, asMap);
    tools.wiring().watch(viewModel.onlyProperty(), this::showOnly);
    tools.wiring().watch(viewModel.tallyProperty(), this::show);
    tools.wiring().watch(viewModel.selectedProperty(), this::showDetails);
    tools.wiring().watch(split.widthProperty(), now -> arrange());
    tools.wiring().watch(listing.widthProperty(), now -> fit());
    tools.wiring().watch(filter.fontProperty(), now -> arrange());
    tools.wiring()
        .watch(
            viewModel.model().tester().troubleProperty(),
            now -> trouble.show(now == null ? "" : texts.text("live.trouble"), texts.text(now), ""));
    tools.wiring().watch(viewModel.model().brokenOffProperty(), this::showBrokenOff);
    tools.wiring().watch(viewModel.retests().leftOutProperty(), this::showLeftOut);
    tools.wiring().watch(viewModel.keepTesting().onProperty(), keep::setSelected);
    tools.wiring().watch(viewModel.keepTesting().wordsProperty(), now -> watching.show("", texts.text(now), ""));
    keep.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
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
  private void pause() {
    viewModel.pause();
  }

  @FXML
  private void cancel() {
    viewModel.cancel();
  }

  @FXML
  private void rest() {
    viewModel.model().testRest();
  }

  @FXML
  private void all() {
    viewModel.onlyProperty().set(null);
    table.requestFocus();
  }

  private void showOnly(Only narrowed) {
    part(only, narrowed != null);
    onlyWords.setText(narrowed == null ? "" : texts.text("test.only", narrowed.words()));
    if (narrowed != null) {
      table.requestFocus();
    }
  }

  @FXML
  private void againLeftOut() {
    viewModel.retests().leftOut();
  }

  @FXML
  private void clear() {
    filter.clear();
    filter.requestFocus();
  }

  @FXML
  private void keep() {
    if (viewModel.keepTesting().onProperty().get()) {
      viewModel.keepTesting().stop();
    } else {
      viewModel.keepTesting().start();
    }
    keep.setSelected(viewModel.keepTesting().onProperty().get());
  }

  private void showBrokenOff(Earlier.BrokenOff broken) {
    part(brokenOff, broken != null);
    String at = broken == null ? "" : MOMENT.format(broken.at());
    brokenOffWords.show("", broken == null ? "" : texts.text("test.brokenOff", at, broken.results()), "");
  }

  private void showLeftOut(Set<String> ids) {
    part(leftOut, !ids.isEmpty());
    leftOutWords.show("", ids.isEmpty() ? "" : texts.text("test.leftOut", ids.size()), "");
  }

  private void showDetails(RunItem item) {
    boolean alone = !split.getItems().contains(listing);
    arrange();
    if (item == null && alone && listing.getScene() != null) {
      rows.focus();
    }
  }

  /** Table alone, both side by side, or, where there is no room for both, the details alone. */
  private void arrange() {
    boolean there = viewModel.selectedProperty().get() instanceof RunItem.Line;
    boolean narrow = split.getWidth() > 0 && split.getWidth() < BOTH * letter();
    List<Node> next = !there ? List.of(listing) : narrow ? List.of(details) : List.of(listing, details);
    if (!split.getItems().equals(next)) {
      split.getItems().setAll(next);
      split.setDividerPositions(1 - Math.min(SHARE, DETAILS * letter() / Math.max(1, split.getWidth())));
    }
    fit();
  }

  private double letter() {
    return filter.getFont().getSize();
  }

  private void fit() {
    boolean beside = split.getItems().size() > 1;
    rows.fit(listing.getWidth(), letter(), beside);
    filter.setPrefWidth(letter() * (beside ? FILTER : 2 * FILTER));
  }

  private void show(Tally tally) {
    part(start, tally.total() > 0 && !tally.running());
    part(cancel, tally.running());
    part(pause, tally.state() == Tally.State.RUNNING);
    part(goOn, tally.state() == Tally.State.PAUSED);
    part(again, !tally.running() && !viewModel.model().book().unsettled().isEmpty() && tally.done() > 0);
    keep.setDisable(tally.done() == 0 && !keep.isSelected());
    counted.show(tally);
    if (tally.running()) {
      seconds.play();
    } else {
      seconds.stop();
    }
    say();
  }

  private void say() {
    Tally tally = viewModel.tallyProperty().get();
    String said = texts.text(tally.words());
    words.setText(
        tally.running()
            ? texts.text("test.elapsed", said, texts.text("time.seconds", viewModel.model().tester().elapsed().toSeconds()))
            : said);
  }

  private static void part(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
