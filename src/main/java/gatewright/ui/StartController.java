package gatewright.ui;

import gatewright.ui.model.StepState;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.view.Callout;
import gatewright.ui.view.CardButton;
import gatewright.ui.view.Icons;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import gatewright.ui.view.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows what can be opened. */
public final class StartController {
  /** In widths of the letter size, so that larger text folds earlier. */
  private static final double FOLD = 85;

  private final StartViewModel viewModel;
  private final SettingsModel settings;
  private final Function<String, Optional<Path>> chooser;
  private final Wiring wiring;
  private final Texts texts;
  @FXML private Button newSite;
  @FXML private Button openSite;
  @FXML private Callout trouble;
  @FXML private Label noRecent;
  @FXML private VBox recent;
  @FXML private VBox faults;
  @FXML private Button practise;
  @FXML private Label about;
  @FXML private BorderPane root;
  @FXML private VBox body;
  @FXML private ScrollPane practiceSide;
  @FXML private VBox practice;

  /** {@code chooser} asks for a folder under the title that it is given. */
  StartController(
      StartViewModel viewModel, SettingsModel settings, Function<String, Optional<Path>> chooser, Wiring wiring) {
    this.viewModel = viewModel;
    this.settings = settings;
    this.chooser = chooser;
    this.wiring = wiring;
    this.texts = wiring.texts();
  }

  @FXML
  private void initialize() {
    about.setText(texts.text(viewModel.about()));
    wiring.watch(settings.settingsProperty(), now -> showRecent());
    wiring.watch(
        viewModel.troubleProperty(),
        now -> trouble.show(now == null ? "" : texts.text("start.notOpened"), texts.text(now), ""));
    wiring.watch(
        viewModel.busyProperty(),
        now -> Stream.of(newSite, openSite, practise).forEach(button -> button.setDisable(now)));
    wiring.watch(root.widthProperty(), now -> fold());
    wiring.watch(about.fontProperty(), now -> fold());
    showFaults();
  }

  /** Where the window is too narrow for both, the practice site stands below. */
  private void fold() {
    boolean narrow = root.getWidth() > 0 && root.getWidth() < FOLD * about.getFont().getSize();
    if (narrow && root.getRight() != null) {
      root.setRight(null);
      practiceSide.setContent(null);
      body.getChildren().add(practice);
    } else if (!narrow && root.getRight() == null) {
      body.getChildren().remove(practice);
      practiceSide.setContent(practice);
      root.setRight(practiceSide);
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

  @FXML
  private void practise() {
    viewModel.practise();
  }

  @FXML
  private void dragOver(DragEvent event) {
    if (folder(event).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
    }
    event.consume();
  }

  @FXML
  private void dropped(DragEvent event) {
    Optional<Path> folder = folder(event);
    folder.ifPresent(viewModel::open);
    event.setDropCompleted(folder.isPresent());
    event.consume();
  }

  private static Optional<Path> folder(DragEvent event) {
    return event.getDragboard().hasFiles()
        ? event.getDragboard().getFiles().stream().filter(File::isDirectory).map(File::toPath).findFirst()
        : Optional.empty();
  }

  private void showRecent() {
    List<RecentSite> sites = viewModel.recent();
    recent.getChildren().setAll(sites.stream().map(this::row).toList());
    recent.getChildren().stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
    recent.setVisible(!sites.isEmpty());
    recent.setManaged(!sites.isEmpty());
    noRecent.setVisible(sites.isEmpty());
    noRecent.setManaged(sites.isEmpty());
  }

  private Node row(RecentSite site) {
    String name =
        Stream.of(site.customer(), site.site()).filter(part -> !part.isEmpty()).reduce((one, other) -> one + " – " + other)
            .orElse(texts.text("start.nameless"));
    Words title = new Words(name, "row-title-strong");
    String more =
        Stream.of(site.ticket(), site.folder()).filter(part -> !part.isEmpty()).reduce((one, other) -> one + " · " + other)
            .orElse("");
    Words subtitle = new Words(more, "hint");
    VBox lines = new VBox(title, subtitle);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Label day = new Label(site.opened().length() >= 10 ? site.opened().substring(0, 10) : "");
    day.getStyleClass().add("hint");
    day.setMinWidth(Region.USE_PREF_SIZE);
    HBox content = new HBox(lines, day);
    Arrays.stream(StepState.values())
        .filter(state -> state.name().equals(site.state()))
        .forEach(
            state -> {
              StatusLabel status = new StatusLabel();
              status.show(state, texts.text("recent", state));
              content.getChildren().add(status);
            });
    content.getStyleClass().add("recent-content");
    CardButton open = new CardButton();
    open.setGraphic(content);
    open.getStyleClass().add("recent-row");
    open.setAccessibleText(texts.text("start.openRecent", name, more));
    open.setOnAction(event -> viewModel.open(Path.of(site.folder())));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button forget = new Button(null, Icons.icon(Feather.X));
    forget.getStyleClass().add("flat-icon");
    forget.setAccessibleText(texts.text("start.forget", name));
    forget.setOnAction(event -> viewModel.forget(site));
    HBox row = new HBox(open, forget);
    row.getStyleClass().add("recent-line");
    return row;
  }

  private void showFaults() {
    ToggleGroup group = new ToggleGroup();
    // Not the buttons' actions: arrow keys choose without one.
    wiring.watch(
        group.selectedToggleProperty(),
        chosen -> {
          if (chosen != null) {
            viewModel.faultProperty().set((String) chosen.getUserData());
          }
        });
    for (String fault : viewModel.faults()) {
      RadioButton choice = new RadioButton(texts.text("fault." + fault));
      choice.setUserData(fault);
      choice.setToggleGroup(group);
      choice.setSelected(fault.equals(viewModel.faultProperty().get()));
      faults.getChildren().addAll(choice, new Words(texts.text("fault." + fault + ".hint"), "hint", "radio-hint"));
    }
  }
}
