package gatewright.ui;

import gatewright.ui.view.Callout;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import gatewright.ui.view.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows what can be opened. */
public final class StartController {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** In widths of the letter size, so that larger text folds earlier. */
  private static final double FOLD = 85;

  private final StartViewModel viewModel;
  private final Function<String, Optional<Path>> chooser;
  private final Wiring wiring;
  private final Clock clock;
  private final Texts texts;
  private RecentList list;
  @FXML private Button newSite;
  @FXML private Button openSite;
  @FXML private Callout trouble;
  @FXML private HBox interrupted;
  @FXML private Words interruptedWords;
  @FXML private Button goOn;
  @FXML private Button beginAfresh;
  @FXML private TextField search;
  @FXML private Words noRecent;
  @FXML private VBox recent;
  @FXML private VBox faults;
  @FXML private Button practise;
  @FXML private Label about;
  @FXML private BorderPane root;
  @FXML private VBox body;
  @FXML private ScrollPane faultsPane;
  @FXML private VBox practice;

  /** {@code chooser} asks for a folder under the title that it is given. */
  StartController(StartViewModel viewModel, Function<String, Optional<Path>> chooser, Wiring wiring, Clock clock) {
    this.viewModel = viewModel;
    this.clock = clock;
    this.chooser = chooser;
    this.wiring = wiring;
    this.texts = wiring.texts();
  }

  @FXML
  private void initialize() {
    list = new RecentList(recent, viewModel, texts, clock);
    about.setText(texts.text(viewModel.about()));
    wiring.tie(search.textProperty(), viewModel.recent().searchProperty());
    wiring.watch(viewModel.recent().linesProperty(), now -> showRecent());
    wiring.watch(viewModel.recent().interruptedProperty(), this::showInterrupted);
    wiring.watch(
        viewModel.troubleProperty(),
        now -> trouble.show(now == null ? "" : texts.text("start.notOpened"), texts.text(now), ""));
    wiring.watch(
        viewModel.busyProperty(),
        now -> Stream.of(newSite, openSite, practise, goOn, beginAfresh, recent).forEach(part -> part.setDisable(now)));
    wiring.watch(root.widthProperty(), now -> fold());
    wiring.watch(about.fontProperty(), now -> fold());
    showFaults();
    viewModel.recent().look();
  }

  /** Where the window is too narrow for both, the practice site stands below. */
  private void fold() {
    boolean narrow = root.getWidth() > 0 && root.getWidth() < FOLD * about.getFont().getSize();
    if (narrow && root.getRight() != null) {
      root.setRight(null);
      faultsPane.setContent(null);
      practice.getChildren().set(practice.getChildren().indexOf(faultsPane), faults);
      body.getChildren().add(practice);
    } else if (!narrow && root.getRight() == null) {
      body.getChildren().remove(practice);
      practice.getChildren().set(practice.getChildren().indexOf(faults), faultsPane);
      faultsPane.setContent(faults);
      root.setRight(practice);
    }
  }

  /** Asks for the folder of a new site. */
  @FXML
  void newSite() {
    chooser.apply(texts.text("start.chooseNew")).ifPresent(viewModel::open);
  }

  /** Asks for the folder of a site. */
  @FXML
  void openSite() {
    chooser.apply(texts.text("start.chooseOpen")).ifPresent(viewModel::open);
  }

  /** Puts the cursor where recent sites are searched for. */
  void find() {
    search.requestFocus();
  }

  @FXML
  private void practise() {
    viewModel.practise();
  }

  @FXML
  private void goOn() {
    viewModel.goOn();
  }

  @FXML
  private void beginAfresh() {
    viewModel.beginAfresh();
  }

  @FXML
  private void openFirst() {
    viewModel.recent().linesProperty().get().stream().findFirst().ifPresent(line -> viewModel.open(line.site()));
  }

  @FXML
  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.focusFirst();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    }
  }

  @FXML
  private void faultKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      viewModel.practise();
      event.consume();
    }
  }

  private void showRecent() {
    boolean any = !viewModel.recent().linesProperty().get().isEmpty();
    list.show(viewModel.recent().linesProperty().get());
    noRecent.setText(texts.text(viewModel.recent().isEmpty() ? "start.recent.none" : "start.recent.noMatch"));
    present(search, !viewModel.recent().isEmpty());
    present(recent, any);
    present(noRecent, !any);
  }

  private void showInterrupted(RecentLine line) {
    present(interrupted, line != null);
    if (line != null) {
      interruptedWords.setText(texts.text("start.interrupted", list.name(line), list.interrupted(line)));
      goOn.setAccessibleText(texts.text("start.goOn.long", list.name(line)));
      beginAfresh.setAccessibleText(texts.text("start.beginAfresh.long", list.name(line)));
    }
  }

  private static void present(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }

  private void showFaults() {
    ToggleGroup group = new ToggleGroup();
    for (String fault : viewModel.faults()) {
      RadioButton choice = new RadioButton(texts.text("fault." + fault));
      Words hint = new Words(texts.text("fault." + fault + ".hint"), "hint", "radio-hint");
      VBox row = new VBox(choice, hint);
      row.getStyleClass().add("fault");
      row.setOnMouseClicked(event -> choose(choice));
      choice.setToggleGroup(group);
      choice.setAccessibleHelp(hint.getText());
      choice.selectedProperty().subscribe(
          now -> {
            row.pseudoClassStateChanged(CHOSEN, now);
            if (now) {
              viewModel.faultProperty().set(fault);
            }
          });
      choice.setSelected(fault.equals(viewModel.faultProperty().get()));
      faults.getChildren().add(row);
    }
  }

  private static void choose(RadioButton choice) {
    choice.setSelected(true);
    choice.requestFocus();
  }
}
